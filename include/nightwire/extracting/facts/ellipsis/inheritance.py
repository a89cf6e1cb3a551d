"""A unit taken over from a noun or an earlier fact, with its scale where the number stands for so many."""

from nightwire.extracting.facts.sentence import Reading, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

LARGE = 1e6  # a scale that the next number of the kind may leave out
SAME_SIZE, MOST = 20, 100  # times


def take(reading: Reading, unit: Unit) -> None:
    """Give a reading its unit; a part stays a ratio: `i droni abbattuti sono 43 su 58`."""
    reading.unit = unit
    if unit.first == unit.last:  # people, whom no word names
        reading.unit_text = ""
    if reading.kind is not Kind.RATIO:
        reading.kind = unit.kind


class InheritanceRules:
    """Hands the unit of an earlier fact on."""

    def __init__(self, grammar: Grammar) -> None:
        self._money_repeats = bool(grammar.rules["ellipsis"]["money_repeats"])

    def hand_on(self, reading: Reading, before: Reading, *, partitive: bool, rest: bool = False) -> None:
        """Take over the unit of an earlier fact, and its scale where the number stands for so many."""
        reading.unit_text = before.unit_text
        if before.unit is not None:
            take(reading, before.unit)
        if (
            (partitive or self._rescaled(reading, before) or rest)
            and reading.kind is not Kind.RATIO
            and before.scale >= LARGE
            and reading.scale == 1
            and (not partitive or reading.value <= before.value / before.scale)
            and (not rest or 1 / MOST < reading.value * before.scale / before.value < MOST)
        ):
            reading.value, reading.scale = reading.value * before.scale, before.scale

    def _rescaled(self, reading: Reading, before: Reading) -> bool:
        """`sceso a 73,8 miliardi da 84,4`, `il primo costa 8 milioni, l'altro 11`: as large, and as many."""
        amount = before.kind in (Kind.MONEY, Kind.MEASURE)
        if self._money_repeats or not amount or before.scale < LARGE:
            return False
        return 1 / SAME_SIZE < reading.value * before.scale / before.value < SAME_SIZE
