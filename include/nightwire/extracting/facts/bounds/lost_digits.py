"""Thousands of a text that lost a digit on its way: `oltre 13.00 abitanti` are 13,000 of them."""

import re

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Comparator, Kind

THOUSANDS = re.compile(r"\d{1,3}\.00")
THOUSAND = 1000
SHORTEST = 4  # letters of a unit in words; `almeno 2.00 m` and `€ 13.00` may well be so written
POINT = "point"  # what may have decimals, though it is counted


class LostDigitRules:
    """Restores the digit where two decimals make no sense: to a count, and after `circa` or a bound."""

    def __init__(self, grammar: Grammar) -> None:
        self._points_group = bool(grammar.rules["decimal_comma"])

    def read(self, sentence: Sentence, reading: Reading) -> None:
        """Multiply out what must be thousands."""
        unit = reading.unit
        if not self._points_group or unit is None or reading.high or reading.value <= 1:
            return
        if THOUSANDS.fullmatch(sentence.word(reading.first)) is None or reading.last > reading.first + 1:
            return
        bound = reading.comparator not in (None, Comparator.EQUAL)
        measured = bound and unit.kind in (Kind.MEASURE, Kind.MONEY)
        if len(sentence.word(unit.first)) < SHORTEST or unit.name == POINT:
            return
        if measured or unit.kind is Kind.COUNT:
            reading.value *= THOUSAND
            reading.note("bounds.lost_digit", reading.value)
