"""The unit of a number that it shares with the next: `dal 22,1 al 20,4%`, `89 dei 96 droni`."""

from nightwire.extracting.facts.ellipsis.gaps import GapRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

MOST = 100  # times as large as the next: not of the same things
PARTS = (NumberForm.FRACTION, NumberForm.HALF)


class NextUnitRules:
    """Looks past the next numbers for the unit that all of them have."""

    def __init__(self, grammar: Grammar, units: UnitRules, nouns: NounRules) -> None:
        self._units, self._nouns, self._gaps = units, nouns, GapRules(grammar)
        self._clock = frozenset(grammar.rules["calendar"]["clock_words"])
        self._levels = frozenset(grammar.rules["trend"]["bound_prepositions"]) - grammar.links
        self._each = frozenset(grammar.rules["ellipsis"]["respectively"])
        self._ago = frozenset((*grammar.rules["trend"]["ago"], *grammar.rules["lasting"]["after"]))
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])

    def share(self, sentence: Sentence, reading: Reading, rest: list[Reading]) -> None:
        """The unit of a number after it where they share it: `dal 22,1 al 20,4%`, `89 dei 96 droni`."""
        before = reading
        for following in rest:
            if self._gaps.in_bound(sentence, following):
                continue
            if not self._gaps.joins(sentence, before, following):
                return
            if self._apart(sentence, reading, following):
                return
            if before is reading and sentence.norm(reading.left - 1) in self._starts:
                _share_scale(reading, following)  # `da 1,2 a 1,5 mld`
            unit = self._unit_of(sentence, reading, before, following)
            if unit is not None and (
                unit.kind is Kind.DURATION or "," not in sentence.words[reading.last : following.first]
            ):
                _share_unit(reading, following, unit)
                return
            before = following

    def _unit_of(
        self, sentence: Sentence, reading: Reading, before: Reading, following: Reading
    ) -> Unit | None:
        """The unit of the next number; its noun is shared over `dei`, or where each has its own number."""
        unit = self._units.after(sentence, following.last)
        each = sentence.word(reading.left - 1) in self._each  # `rispettivamente 15 e 22 vittime`
        if unit is None and reading.scale > MOST * following.value:
            return None  # `ha rimborsato 3 milioni a 200 clienti`
        if unit is None and (each or sentence.norm(before.last) in self._gaps.noun_sharers):
            return self._nouns.after(sentence, following)
        past = unit is not None and unit.kind is Kind.DURATION and sentence.word(unit.last) in self._ago
        return None if past else unit  # `dai 4.500 di vent'anni fa`

    def _apart(self, sentence: Sentence, reading: Reading, following: Reading) -> bool:
        """`contro il 9 di un anno fa`, `alle 23, cinque anni fa`: the next number's unit is its own."""
        if following.form is NumberForm.ARTICLE and reading.form not in PARTS:
            return True
        if reading.form in PARTS and sentence.norm(reading.last) in self._levels:
            return True  # `recule d'un quart à 3,2 milliards`
        if sentence.word(reading.last) != ",":
            return False
        return sentence.word(reading.first - 1) in self._clock or _pronoun(sentence, reading)


def _share_unit(reading: Reading, following: Reading, unit: Unit) -> None:
    """`89 dei 96 droni`: the next number's unit, a part of which is a ratio."""
    reading.unit = unit
    reading.kind = Kind.RATIO if reading.form in PARTS and unit.kind is Kind.COUNT else unit.kind
    _share_scale(reading, following)


def is_bare_year(reading: Reading) -> bool:
    """Whether a number may be a year: four digits with nothing that bounds or scales them."""
    digits = reading.form is NumberForm.DIGITS and reading.scale == 1
    return digits and reading.comparator is None and 1900 <= reading.value <= 2100 and reading.value % 100 > 0


def _share_scale(reading: Reading, following: Reading) -> None:
    """`da 3,2 a 3,9 miliardi`: the first number stands for as many."""
    if reading.form in PARTS or is_bare_year(reading):  # `metà dei 14 miliardi`, `dal 1990, 300 miliardi`
        return
    if reading.scale == 1 and following.scale > 1 and reading.value < following.value / following.scale * 100:
        reading.value, reading.scale = reading.value * following.scale, following.scale


def _pronoun(sentence: Sentence, reading: Reading) -> bool:
    """`I due, 23 e 25 anni, ...`, `dei due, 15 anni,`: a number word with an article is who."""
    worded = reading.form is NumberForm.WORDS and sentence.word(reading.last) == ","
    before = reading.first - 1
    articled = sentence.word(before) in sentence.grammar.articles or sentence.word(before) != sentence.norm(
        before
    )
    return worded and articled
