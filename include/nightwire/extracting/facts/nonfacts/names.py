"""Numbers that belong to names: `Boeing 737`, `5 Stelle`, `via Roma 12`."""

from nightwire.extracting.facts.findings import Case, Rule, drops
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.lexicon import single_nouns
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

ARTICLES = frozenset(["un", "una", "uno", "un'"])
VERB_VOWELS = frozenset("ae")
FEWER = 1 / 50  # as many as that count the same
TITLE, BEFORE_TITLE = 6, 4  # tokens of a title, and back from it to what has it
OPENING, CLOSING = frozenset('«“"'), frozenset('»”"')
LONGEST_STREET = 5  # tokens of a street's name before its number
CLOSERS = frozenset(",;")


class NameRules:
    """Tells names by their capitals, and addresses by their street."""

    def __init__(self, grammar: Grammar) -> None:
        names = grammar.rules["names"]
        self._verbs = frozenset(names["verbs"])
        self._determiners = frozenset(names["determiners"])
        self._small = frozenset((*grammar.rules["ellipsis"]["copulas"], *names["openers"]))
        self._streets = frozenset(names["street"])
        self._plural_letters = frozenset(grammar.rules["noun"]["sure_plural_letters"])
        self._race_after, self._race_units = frozenset(names["race_after"]), frozenset(names["race_units"])
        self._race_never = frozenset(names["race_never"])
        self._bounding = frozenset(grammar.rules["comparator"]["local"])
        self._races = frozenset(names["races"])
        self._race_lengths, self._race_near = frozenset(names["race_lengths"]), tuple(names["race_near"])
        self._joints = frozenset((",", *grammar.rules["conjunctions"]))
        self._tied = grammar.articles.union(
            grammar.normal, grammar.normal.values()
        )  # `la Casa delle Libertà`
        self._works = tuple(names["works"]) or (" ",)
        self._one = frozenset(names["singular_articles"])
        self._no_address = frozenset(names["no_address"])
        self._labels = bool(grammar.rules["ellipsis"]["labels"])
        self._plurals = frozenset(grammar.rules["noun"]["plural_letters"])
        self._nouns = single_nouns(grammar.language)

    @property
    def early(self) -> tuple[Rule[str], ...]:
        """A capital at the number makes both a name (`Cinque Terre`), and a street before it an address."""
        return (
            drops("nonfacts.capital", "name", self._is_capital_number),
            drops("nonfacts.address", "address", self._in_address),
            drops("nonfacts.race", "name", self._is_race),
            drops("nonfacts.event", "name", self._is_event),
            drops("nonfacts.title", "name", self._in_title),
        )

    def _is_capital_number(self, sentence: Sentence, reading: Reading) -> bool:
        return reading.form is NumberForm.WORDS and _inner_capital(sentence, reading)

    def is_capital_word(self, sentence: Sentence, reading: Reading) -> bool:
        """`Kim Jong One`, not a headline in capitals."""
        return _inner_capital(sentence, reading) and not sentence.tokens.raw(reading.first).isupper()

    def is_name(self, sentence: Sentence, reading: Reading) -> bool:
        """`Boeing 737`, `Voyager 1 probe`: a capital word right before a number that counts nothing known."""
        position = reading.first - 1
        part = reading.kind is Kind.RATIO  # `Alvarez 117 su 526`
        if part or not self._may_name(sentence, position) or _follows_article(sentence, reading):
            return False
        unit = reading.unit
        if position == 0 and self._opens_with_name(sentence, reading):
            return True
        if reading.scale > 1 and len(sentence.word(reading.last - 1)) > 2:  # no name has `340 milioni`
            return False
        if unit is not None and self._names_thing(sentence, reading, unit):
            return reading.form is NumberForm.DIGITS
        if unit is None:
            spelled = reading.form is NumberForm.WORDS  # `Arrestati quattro dell'opposizione`
            told = spelled or reading.comparator is not None or self._is_label(sentence, reading)
            return position > 0 or not told
        counts = unit.kind is Kind.COUNT and reading.form is NumberForm.DIGITS and position > 0
        unknown = not unit.name and sentence.word(unit.first)[-1:] not in self._plural_letters
        lettered = sentence.tokens.raw(unit.last - 1).isupper()  # `Pixel 3 and Pixel 3 XL`
        return counts and (reading.value == 1 or unknown or lettered)

    def goes_on(self, case: Case) -> bool:
        """`la Lega ha 348 seggi, Forza Nuova 281`: a name of its own, and as many of what was counted."""
        sentence, reading = case.sentence, case.reading
        before = case.kept[-1] if case.kept else None
        if before is None or before.kind is not Kind.COUNT or reading.unit is not None:
            return False
        after = sentence.word(reading.last)
        if sentence.word(before.end) not in self._joints or (after.isalnum() and after not in self._joints):
            return False
        between = range(before.end + 1, reading.first)
        named = all(sentence.capital(one) or sentence.word(one) in self._tied for one in between)
        return named and len(between) <= LONGEST_STREET and FEWER < reading.value / before.value < 1 / FEWER

    def _may_name(self, sentence: Sentence, position: int) -> bool:
        """A capital word; `Sono 3.400, dice la prefettura` opens with a verb."""
        if position < 0 or not sentence.capital(position) or not sentence.word(position).isalpha():
            return False
        return position > 0 or sentence.word(0) not in self._small

    def _is_label(self, sentence: Sentence, reading: Reading) -> bool:
        """`Battesimi 46, nozze nove`: a plural that opens a list, not `Apollo 11, la missione`."""
        word, closed = sentence.word(0), sentence.word(reading.last) in CLOSERS
        return self._labels and closed and word[-1:] in self._plurals and word in self._nouns

    def _is_race(self, sentence: Sentence, reading: Reading) -> bool:
        """`medaglia d'oro nei 5000 metri`: the name of a race, among words of sport."""
        if sentence.word(reading.first - 1) not in self._race_after:
            return False
        if sentence.word(reading.first - 2) in self._bounding:  # `le gare oltre i 400 metri`
            return False
        if sentence.word(reading.last) in self._race_units and sentence.word(reading.last + 1) in self._races:
            return reading.form is NumberForm.DIGITS  # `la 7,5 km femminile`
        named = sentence.word(reading.first) in self._race_lengths
        area = sentence.word(reading.last + 1) in self._race_never
        if not named or sentence.word(reading.last) not in self._race_units or area:
            return False
        return any(word.startswith(self._race_near) for word in sentence.words)

    def _is_event(self, sentence: Sentence, reading: Reading) -> bool:
        """`alla 24 Ore di Le Mans`: capitals behind a number whose article is in the singular."""
        one = sentence.word(reading.first - 1) in self._one and reading.value > 1
        linked = sentence.norm(reading.last + 1) in sentence.grammar.links
        return one and linked and sentence.capital(reading.last) and sentence.capital(reading.last + 2)

    def _in_title(self, sentence: Sentence, reading: Reading) -> bool:
        """`il film «Sette giorni a Lisbona»`: in a few words between marks, behind what has a title."""
        back = range(reading.first - 1, reading.first - TITLE, -1)
        opening = next((one for one in back if sentence.word(one) in OPENING), -1)
        if opening < 1 or not sentence.tokens.raw(opening + 1)[:1].isupper():
            return False
        inside = CLOSING.isdisjoint(sentence.words[opening + 1 : reading.first])
        closes = inside and not CLOSING.isdisjoint(sentence.words[reading.last : opening + 2 + TITLE])
        near = sentence.words[max(0, opening - BEFORE_TITLE) : opening]
        return closes and any(word.startswith(self._works) for word in near)

    def _in_address(self, sentence: Sentence, reading: Reading) -> bool:
        position = reading.first - 1 - (sentence.word(reading.first - 1) == ",")
        if sentence.word(reading.last) in self._no_address:
            return False
        if self._streets.isdisjoint(sentence.words[max(0, position - LONGEST_STREET) : position]):
            return False
        for back in range(position, max(-1, position - LONGEST_STREET), -1):
            if sentence.word(back) in self._streets:
                return back < position and sentence.capital(back + 1)
            if not sentence.capital(back) and len(sentence.word(back)) > 3:
                return False
        return False

    def _opens_with_name(self, sentence: Sentence, reading: Reading) -> bool:
        """`Chrome 120 corregge una falla`: what no list has and an article follows is a verb."""
        unit = reading.unit
        if unit is None or unit.name or unit.kind is not Kind.COUNT or reading.form is not NumberForm.DIGITS:
            return False
        after = sentence.word(unit.last)
        opened = after in sentence.grammar.articles or after in ARTICLES
        return sentence.word(unit.first)[-1:] in VERB_VOWELS and opened and unit.first == reading.last

    def _is_verb(self, sentence: Sentence, position: int) -> bool:
        """`the Mi 9 costs 449 euros`: no plural, since an object follows it."""
        after = sentence.word(position + 1)
        opened = after in self._determiners or after[:1].isdecimal() or after in sentence.grammar.skipped
        return sentence.word(position) in self._verbs and (opened or sentence.capital(position - 2))

    def _article_before(self, sentence: Sentence, position: int) -> bool:
        """`the Apollo 11 astronauts`, `a Boeing 737 jet`: the capitals before the number open the phrase."""
        while sentence.capital(position):
            position -= 1
        return sentence.word(position) in self._determiners and position >= 0

    def _names_thing(self, sentence: Sentence, reading: Reading, unit: Unit) -> bool:
        """`the Mi 9 costs 449 euros`, `the Apollo 11 astronauts`."""
        if unit.first == reading.last and self._is_verb(sentence, unit.last - 1):
            return True
        return unit.kind is Kind.COUNT and self._article_before(sentence, reading.first - 1)


def _inner_capital(sentence: Sentence, reading: Reading) -> bool:
    return sentence.capital(reading.first) and not sentence.opens(reading.first)


def _follows_article(sentence: Sentence, reading: Reading) -> bool:
    """`I 57 a bordo`: digits behind the article that opens a sentence."""
    article = sentence.word(0) in sentence.grammar.articles or sentence.norm(0) != sentence.word(0)
    return reading.first == 1 and reading.form is NumberForm.DIGITS and article
