"""`100m`: metres, or millions? The number reader takes millions; the words around may say otherwise."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar

LONGEST = 20_000  # metres that are written with `m`


class MetreRules:
    """Turns millions back into metres."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["metre"]
        self._lengths = frozenset(rules["lengths"])
        self._before, self._after = frozenset(rules["before"]), frozenset(rules["after"])

    def read(self, sentence: Sentence, reading: Reading) -> None:
        """Take the `m` from the number, so that it is read as a unit."""
        last = reading.last - 1
        if reading.scale != 1e6 or sentence.word(last) != "m" or last != reading.first + 1:
            return
        value = reading.value / reading.scale
        if value > LONGEST or not sentence.word(reading.first - 1).isalnum():
            return
        measured = sentence.word(reading.first - 2) in self._lengths
        if (
            measured
            or sentence.word(reading.last) in self._after
            or sentence.word(reading.first - 1) in self._before
        ):
            reading.value, reading.scale = value, 1.0
            reading.last = reading.end = last
