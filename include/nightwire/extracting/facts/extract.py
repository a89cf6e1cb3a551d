"""From one sentence to its quantities: every number is read, then decided about one after the other."""

from functools import cache
from typing import NamedTuple

from nightwire.extracting.facts.bounds.ranges import RangeRules
from nightwire.extracting.facts.bounds.signs import read_sign
from nightwire.extracting.facts.deciding import Decider
from nightwire.extracting.facts.findings import Case
from nightwire.extracting.facts.nonfacts.rows import outside_lists, outside_rows, outside_steps
from nightwire.extracting.facts.pieces import LONGEST, pieces
from nightwire.extracting.facts.quantity import moved, moved_other, non_fact, quantity
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.extracting.facts.units.laps import LapRules
from nightwire.extracting.facts.units.metres import MetreRules
from nightwire.languages import LANGUAGES
from nightwire.model import NonFact, Quantity
from nightwire.numbers.scan import Number, NumberForm, scan
from nightwire.numbers.tables import number_table
from nightwire.numbers.tokens import Tokens

LARGEST = 1e21  # no figure in the news is larger, and a float no longer counts in ones
AHEAD = 3  # numbers after one that it may share a unit with
OTHER_WORD = "word"  # a number by its spelling only
UNREAD = "list"  # in a row, in a list of codes, or of a size that nobody writes


class Numbers(NamedTuple):
    """The numbers of one sentence: those that are facts, and those that are none, each in order."""

    facts: list[Quantity]
    others: list[NonFact]


class Extractor:
    """Finds the quantities of sentences in one language; built once, it keeps nothing of a sentence."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.grammar = grammar(language)
        self.table = number_table(language)
        self.decider = Decider(self.grammar)
        self.joints = frozenset((",", *self.grammar.rules["conjunctions"]))
        self.metres = MetreRules(self.grammar)
        self.laps = LapRules(self.grammar)
        self.ranges = RangeRules(self.grammar, self.decider.units)

    def find(self, text: str) -> list[Quantity]:
        """The quantities of one sentence, in order."""
        tokens = Tokens(text)
        numbers = self.scan(tokens)
        if not numbers:
            return []
        sentence = Sentence(tokens, self.grammar)
        return [quantity(sentence, one) for one in self.read(sentence, numbers)[0]]

    def find_numbers(self, text: str) -> Numbers:
        """The quantities of one sentence, and its numbers that are no facts."""
        tokens = Tokens(text)
        numbers = self.scan(tokens)
        if not numbers:
            return Numbers([], [])
        sentence = Sentence(tokens, self.grammar)
        kept, dropped = self.read(sentence, numbers)
        others = [non_fact(sentence, one) for one in dropped if one.form is not NumberForm.ARTICLE]
        return Numbers([quantity(sentence, one) for one in kept], others)

    def undecided(self, text: str) -> list[float]:
        """The values of the numbers against which nothing speaks but that no unit was found."""
        tokens = Tokens(text)
        _, dropped = self.read(Sentence(tokens, self.grammar), self.scan(tokens))
        return [one.value for one in dropped if one.dropped == "bare"]

    def scan(self, tokens: Tokens) -> list[Number]:
        """All numbers of a text."""
        return scan(tokens, self.table, self.language)

    def read(self, sentence: Sentence, numbers: list[Number]) -> tuple[list[Reading], list[Reading]]:
        """The numbers of a sentence that are facts, and those that are none, each with its reason."""
        readings, dropped = self._readings(sentence.tokens, numbers)
        numbers_only: list[Reading] = []
        for reading in readings:
            if self.decider.exclusions.is_other_word(sentence, reading):
                dropped.append(_not_read(reading, "nonfacts.other_word", OTHER_WORD))
            else:
                self._read_marks(sentence, reading)
                numbers_only.append(reading)
        timed = self.laps.join(sentence, numbers_only)
        kept, others = self._decide(sentence, self.ranges.join(sentence, timed))
        return kept, dropped + others

    def _readings(self, tokens: Tokens, numbers: list[Number]) -> tuple[list[Reading], list[Reading]]:
        """The numbers that are in no row or list and of a size that the news has, and the others."""
        read = outside_steps(outside_lists(outside_rows(numbers), tokens, self.joints), tokens)
        read = [one for one in read if one.value <= LARGEST]
        readings = [Reading.of(one) for one in read]
        if len(read) == len(numbers):
            return readings, []
        known = {one.first for one in read}
        others = (Reading.of(one) for one in numbers if one.first not in known)
        return readings, [_not_read(one, "nonfacts.row", UNREAD) for one in others]

    def _read_marks(self, sentence: Sentence, reading: Reading) -> None:
        """A sign before the number, and the `m` that is no million."""
        read_sign(sentence, reading)
        if reading.sign:
            reading.note("bounds.sign", f"sign {reading.sign}")
        if reading.scale == 1e6:
            self.metres.read(sentence, reading)
            if reading.scale != 1e6:
                reading.note("units.metres", reading.value)

    def _decide(self, sentence: Sentence, readings: list[Reading]) -> tuple[list[Reading], list[Reading]]:
        decider = self.decider
        kept: list[Reading] = []
        dropped: list[Reading] = []
        for index, reading in enumerate(readings):
            case = Case(sentence, reading, kept, readings[index + 1 : index + 1 + AHEAD])
            reading.dropped = reading.dropped or decider.decide(case)
            if index and not reading.dropped:
                reading.dropped = decider.exclusions.listed(sentence, reading, readings[index - 1])
                if reading.dropped:
                    reading.note("nonfacts.listed", reading.dropped)
            (dropped if reading.dropped else kept).append(reading)
        return kept, dropped


def _not_read(reading: Reading, rule: str, reason: str) -> Reading:
    reading.dropped = reason
    reading.note(rule, reason)
    return reading


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


def find_numbers(text: str, language: str) -> Numbers:
    """The numeric facts that one sentence states, and its numbers that are no facts.

    Args:
        text: one sentence, as for `find_quantities`.
        language: ISO 639-1 code, a region after it is ignored.

    Returns:
        What `find_quantities` gives, and each other number with the reason why it is none. The article
        `un`, which is a number by its spelling only, is not among them.
    """
    found = extractor(language)
    if found is None:
        return Numbers([], [])
    facts: list[Quantity] = []
    others: list[NonFact] = []
    for start, piece in pieces(text):
        numbers = found.find_numbers(piece)
        facts += [moved(one, start) for one in numbers.facts]
        others += [moved_other(one, start) for one in numbers.others]
    return Numbers(facts, others)
