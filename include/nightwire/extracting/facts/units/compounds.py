"""One quantity in two units: `2 ore e 40 minuti`, `3 anni e 6 mesi`, `2 chili e 800 grammi`."""

from collections.abc import Sequence

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

MANY = {
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("kilogram", "gram"): 1000,
    ("metre", "centimetre"): 100,
    ("foot", "inch"): 12,
    ("euro", "cent"): 100,
}
TIMES = (Kind.DURATION, Kind.AGE)


class CompoundRules:
    """Joins a fact with the one right behind it that is of the next smaller unit."""

    def __init__(self, grammar: Grammar) -> None:
        self._joints = frozenset(grammar.rules["noun"]["and"])

    def join(self, sentence: Sentence, kept: Sequence[Reading]) -> list[Reading]:
        """The facts with each such pair as one, in its larger unit."""
        joined: list[Reading] = []
        smaller = ""  # the smallest unit that the last fact has
        for reading in kept:
            name = reading.unit.name if reading.unit is not None else ""
            whole = joined[-1] if joined else None
            if whole is not None and self._goes_on(sentence, whole, reading, smaller):
                part = MANY[smaller, name]
                if whole.unit is not None and whole.unit.name != smaller:  # `2 ore, 40 minuti e 12 secondi`
                    part *= MANY[whole.unit.name, smaller]
                whole.value += reading.value / part
                whole.end = reading.end
                whole.note("units.compound", whole.value)
            else:
                joined.append(reading)
            smaller = name
        return joined

    def _goes_on(self, sentence: Sentence, whole: Reading, part: Reading, smaller: str) -> bool:
        """Whether a fact is the smaller part of the one before it, with nothing but `e` between."""
        if whole.unit is None or part.unit is None or whole.high is not None or part.high is not None:
            return False
        many = MANY.get((smaller, part.unit.name))
        if many is None or part.value >= many or whole.value % 1 or part.left < part.first:
            return False
        alike = whole.kind is part.kind or (whole.kind in TIMES and part.kind in TIMES)
        gap = sentence.norms[whole.end : part.first]
        return alike and (not gap or (len(gap) == 1 and gap[0] in self._joints))
