"""Units left out: what an earlier fact counted, or the subject that stands before the number."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.ellipsis.ages import AgeRules
from nightwire.extracting.facts.ellipsis.amounts import AmountRules
from nightwire.extracting.facts.ellipsis.appositions import AppositionRules
from nightwire.extracting.facts.ellipsis.doubt import beyond_doubt, is_large, is_measured
from nightwire.extracting.facts.ellipsis.inversions import InversionRules
from nightwire.extracting.facts.ellipsis.measures import MeasureRules
from nightwire.extracting.facts.ellipsis.people import PeopleRules, take_people
from nightwire.extracting.facts.ellipsis.relatives import RelativeRules
from nightwire.extracting.facts.ellipsis.sharing import SharingRules
from nightwire.extracting.facts.ellipsis.subjects import SubjectRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

EARLIER = 4  # facts back to which a number may look for its unit
PAIR = 2  # facts that `respectively` takes up again
SAME_SIZE, MOST = 20, 100  # times
Filled = tuple[str, str]  # the rule that spoke, and the reason to drop the number


class EllipsisRules:
    """Fills in the unit of a number that has none after it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self.subjects, self.amounts = SubjectRules(grammar, nouns), AmountRules(grammar)
        self.inversions, self.people = InversionRules(grammar, nouns), PeopleRules(grammar)
        self.relatives = RelativeRules(grammar, self.subjects, nouns)
        self.appositions = AppositionRules(grammar, nouns)
        rules = grammar.rules["ellipsis"]
        self._nouns = nouns
        self._partitive = PhraseTable((phrase, True) for phrase in rules["partitive"])
        self._partitive_before = PhraseTable(((phrase, True) for phrase in rules["partitive"]), backward=True)
        self._loose = frozenset(rules["loose"])
        self._owners = self._loose | frozenset(grammar.rules["noun"].get("owners", ()))
        self._ordinals = frozenset(rules["ordinals"])
        self._money_repeats = bool(rules["money_repeats"])
        self._each = frozenset(rules["respectively"])
        self._bare_parts = bool(rules["bare_parts"])
        self._plus = frozenset(rules["plus"])
        self._sharing = SharingRules(grammar)
        self._ages, self._amid = AgeRules(grammar, nouns), MeasureRules(grammar)
        self._majorities = frozenset(rules["majorities"])
        self._all, self._joints = frozenset(rules["all"]), frozenset(grammar.rules["conjunctions"])
        self._plural_articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._verbs = frozenset(rules["auxiliaries"])
        self._dummies = frozenset(rules["dummies"])
        self._links = grammar.links
        self._adjectives = frozenset(grammar.rules["noun"]["adjectives"])
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
        rule, reason = self._filled(sentence, reading, earlier, before, partitive=partitive)
        reading.note(rule, reason or reading.unit or "no unit")
        return reason

    def _filled(
        self,
        sentence: Sentence,
        reading: Reading,
        earlier: list[Reading],
        before: Reading | None,
        *,
        partitive: bool,
    ) -> Filled:
        if self._ages.fill(sentence, reading, earlier):
            return "ellipsis.age", ""
        if self._amid.minutes(sentence, reading, earlier):
            return "ellipsis.minutes", ""
        if self._amid.temperature(sentence, reading):
            return "ellipsis.temperature", ""
        if (first := self._respective(sentence, reading, earlier)) is not None:
            return "ellipsis.respective", self._inherit(reading, first, partitive=False)
        if before is not None and (partitive or self._adds(sentence, reading, before)):
            return self._part_of(sentence, reading, before)
        return (
            self._as_amount(sentence, reading, earlier, before)
            or self._uncounted(sentence, reading, before)
            or self._from_context(sentence, reading, earlier, before)
        )

    def _as_amount(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> Filled | None:
        """Money, whose currency or scale is left out."""
        if earlier and self.amounts.goes_on(sentence, reading, earlier[-1]):
            reading.value, reading.scale = reading.value * earlier[-1].scale, earlier[-1].scale
            return "ellipsis.amount", self._inherit(reading, earlier[-1], partitive=False)
        if self.amounts.is_money(sentence, reading, before):
            return "ellipsis.money", self.amounts.as_money(reading)
        return None

    def _respective(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Reading | None:
        """`38 missili e 79 droni: ne hanno abbattuti rispettivamente 31 e 52`: each of its own."""
        if len(earlier) < PAIR:
            return None
        one, other = earlier[-PAIR:]
        second = other.last == reading.left - 1 and sentence.word(other.left - 1) in self._each
        if not second and sentence.word(reading.left - 1) not in self._each:
            return None
        return one if one.unit is not None and one.kind is other.kind else None

    def _adds(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`40 milioni più 5 di bonus`."""
        return before.kind is Kind.MONEY and sentence.word(reading.left - 1) in self._plus

    def _uncounted(self, sentence: Sentence, reading: Reading, before: Reading | None) -> Filled | None:
        """What needs no unit, or can have none."""
        if reading.kind is Kind.RATIO and self._bare_parts and (reading.trend or is_measured(before)):
            return "ellipsis.bare_part", ""  # `ridurre di un terzo il rischio`
        if sentence.word(reading.left - 2) in self._all and sentence.norm(reading.left - 1) in self._joints:
            return "ellipsis.all", "idiom"  # `si sono ritirati tutti e quattro`
        if self._is_pronoun(sentence, reading):
            return "ellipsis.pronoun", "idiom"
        if self._is_distance(sentence, reading, before):
            return "ellipsis.distance", "score"
        named = sentence.capital(reading.last) and not sentence.opens(reading.last)
        if named and not is_large(sentence, reading):  # `130,000 Rohingya`
            return "ellipsis.capital", "name"
        return None

    def _is_pronoun(self, sentence: Sentence, reading: Reading) -> bool:
        """`i tre sono stati ripresi`: who were counted before."""
        articled = sentence.word(reading.first - 1) in self._plural_articles and reading.left == reading.first
        verb = sentence.word(reading.last) in self._verbs
        return articled and verb and reading.form is NumberForm.WORDS

    def _from_context(
        self, sentence: Sentence, reading: Reading, earlier: list[Reading], before: Reading | None
    ) -> Filled:
        """The subject's noun, else the last fact's unit, else money where it is milliards."""
        rule, subject = self._subject(sentence, reading)
        if self.people.are_meant(sentence, reading, before):
            take_people(reading)
            return "ellipsis.people", ""
        named = subject is not None and bool(subject.name) and not self._sharing.articled(sentence, reading)
        share = before is not None and before.kind is Kind.PERCENT and not named
        if (
            subject is not None
            and not share
            and not self.amounts.same_money(sentence, reading, before, subject)
        ):
            _take(reading, subject)
            if not any(subject.first < one.last for one in earlier[-EARLIER:]):
                reading.start = min(reading.start, subject.first)
            return rule, ""
        if before is not None:
            rest = before.kind is Kind.MONEY and self.amounts.as_many(sentence, reading)
            return "ellipsis.fact_before", self._inherit(reading, before, partitive=False, rest=rest)
        return self._alone(sentence, reading)

    def _subject(self, sentence: Sentence, reading: Reading) -> tuple[str, Unit | None]:
        """The noun that the clause gives the number, and the rule that found it."""
        for rule, of in (
            ("ellipsis.majority", self._majority),
            ("ellipsis.relative", self.relatives.of),
            ("ellipsis.apposition", self.appositions.of),
            ("ellipsis.subject", self.subjects.of),
            ("ellipsis.inversion", self.inversions.of),
            ("ellipsis.whole", self._of_whole),
        ):
            subject = of(sentence, reading)
            if subject is not None:
                return rule, subject
        return "", None

    def _of_whole(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`il primo raduno dei cinque`: the noun that the number is the whole of."""
        link = reading.left - 1
        plural = sentence.norm(link) in self._links and sentence.word(link) not in self._links
        one = sentence.word(link - 2) in self._ordinals
        if not (plural and one) or self._nouns.knows(sentence, link - 1) is None:
            return None
        return self._nouns.at(sentence, link - 1, plural=False)

    def _majority(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`a two-thirds majority`, `la maggioranza dei due terzi`: what a part alone is enough for."""
        if reading.form is not NumberForm.FRACTION:
            return None
        linked = sentence.norm(reading.left - 1) in self._links
        for position in (reading.last, reading.left - 2 if linked else reading.last):
            if sentence.word(position) in self._majorities:
                return self._nouns.at(sentence, position, plural=False)
        return None

    def _alone(self, sentence: Sentence, reading: Reading) -> Filled:
        """A number that nothing before it gives a unit."""
        if self.amounts.currency and self.amounts.is_price(sentence, reading):
            return "ellipsis.price", self.amounts.as_money(reading)
        if (said := self.inversions.predicate(sentence, reading)) is not None:
            _take(reading, said)
            return "ellipsis.predicate", ""
        if self.people.are_placed(sentence, reading):
            take_people(reading)
            return "ellipsis.of_them", ""
        if self.inversions.is_of_clitic(sentence, reading):
            return "ellipsis.clitic", ""
        certain = beyond_doubt(sentence, reading) or self._starts_change(sentence, reading)
        return ("ellipsis.beyond_doubt", "") if certain else ("ellipsis.bare", "bare")

    def _is_distance(self, sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
        """`si porta a meno 21 dalla McLaren`: how far behind a team is."""
        if reading.sign != "-" or sentence.word(reading.first - 1) not in sentence.grammar.minus:
            return False
        return before is None or before.kind is Kind.COUNT

    def _starts_change(self, sentence: Sentence, reading: Reading) -> bool:
        """`horsepower jumped from 240 to 273`."""
        started = sentence.norm(reading.left - 1) in self._starts
        return started and self._trend_of(sentence.word(reading.left - 2)) is not None

    def _part_of(self, sentence: Sentence, reading: Reading, before: Reading) -> Filled:
        if self._named_part(sentence, reading, before):
            return "ellipsis.named_part", ""
        return "ellipsis.part", self._inherit(reading, before, partitive=True)

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

    def _named_part(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`12 dei quali bambini`: the part has a noun of its own; not `27 Paesi, 12 dei quali africani`."""
        found = self._partitive.after(sentence.words, reading.last)
        noun = self._nouns.knows(sentence, found[0]) if found is not None else None
        people = before.unit is None or before.unit.person or not before.unit.name
        if found is None or noun is None or (noun.english[:1].isupper() and not people):
            return False
        unit = self._nouns.at(sentence, found[0])
        if unit is None:
            return False
        _take(reading, unit)
        reading.end = unit.last
        return True

    def _inherit(self, reading: Reading, before: Reading, *, partitive: bool, rest: bool = False) -> str:
        """Take over the unit of an earlier fact, and its scale where the number stands for so many."""
        reading.unit_text = before.unit_text
        if before.unit is not None:
            _take(reading, before.unit)
        if (
            (partitive or self._rescaled(reading, before) or rest)
            and reading.kind is not Kind.RATIO
            and before.scale >= 1e6
            and reading.scale == 1
            and (not partitive or reading.value <= before.value / before.scale)
            and (not rest or 1 / MOST < reading.value * before.scale / before.value < MOST)
        ):
            reading.value, reading.scale = reading.value * before.scale, before.scale
        return ""

    def _rescaled(self, reading: Reading, before: Reading) -> bool:
        """`sceso a 73,8 miliardi da 84,4`: decimals of the same size stand for as many."""
        amount = before.kind in (Kind.MONEY, Kind.MEASURE)
        whole = not reading.value % 1 and before.kind is Kind.MONEY
        if self._money_repeats or not amount or whole or before.scale < 1e6:
            return False
        return 1 / SAME_SIZE < reading.value * before.scale / before.value < SAME_SIZE


def _take(reading: Reading, unit: Unit) -> None:
    """Give a reading its unit; a part of what is counted stays a ratio: `i droni abbattuti sono 43 su 58`."""
    reading.unit = unit
    if not (reading.kind is Kind.RATIO and unit.kind is Kind.COUNT):
        reading.kind = unit.kind
