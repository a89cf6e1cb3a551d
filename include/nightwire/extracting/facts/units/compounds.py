"""One quantity in two units or more: `due anni e otto mesi`, `un'ora e 52 minuti`, `un metro e 80`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.closed import UnitRules
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import NumberTable

PARTS: dict[str, dict[str, int]] = {
    "year": {"month": 12, "week": 52, "day": 365},
    "month": {"day": 30},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
    "kilometre": {"metre": 1000},
    "metre": {"centimetre": 100},
    "tonne": {"quintal": 10, "kilogram": 1000},
    "kilogram": {"hectogram": 10, "gram": 1000},
    "foot": {"inch": 12},
    "pound": {"ounce": 16},
    "euro": {"cent": 100},
    "us dollar": {"cent": 100},
    "pound sterling": {"penny": 100},
}
# How many there are of the next unit, which may be left out: `un'ora e venti`.
UNSAID = {"hour": 60, "minute": 60, "metre": 100, "euro": 100, "kilogram": 1000, "kilometre": 1000}
HUNDREDS = 1000  # of these a number below ten counts hundreds: `tre chili e otto`
IMPERIAL = ("foot", "pound")  # `six feet, two inches`
WHOLE = (NumberForm.DIGITS, NumberForm.WORDS)


class Part(NamedTuple):
    """One more part of a quantity, in the larger unit, and where it ends; `is_listed` behind a comma."""

    value: float
    last: int
    reading: Reading
    is_listed: bool


class CompoundRules:
    """Takes in the numbers that count the parts of a larger unit."""

    def __init__(self, grammar: Grammar, table: NumberTable, units: UnitRules, nouns: NounRules) -> None:
        self._units, self._nouns = units, nouns
        self._joiners = frozenset(table.joiners)
        self._dashes = frozenset(grammar.rules["range"]["dashes"])
        self._respectively = frozenset(grammar.rules["ellipsis"]["respectively"])

    def join(self, sentence: Sentence, reading: Reading, rest: Sequence[Reading]) -> int:
        """How many of the numbers after it a reading has taken in."""
        unit = reading.unit
        if not rest or unit is None or unit.name not in PARTS or reading.high or reading.value % 1:
            return 0
        parts = list(self._parts(sentence, unit, rest))
        while parts and parts[-1].is_listed:  # `3 ore, 20 minuti`
            parts.pop()
        if not parts or not self._respectively.isdisjoint(sentence.words):
            return 0
        _complete(reading, sentence.text(unit.first, unit.last), unit._replace(last=parts[-1].last), parts)
        return len(parts)

    def _parts(self, sentence: Sentence, unit: Unit, rest: Sequence[Reading]) -> Iterator[Part]:
        name, end, factor = unit.name, unit.last, 1
        for other in rest:
            gap = sentence.words[end : other.first]
            if len(gap) > 1 or (not self._joiners.issuperset(gap) and gap != [","]):
                return
            found = self._smaller(sentence, name, other)
            if found is None or other.form not in WHOLE or other.high or other.value >= found[1]:
                return
            tens = other.value < 10 and not found[0] and found[1] == HUNDREDS
            name, factor, end = found[0], factor * found[1], found[2]
            yield Part(
                other.value * (HUNDREDS / 10 if tens else 1) / factor,
                end,
                other,
                gap == [","] and unit.name not in IMPERIAL,
            )

    def _smaller(self, sentence: Sentence, name: str, other: Reading) -> tuple[str, int, int] | None:
        """The unit of a part, how many of it make the larger one, and where it ends."""
        unit = self._units.after(sentence, other.last)
        if unit is not None:
            many = PARTS.get(name, {}).get(unit.name)
            return (unit.name, many, unit.last) if many else None
        if name not in UNSAID or sentence.word(other.last) in self._dashes:  # `90 minuti e 3-3 alla fine`
            return None
        counts = self._nouns.after(sentence, other) is not None  # `due ore e venti persone`
        return None if counts else ("", UNSAID[name], other.last)


def _complete(reading: Reading, text: str, unit: Unit, parts: Sequence[Part]) -> None:
    reading.value += sum(part.value for part in parts)
    reading.unit, reading.unit_text, reading.end = unit, text, max(reading.end, unit.last)
    reading.form = NumberForm.WORDS  # an article that opens it counts
    reading.note("units.compound", reading.value)
    for part in parts:
        part.reading.dropped = "part"
        part.reading.note("units.compound", "part")
