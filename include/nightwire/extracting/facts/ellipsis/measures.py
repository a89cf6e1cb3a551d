"""Measures whose unit is left out: degrees of weather, minutes behind hours."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

CONTEXT = 20  # tokens back in which a word of weather counts
SAID = 6  # tokens back in which a verb says that it fell
HOUR, MINUTES = "hour", 60


class MeasureRules:
    """Gives a number the unit that only its surroundings can mean; true where it has."""

    def __init__(self, grammar: Grammar) -> None:
        self._cold = frozenset(grammar.rules["ellipsis"]["temperature"])
        self._joints = frozenset(grammar.rules["conjunctions"])
        self._trend_of = trend_words(grammar.language).of

    def minutes(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`un'ora e quaranta`: what goes on right behind hours."""
        hours = earlier[-1].unit if earlier else None
        behind = hours is not None and hours.name == HOUR and hours.last == reading.first - 1
        if not behind or reading.value >= MINUTES or sentence.word(reading.first - 1) not in self._joints:
            return False
        reading.unit = Unit("minute", Kind.DURATION, reading.last, reading.last)
        reading.kind, reading.unit_text = Kind.DURATION, ""
        return True

    def temperature(self, sentence: Sentence, reading: Reading) -> bool:
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
