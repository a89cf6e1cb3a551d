"""Times in sport: `1'30"` is 1.5 minutes, `a 17"` is 17 seconds; a screen of 17" is of another measure."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

MINUTES, SECONDS = frozenset("'’′"), frozenset('"″')
SIXTY = 60
MINUTE, SECOND = "minute", "second"


class LapRules:
    """Reads minutes and seconds that their signs name."""

    def __init__(self, grammar: Grammar) -> None:
        names = grammar.rules["names"]
        self._minutes = bool(names["prime_is_minute"])
        self._before, self._sized = frozenset(names["lap_after"]), frozenset(names["sized_in_inches"])

    def join(self, sentence: Sentence, readings: list[Reading]) -> list[Reading]:
        """The readings with minutes and seconds as one, which has its unit then."""
        if not self._minutes or SECONDS.isdisjoint(sentence.words):  # as most
            return readings
        joined: list[Reading] = []
        for reading in readings:
            if joined and self._are_hundredths(sentence, joined[-1], reading):
                self._add_hundredths(sentence, joined, reading)
                continue
            if self._has_sign(sentence, reading, SECONDS):
                minutes = joined[-1] if joined else None
                tied = minutes is not None and minutes.last == reading.first - 1
                if minutes is not None and tied and self._has_sign(sentence, minutes, MINUTES):
                    minutes.value += reading.value / SIXTY
                    _complete(minutes, reading.last, MINUTE)
                    continue
                if self._is_time(sentence, reading):
                    _complete(reading, reading.last, SECOND)
            joined.append(reading)
        return joined

    def _is_time(self, sentence: Sentence, reading: Reading) -> bool:
        """`a 17"`, where the sign closes no quotation and nothing is there that inches measure."""
        sign = sentence.word(reading.last)
        closes = sentence.words[: reading.last].count(sign) % 2
        before = sentence.word(reading.first - 1) in self._before
        return before and not closes and self._sized.isdisjoint(sentence.words)

    def _are_hundredths(self, sentence: Sentence, seconds: Reading, reading: Reading) -> bool:
        """`9"85`: digits tied to the sign of seconds."""
        sign = reading.first - 1
        tied = seconds.last == sign and sentence.word(sign) in SECONDS and sentence.tokens.glued(sign)
        digits = len(sentence.word(reading.first)) <= len("85") and seconds.value < SIXTY
        return tied and sentence.tokens.glued(reading.first) and digits and reading.form is NumberForm.DIGITS

    def _add_hundredths(self, sentence: Sentence, joined: list[Reading], reading: Reading) -> None:
        """The seconds with their decimals, and the minutes before them."""
        seconds = joined.pop()
        unit = SECOND
        value = round(seconds.value + reading.value / 10 ** len(sentence.word(reading.first)), 3)
        minutes = joined[-1] if joined else None
        tied = minutes is not None and minutes.last == seconds.first - 1
        if minutes is not None and tied and self._has_sign(sentence, minutes, MINUTES):
            value, unit, seconds = minutes.value + value / SIXTY, MINUTE, joined.pop()
        seconds.value = value
        _complete(seconds, reading.first - 1, unit)
        seconds.last = seconds.end = reading.last
        joined.append(seconds)

    def _has_sign(self, sentence: Sentence, reading: Reading, signs: frozenset[str]) -> bool:
        tied = sentence.word(reading.last) in signs and sentence.tokens.glued(reading.last)
        hundredths = sentence.word(reading.last + 1)[:1].isdecimal() and signs is SECONDS  # `1'54"2`
        return tied and not hundredths and reading.form is NumberForm.DIGITS and reading.value < SIXTY


def _complete(reading: Reading, sign: int, name: str) -> None:
    reading.last = reading.end = sign + 1
    reading.kind, reading.unit = Kind.DURATION, Unit(name, Kind.DURATION, sign, sign + 1)
    reading.note("units.lap", reading.unit)
