"""Measures whose unit is left out: degrees of weather."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.senses import sense_rules
from nightwire.model import Kind

CONTEXT = 20  # tokens back in which a word of weather counts
LOW = 100  # metres: nobody calls less an altitude
DEGREE = "degree celsius"
SAID = 6  # tokens back in which a verb says that it fell


class MeasureRules:
    """Gives a number the unit that only its surroundings can mean; true where it has."""

    def __init__(self, grammar: Grammar) -> None:
        self._cold = frozenset(grammar.rules["ellipsis"]["temperature"])
        self._below_zero = PhraseTable((phrase, True) for phrase in grammar.rules["below_zero"])
        self._tenths = frozenset(grammar.rules["ellipsis"]["tenths"])
        self._levels = frozenset(grammar.rules["trend"]["level_prepositions"])
        self._senses = sense_rules(grammar.language)
        self._trend_of = trend_words(grammar.language).of

    def below_zero(self, sentence: Sentence, reading: Reading, _: list[Reading]) -> bool:
        """`13 sotto zero`: of degrees, whether a word of weather stands near or not."""
        found = self._below_zero.after(sentence.words, reading.last)
        if found is None:
            return False
        reading.unit = Unit(DEGREE, Kind.MEASURE, reading.last, reading.last)
        reading.kind, reading.unit_text, reading.negative = Kind.MEASURE, "", True
        reading.end, reading.trend = found[0], None
        return True

    def temperature(self, sentence: Sentence, reading: Reading, _: list[Reading]) -> bool:
        """`temperatures fell to minus 30`."""
        if reading.sign != "-" or self._cold.isdisjoint(
            sentence.words[max(0, reading.first - CONTEXT) : reading.first]
        ):
            return False
        reading.unit = Unit(DEGREE, Kind.MEASURE, reading.last, reading.last)
        reading.kind, reading.unit_text, reading.negative = Kind.MEASURE, "", True
        if not any(map(self._trend_of, sentence.words[max(0, reading.first - SAID) : reading.first])):
            reading.trend = None  # its sign is a sign
        return True

    def altitude(self, sentence: Sentence, reading: Reading, _: list[Reading]) -> bool:
        """`un seracco a quota 3.400`: what the word before the number measures."""
        before = reading.left - 1
        meant = self._senses.of(sentence, Unit("", Kind.COUNT, before, reading.left))
        if meant.kind is not Kind.MEASURE or reading.value < LOW:
            return False
        reading.unit, reading.kind, reading.unit_text = meant, Kind.MEASURE, ""
        reading.trend = None
        return True

    def tenths(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`l'inflazione scende di due decimi, all'1,9%`: parts of a point, where shares are spoken of."""
        tenth = reading.kind is Kind.RATIO and sentence.word(reading.last - 1) in self._tenths
        level = sentence.norm(reading.last + 1) in self._levels and sentence.word(reading.last) == ","
        follows = level and "%" in sentence.words[reading.last :]
        shares = follows or any(one.kind is Kind.PERCENT for one in earlier)
        if not tenth or reading.trend is None or not shares:
            return False
        reading.unit = Unit("percentage point", Kind.PERCENT, reading.last, reading.last)
        reading.kind, reading.unit_text = Kind.PERCENT, ""
        return True
