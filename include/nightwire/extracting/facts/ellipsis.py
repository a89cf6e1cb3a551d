"""Units left out: what an earlier fact counted, or the subject that stands before the number."""

from nightwire.extracting.facts.language import Grammar
from nightwire.extracting.facts.nouns import NounRules
from nightwire.extracting.facts.phrases import PhraseTable
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.sharing import SharingRules
from nightwire.extracting.facts.trend_words import trend_words
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

WRITTEN_OUT = (NumberForm.MIXED, NumberForm.COLLECTIVE, NumberForm.FRACTION)  # numbers beyond doubt
CONTEXT = 20  # tokens on either side in which a word of money counts
EARLIER = 4  # facts back to which a number may look for its unit
MASSES = frozenset(["population", "turnout", "audience", "public", "community", "total", "number"])
SAID = 6  # tokens back in which a verb says that it fell
SAME_SIZE = 20  # times
REACH = 12  # tokens from the number back to its subject


class EllipsisRules:
    """Fills in the unit of a number that has none after it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns = nouns
        self._partitive = PhraseTable((phrase, True) for phrase in rules["partitive"])
        self._partitive_before = PhraseTable(((phrase, True) for phrase in rules["partitive"]), backward=True)
        self._earn = frozenset(grammar.rules["money"]["earn"])
        self._currency: str = grammar.rules["money"]["currency"]
        self._loose = frozenset(rules["loose"])
        self._owners = self._loose | frozenset(grammar.rules["noun"].get("owners", ()))
        self._cold = frozenset(rules["temperature"])
        self._bring = frozenset(rules["bring"])
        self._prepositions = frozenset(rules["prepositions"])
        self._still = frozenset((*rules["still"], *grammar.links, *grammar.articles))
        self._auxiliaries = frozenset(rules["auxiliaries"])
        self._money_repeats = bool(rules["money_repeats"])
        self._joints = frozenset((",", ";", ":", "mentre", *grammar.rules["conjunctions"]))
        self._in = frozenset(rules["people_in"])
        self._verb_endings = tuple(rules["people_verbs"])
        self._singular = frozenset(grammar.rules["money"]["singular"])
        self._price = frozenset(grammar.rules["money"]["price"])
        self._asides = bool(rules["asides"])
        self._plus = frozenset(rules["plus"])
        self._pay = PhraseTable((phrase, True) for phrase in grammar.rules["money"]["rates"])
        self._sharing = SharingRules(grammar)
        self._known_subjects = bool(rules["known_subjects"])
        self._copulas = frozenset(rules["copulas"])
        self._dummies = frozenset(rules["dummies"])
        self._articles = grammar.articles
        self._links = grammar.links
        self._adjectives = frozenset(grammar.rules["noun"]["adjectives"])
        self._money_nouns = frozenset(grammar.rules["money"]["nouns"])
        self._sharers = frozenset(rules["share"])
        self.noun_sharers = frozenset(rules["share_nouns"])
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])
        self._trend_of = trend_words(grammar.language).of

    def partitive(self, sentence: Sentence, reading: Reading) -> bool:
        """`12 dei quali`, `di cui 12`: the number is a part of what was counted before."""
        if self._partitive.after(sentence.words, reading.last) is not None:
            return True
        return self._partitive_before.before(sentence.words, reading.left) is not None

    def is_dummy(self, sentence: Sentence, unit: Unit) -> bool:
        """`63 mila unità`: a noun that stands for another."""
        return unit.last == unit.first + 1 and sentence.word(unit.first) in self._dummies

    def fill(self, sentence: Sentence, reading: Reading, earlier: list[Reading], *, partitive: bool) -> str:
        """Find the unit of a number that has none beside it; the reason to drop the number, else empty."""
        if reading.kind is not Kind.RATIO:
            reading.end = reading.last
        before = self._sharing.last(sentence, reading, earlier, partitive=partitive)
        if self._as_age(sentence, reading, earlier) or self._as_temperature(sentence, reading):
            return ""
        if before is not None and (partitive or self._adds(sentence, reading, before)):
            return self._part_of(sentence, reading, before)
        if self._is_money(sentence, reading, before):
            return self._as_money(reading)
        if reading.kind is Kind.RATIO and self._asides and (reading.trend or _measured(before)):
            return ""  # `ridurre di un terzo il rischio`
        return self._no_count(sentence, reading, before) or self._from_context(
            sentence, reading, earlier, before
        )

    def _adds(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`40 milioni più 5 di bonus`."""
        return before.kind is Kind.MONEY and sentence.word(reading.left - 1) in self._plus

    def _no_count(self, sentence: Sentence, reading: Reading, before: Reading | None) -> str:
        """The reason why a number with no unit beside it counts nothing, else empty."""
        if self._is_distance(sentence, reading, before):
            return "score"
        named = sentence.capital(reading.last) and not sentence.opens(reading.last)
        return "name" if named and not _is_large(sentence, reading) else ""  # `130,000 Rohingya`

    def _from_context(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> str:
        """The subject's noun, else the last fact's unit, else money where it is milliards."""
        subject = self.subject(sentence, reading)
        if subject is not None and self._is_sum(sentence, reading, subject):
            return self._as_money(reading)
        named = subject is not None and self._known_subjects and self._nouns.is_name(sentence, subject)
        if named or self._are_people(sentence, reading, before):  # `the Raptors lost 4 in a row`
            return ""
        named = subject is not None and bool(subject.name) and not self._sharing.articled(sentence, reading)
        share = before is not None and before.kind is Kind.PERCENT and not named
        if subject is not None and not share and not self._same_money(sentence, reading, before, subject):
            _take(reading, subject)
            if not any(subject.first < one.last for one in earlier[-EARLIER:]):
                reading.start = min(reading.start, subject.first)
            return ""
        if before is not None:
            return self._inherit(reading, before, partitive=False)
        return self._alone(sentence, reading)

    def _alone(self, sentence: Sentence, reading: Reading) -> str:
        """A number that nothing before it gives a unit."""
        if self._currency and (reading.scale >= 1e9 or self._is_price(sentence, reading)):
            return self._as_money(reading)
        return "" if self._starts_change(sentence, reading) or _beyond_doubt(sentence, reading) else "bare"

    def _is_sum(self, sentence: Sentence, reading: Reading, subject: Unit) -> bool:
        """`il buco è di 12 miliardi`: one thing is not counted in millions, but for a population."""
        if reading.scale < 1e6 or subject.kind is not Kind.COUNT or subject.name in MASSES:
            return False
        return sentence.word(subject.first - 1) in self._singular

    def _is_price(self, sentence: Sentence, reading: Reading) -> bool:
        """`ceduto per 325 milioni`."""
        return reading.scale >= 1e6 and sentence.word(reading.left - 1) in self._price

    def _are_people(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`sono arrivati in otto`, `evacuati in 1.500`: nobody else is counted so."""
        if sentence.word(reading.left - 1) not in self._in or reading.kind is not Kind.COUNT:
            return False
        counted = before is not None and before.kind is Kind.COUNT
        return not counted and (
            before is not None or sentence.word(reading.left - 2).endswith(self._verb_endings)
        )

    def _same_money(
        self, sentence: Sentence, reading: Reading, before: Reading | None, subject: Unit
    ) -> bool:
        """`i ricavi passano da 1,2 a 1,5 mld`: the subject is money, or stands before an amount of it."""
        if before is None or before.kind is not Kind.MONEY or reading.scale < 1e6:
            return False
        return subject.first < before.first or sentence.word(subject.first) in self._earn

    def _is_distance(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`si porta a meno 21 dalla McLaren`: how far behind a team is."""
        if reading.sign != "-" or sentence.word(reading.first - 1) not in sentence.grammar.minus:
            return False
        return before is None or before.kind is Kind.COUNT

    def _starts_change(self, sentence: Sentence, reading: Reading) -> bool:
        """`horsepower jumped from 240 to 273`."""
        started = sentence.norm(reading.left - 1) in self._starts
        return started and self._trend_of(sentence.word(reading.left - 2)) is not None

    def _part_of(self, sentence: Sentence, reading: Reading, before: Reading) -> str:
        if self._named_part(sentence, reading):
            return ""
        return self._inherit(reading, before, partitive=True)

    def shares(self, sentence: Sentence, reading: Reading, following: Reading) -> bool:
        """Whether the number may have its unit from the next: only `dei`, `al`, `e` stand between."""
        between = sentence.norms[reading.last : following.first]
        gap = [
            word
            for before, word in zip(["", *between], between, strict=False)
            if word not in sentence.grammar.skipped
            and word not in self._adjectives
            and word not in self._owners
            and not (before in self._loose and word in self._links)
        ]
        return len(gap) == 1 and gap[0] in self._sharers

    def in_bound(self, sentence: Sentence, reading: Reading) -> bool:
        """`a maximum of`: an article that belongs to a bound, and is no number."""
        return reading.form is NumberForm.ARTICLE and sentence.word(reading.last) in self._loose

    def _named_part(self, sentence: Sentence, reading: Reading) -> bool:
        """`12 dei quali bambini`: the part has a noun of its own."""
        found = self._partitive.after(sentence.words, reading.last)
        if found is None or self._nouns.knows(sentence, found[0]) is None:
            return False
        unit = self._nouns.at(sentence, found[0])
        if unit is None:
            return False
        _take(reading, unit)
        reading.end = unit.last
        return True

    def _inherit(self, reading: Reading, before: Reading, *, partitive: bool) -> str:
        """Take over the unit of an earlier fact, and its scale where the number stands for so many."""
        reading.unit_text = before.unit_text
        if before.unit is not None:
            _take(reading, before.unit)
        if (
            (partitive or self._rescaled(reading, before))
            and reading.kind is not Kind.RATIO
            and before.scale >= 1e6
            and reading.scale == 1
            and (not partitive or reading.value <= before.value / before.scale)
        ):
            reading.value, reading.scale = reading.value * before.scale, before.scale
        return ""

    def _rescaled(self, reading: Reading, before: Reading) -> bool:
        """`sceso a 73,8 miliardi da 84,4`: decimals of the same size stand for as many."""
        amount = before.kind in (Kind.MONEY, Kind.MEASURE)
        if self._money_repeats or not amount or not reading.value % 1 or before.scale < 1e6:
            return False
        return 1 / SAME_SIZE < reading.value * before.scale / before.value < SAME_SIZE

    def _as_money(self, reading: Reading) -> str:
        reading.unit, reading.unit_text = Unit(self._currency, Kind.MONEY, reading.first, reading.first), ""
        reading.kind = Kind.MONEY
        return ""

    def _is_money(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`un utile di 2,5 miliardi`: millions with a word of money before them and no other unit."""
        if reading.scale < 1e6 or not self._currency or (before is not None and before.kind is Kind.MONEY):
            return False
        if self._pay.after(sentence.words, reading.last) is not None:  # `5 milioni l'anno`
            return True
        return self.of_money(sentence, reading) or not self._earn.isdisjoint(
            sentence.words[max(0, reading.first - CONTEXT) : reading.last + CONTEXT]
        )

    def of_money(self, sentence: Sentence, reading: Reading) -> bool:
        """`10 miliardi di ricavi`: what follows is no thing counted but what the money is."""
        if reading.scale < 1e6 or sentence.norm(reading.last) not in self._links:
            return False
        return sentence.word(reading.last + 1) in self._money_nouns

    def of_loot(self, sentence: Sentence, reading: Reading) -> bool:
        """`bottino da mezzo milione tra gioielli e Rolex`."""
        if reading.value < 1e5 or sentence.word(reading.last) != "tra" or reading.scale < 1e6:
            return False
        return not self._earn.isdisjoint(sentence.words[max(0, reading.first - 4) : reading.first])

    def _as_age(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        if not (self._is_next_age(sentence, reading, earlier) or self._is_age(sentence, reading)):
            return False
        reading.unit = Unit("year", Kind.AGE, reading.last, reading.last)
        reading.kind, reading.unit_text = Kind.AGE, ""
        return True

    def _as_temperature(self, sentence: Sentence, reading: Reading) -> bool:
        """`temperatures fell to minus 30`."""
        if reading.sign != "-" or self._cold.isdisjoint(
            sentence.words[max(0, reading.first - CONTEXT) : reading.first]
        ):
            return False
        reading.unit = Unit("degree celsius", Kind.MEASURE, reading.last, reading.last)
        reading.kind, reading.unit_text, reading.negative = Kind.MEASURE, "", True
        if not any(map(self._trend_of, sentence.words[max(0, reading.first - SAID) : reading.first])):
            reading.trend = None  # its sign is a sign
        return True

    def _is_next_age(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`aged 4, 7 and 11`: after an age with no unit of its own, with nothing but a comma between."""
        if not earlier or earlier[-1].kind is not Kind.AGE or earlier[-1].unit_text != "":
            return False
        return reading.first - earlier[-1].last == 1 and sentence.norm(earlier[-1].last) in self._sharers

    def _is_age(self, sentence: Sentence, reading: Reading) -> bool:
        """`la figlia di 6`."""
        if sentence.norm(reading.left - 1) not in self._links or not 0 < reading.value <= 125:
            return False
        noun = self._nouns.knows(sentence, reading.left - 2)
        return noun is not None and noun.person and reading.form is NumberForm.DIGITS

    def subject(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The subject before the number, over its verb: `i feriti sono 35`, `i casi salgono a 213`."""
        position = reading.left - 1
        lowest = max(-1, position - REACH)
        while position > lowest and self._passes(sentence, position):
            position -= 1
        crossed = sentence.norms[position + 1 : reading.left]
        if not crossed and self._asides:
            return self._gapped_subject(sentence, position)
        if position <= lowest or self._still.issuperset(crossed):
            return None
        if sentence.words[position] == "," and self._asides:
            position = self._past_aside(sentence, position)
        return self._phrase_ending(sentence, position)

    def _gapped_subject(self, sentence: Sentence, position: int) -> Unit | None:
        """`i caduti sono 300 e i feriti circa 700`: the verb is left out, the noun right before."""
        if sentence.word(position - 1) not in self._articles or not sentence.word(position).endswith("i"):
            return None
        if sentence.norm(position - 2) not in self._joints or self._nouns.knows(sentence, position) is None:
            return None
        return self._nouns.at(sentence, position)

    def _past_aside(self, sentence: Sentence, comma: int) -> int:
        """`i feriti, tra cui due donne, sono 19`: the token before what stands between two commas."""
        for position in range(comma - 1, max(0, comma - REACH), -1):
            if sentence.words[position] == ",":
                return position - 1
        return comma

    def _passes(self, sentence: Sentence, position: int) -> bool:
        word = sentence.word(position)
        if word in self._copulas or word in self._articles or sentence.norm(position) in self._copulas:
            return True
        return word[0].isdecimal() or word == "%" or self._trend_of(word) is not None

    def _past_bring(self, sentence: Sentence, first: int) -> int:
        """`il numero medio di figli`: the noun that the number is of."""
        if sentence.word(first) in self._bring:
            for link in (first + 1, first + 2):
                if sentence.norm(link) in self._links:
                    return link + 1
        return first

    def _phrase_ending(self, sentence: Sentence, last: int) -> Unit | None:
        """The noun phrase that ends at a token, its head right after its article: `i casi di dengue`."""
        for first in range(last, max(-1, last - 7), -1):
            if not (sentence.words[first].rstrip("'").isalpha() or sentence.word(first) in self._articles):
                return None
            opened = first == 0 or sentence.word(first - 1) in self._articles or sentence.opens(first)
            opened = opened or (self._asides and sentence.words[first - 1] == ",")
            linked = sentence.norm(first - 1) in self._links
            if opened and sentence.word(sentence.before_articles(first) - 1) in self._prepositions:
                return None
            if opened and not linked:
                if not self._auxiliaries.isdisjoint(sentence.words[first : last + 1]):
                    return None
                unit = self._nouns.subject(sentence, self._past_bring(sentence, first), last)
                return unit if unit is not None and self._may_count(sentence, unit) else None
        return None

    def _may_count(self, sentence: Sentence, unit: Unit) -> bool:
        """`the population fell to 80 million`, not `the VIX rose to 30`."""
        return not self._known_subjects or self._nouns.countable(sentence, unit)


def _measured(before: Reading | None) -> bool:
    return before is not None and before.kind in (Kind.DURATION, Kind.MEASURE, Kind.PERCENT, Kind.MONEY)


def _beyond_doubt(sentence: Sentence, reading: Reading) -> bool:
    """Whether a number is a quantity though nothing says of what: bounded, scaled or with decimals."""
    if (
        reading.kind is Kind.RATIO
        or reading.comparator
        or reading.trend
        or reading.form in WRITTEN_OUT
        or reading.high is not None
        or (
            reading.value >= 100
            and sentence.word(reading.last) in sentence.grammar.rules["ellipsis"]["rates"]
        )
        or sentence.words[reading.last : reading.last + 2] in sentence.grammar.rules["ellipsis"]["in_all"]
    ):
        return True
    amounts = sentence.grammar.rules["ellipsis"]["amounts"]
    before = sentence.word(reading.left - 1)
    if reading.value >= 100 and reading.left == reading.first and before in amounts:
        return True
    if before in sentence.grammar.rules["ellipsis"]["takers"]:  # `seats five`, `scored 33`
        return True
    token = sentence.word(reading.first)
    if (
        reading.value >= 1000
        and sentence.word(reading.left - 1) in sentence.grammar.rules["ellipsis"]["copulas"]
    ):
        return True
    return any(sign in token for sign in ",. ") and reading.value >= 0.01


def _take(reading: Reading, unit: Unit) -> None:
    """Give a reading its unit; a part of what is counted stays a ratio: `i droni abbattuti sono 43 su 58`."""
    reading.unit = unit
    if not (reading.kind is Kind.RATIO and unit.kind is Kind.COUNT):
        reading.kind = unit.kind


def _is_large(sentence: Sentence, reading: Reading) -> bool:
    """Whether a number is too large to be part of a name."""
    grouped = "," in sentence.word(reading.first) and reading.form is NumberForm.DIGITS
    return bool(sentence.grammar.rules["adjective_first"]) and (grouped or reading.scale >= 1e6)
