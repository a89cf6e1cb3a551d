"""From one sentence to its quantities: every number is read, and most of the rules are asked in turn."""

from functools import cache

from nightwire.extracting.facts.ages.rules import AgeRules
from nightwire.extracting.facts.bounds.comparators import ComparatorRules
from nightwire.extracting.facts.bounds.ranges import RangeRules
from nightwire.extracting.facts.bounds.signs import read_sign
from nightwire.extracting.facts.bounds.tails import TailRules
from nightwire.extracting.facts.bounds.trends import TrendRules
from nightwire.extracting.facts.ellipsis.next_units import PARTS, NextUnitRules
from nightwire.extracting.facts.ellipsis.rules import EllipsisRules
from nightwire.extracting.facts.nonfacts.rows import outside_lists, outside_rows
from nightwire.extracting.facts.nonfacts.rules import ExclusionRules
from nightwire.extracting.facts.parts.articles import ArticleRules
from nightwire.extracting.facts.parts.ratios import RatioRules
from nightwire.extracting.facts.pieces import LONGEST, pieces
from nightwire.extracting.facts.quantity import moved, quantity
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.metres import MetreRules
from nightwire.extracting.facts.units.noun_phrase import noun_rules
from nightwire.extracting.facts.units.senses import sense_rules
from nightwire.languages import LANGUAGES
from nightwire.model import Kind, Quantity
from nightwire.numbers.scan import Number, NumberForm, scan
from nightwire.numbers.tables import number_table
from nightwire.numbers.tokens import Tokens

WHOLE = ("point",)  # half of one is no part of a whole
LARGEST = 1e21  # no figure in the news is larger, and a float no longer counts in ones


class Extractor:
    """Finds the quantities of sentences in one language; built once, it keeps nothing of a sentence."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.grammar = grammar(language)
        self.table = number_table(language)
        self.units = UnitRules(self.grammar)
        self.nouns = noun_rules(self.grammar)
        self.ages = AgeRules(self.grammar, self.nouns, self.units)
        self.articles = ArticleRules(self.grammar, self.nouns, self.units)
        self.comparators = ComparatorRules(self.grammar)
        self.ellipsis = EllipsisRules(self.grammar, self.nouns)
        self.pointing = frozenset(self.grammar.rules["noun"]["pointing"])
        self.plural_articles = frozenset(self.grammar.rules["noun"]["plural_articles"])
        self.joints = frozenset((",", *self.grammar.rules["conjunctions"]))
        self.next_units = NextUnitRules(self.grammar, self.units, self.nouns, self.ellipsis)
        self.senses = sense_rules(language)
        self.tails = TailRules(self.grammar, self.table)
        self.metres = MetreRules(self.grammar)
        self.exclusions = ExclusionRules(self.grammar)
        self.ranges = RangeRules(self.grammar, self.units)
        self.ratios = RatioRules(self.grammar, self.units, self.nouns)
        self.trends = TrendRules(self.grammar)

    def find(self, text: str) -> list[Quantity]:
        """The quantities of one sentence, in order."""
        tokens = Tokens(text)
        numbers = self.numbers(tokens)
        if not numbers:
            return []
        sentence = Sentence(tokens, self.grammar)
        kept, _ = self.read(sentence, [Reading.of(number) for number in numbers])
        return [quantity(sentence, one) for one in kept]

    def undecided(self, text: str) -> list[float]:
        """The values of the numbers against which nothing speaks but that no unit was found."""
        sentence = Sentence(Tokens(text), self.grammar)
        _, dropped = self.read(sentence, [Reading.of(number) for number in self.numbers(sentence.tokens)])
        return [one.value for one in dropped if one.dropped == "bare"]

    def numbers(self, tokens: Tokens) -> list[Number]:
        """The numbers of a sentence that are in no row or list, and of a size that the news has."""
        numbers = outside_lists(outside_rows(scan(tokens, self.table, self.language)), tokens, self.joints)
        return [one for one in numbers if one.value <= LARGEST]

    def read(self, sentence: Sentence, readings: list[Reading]) -> tuple[list[Reading], list[Reading]]:
        """The readings that are facts, and those that are none, each with its reason."""
        readings = [one for one in readings if not self.exclusions.is_other_word(sentence, one)]
        for reading in readings:
            read_sign(sentence, reading)
            if reading.scale == 1e6:
                self.metres.read(sentence, reading)
        readings = self.ranges.join(sentence, readings)
        kept: list[Reading] = []
        dropped: list[Reading] = []
        for index, reading in enumerate(readings):
            rest = readings[index + 1 : index + 4]
            reading.dropped = reading.dropped or self._read_one(sentence, reading, kept, rest)
            if index and not reading.dropped:
                reading.dropped = self.exclusions.listed(sentence, reading, readings[index - 1])
            (dropped if reading.dropped else kept).append(reading)
        return kept, dropped

    def _read_one(
        self, sentence: Sentence, reading: Reading, kept: list[Reading], rest: list[Reading]
    ) -> str:
        """Complete one reading; the reason why it is no fact, else empty."""
        following = rest[0] if rest else None
        inside = kept and kept[-1].last < reading.first < kept[-1].end
        if inside and reading.form in (NumberForm.DIGITS, NumberForm.HALF):
            return "name"  # `two new 737 jets`; `quattro anni e mezzo di carcere`
        reason = self.exclusions.early(sentence, reading)
        if reason:
            return reason
        if self.ages.bare(sentence, reading) or self.ages.next_named(sentence, reading, kept):
            return ""
        if self.ratios.is_rate_base(sentence, reading, kept):
            return "rate"
        self._unit(sentence, reading)
        if reading.unit is None:
            reading.unit = self.ages.people(sentence, reading, following, kept)
        if self.ratios.join(sentence, reading, following):
            self._unit_after_whole(sentence, reading, following)
        elif reading.unit is None:
            self.next_units.share(sentence, reading, rest)
        self._compare(sentence, reading, kept, following)
        return (
            reading.dropped
            or self.exclusions.late(sentence, reading, kept)
            or self.articles.late(sentence, reading, following, kept)
            or self._complete(sentence, reading, kept, following)
        )

    def _unit(self, sentence: Sentence, reading: Reading) -> None:
        """The unit beside the number: a closed class after it, a sign before it, else a noun."""
        if reading.form in PARTS:
            reading.kind = Kind.RATIO
        unit = (
            self.units.after(sentence, reading.last)
            or self.units.before(sentence, reading)
            or self.ages.stated(sentence, reading)
            or self._unit_past_adjectives(sentence, reading)
        )
        if unit is None and not self.ellipsis.amounts.is_named(sentence, reading):
            unit = self.nouns.after(sentence, reading)
        if unit is not None:
            self._set_unit(reading, self.senses.of(sentence, self.units.by_scale(reading, unit)))

    def _unit_past_adjectives(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`18 lunghi mesi`, `un solo giorno`."""
        first = reading.last
        if sentence.word(first) in self.plural_articles:
            first += 1  # `3.492 i chilometri da percorrere`
        position = self.nouns.past_adjectives(sentence, first)
        if sentence.word(position - 1) in self.pointing and reading.value != 1:  # `1.2 million last year`
            return None
        return self.units.after(sentence, position) if position > reading.last else None

    def _set_unit(self, reading: Reading, unit: Unit) -> None:
        reading.unit = unit
        reading.kind = unit.kind
        if reading.form in PARTS and unit.kind is Kind.COUNT and unit.name not in WHOLE:
            reading.kind = Kind.RATIO
        reading.start = min(reading.start, unit.first)
        if unit.last <= reading.first:
            reading.left = min(reading.left, unit.first)
        reading.end = max(reading.end, unit.last)

    def _unit_after_whole(self, sentence: Sentence, reading: Reading, whole: Reading | None) -> None:
        """`uno su tre lavoratori`, `uno su tre dei lavoratori`: the noun may follow the whole."""
        if reading.unit is not None or whole is None:
            return
        unit = self.nouns.after(sentence, whole)
        if unit is not None:
            reading.unit, reading.end = unit, unit.last

    def _compare(
        self, sentence: Sentence, reading: Reading, kept: list[Reading], following: Reading | None
    ) -> None:
        """Comparators after the number, after its unit, and before it; then ages, which need them."""
        beyond = following.first if following is not None else len(sentence.words) + 1
        if reading.form is not NumberForm.ARTICLE:
            end = self.comparators.after(sentence, reading, reading.last, beyond)
            if end > reading.last and reading.unit is None:
                self._unit_after_comparator(sentence, reading, end)
        if reading.unit is not None and reading.unit.last <= beyond:
            end = self.tails.half_more(sentence, reading)
            self.tails.below_zero(sentence, reading, end)
            reading.end = max(reading.end, self.comparators.after(sentence, reading, end, beyond))
        self.comparators.before(sentence, reading, kept[-1].end if kept else -1)
        if self.ages.of(sentence, reading) or self.ages.listed(sentence, reading, kept):
            reading.kind = Kind.AGE

    def _unit_after_comparator(self, sentence: Sentence, reading: Reading, end: int) -> None:
        """`300 o piu soldati`: the unit after a comparator that follows its number."""
        reading.end = end
        unit = self.units.after(sentence, end) or self.nouns.at(sentence, end)
        if unit is not None:
            self._set_unit(reading, unit)

    def _complete(
        self, sentence: Sentence, reading: Reading, kept: list[Reading], following: Reading | None
    ) -> str:
        """The trend, and a unit that is left out."""
        reading.trend = self.trends.read(sentence, reading, kept, following)
        partitive = self.ellipsis.partitive(sentence, reading)
        if reading.unit is not None and self.ellipsis.is_dummy(sentence, reading.unit):
            subject = self.ellipsis.subjects.of(sentence, reading)
            if subject is not None and (not kept or subject.first >= kept[-1].end):
                reading.unit, reading.start = subject, min(reading.start, subject.first)
        if reading.unit is None or (partitive and not reading.unit.name):
            reason = self.ellipsis.fill(sentence, reading, kept, partitive=partitive)
            if reason:
                return reason
        return ""


def undecided(text: str, language: str) -> list[float]:
    """The values of a sentence's numbers that may be facts, were their unit known."""
    found = extractor(language)
    if found is None:
        return []
    return [value for _, piece in pieces(text) for value in found.undecided(piece)]


@cache
def extractor(language: str) -> Extractor | None:
    """The extractor of a language, None where there is no table for it."""
    base = language.split("-", maxsplit=1)[0].split("_", maxsplit=1)[0].lower()
    return Extractor(base) if base in LANGUAGES else None


def find_quantities(text: str, language: str) -> list[Quantity]:
    """The numeric facts that one sentence states.

    Args:
        text: one sentence; any string is taken, and time is linear in its length: one of more than
            `LONGEST` characters is read piece by piece.
        language: ISO 639-1 code, a region after it is ignored.

    Returns:
        In order of the text. Spans are in characters of `text`; `unit` is English, empty where no
        table knows it. A language outside of `LANGUAGES` gives an empty list: without its small
        words a year cannot be told from a count.
    """
    found = extractor(language)
    if found is None:
        return []
    if len(text) <= LONGEST:
        return found.find(text)
    return [moved(one, start) for start, piece in pieces(text) for one in found.find(piece)]
