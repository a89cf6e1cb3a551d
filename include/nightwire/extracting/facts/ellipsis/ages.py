"""Ages whose `years` is left out: `la figlia di 6`, `aged 4, 7 and 11`."""

from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

OF_AGE, OLDEST = 4, 125  # `ha 40 anni e due figli, lui ne ha tre`


class AgeRules:
    """Fills in the years of an age that has none after it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self._nouns = nouns
        self._links = grammar.links
        rules = grammar.rules["ellipsis"]
        self._sharers, self._clitics = frozenset(rules["share"]), frozenset(rules["clitics"])
        self._years = frozenset(rules["years"])
        self._has = frozenset(rules["auxiliaries"])

    def fill(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """Make a number an age where the sentence does; whether it did."""
        after_age = self._is_next_age(sentence, reading, earlier) or self._is_had(sentence, reading, earlier)
        after_age = after_age or self._is_topic(sentence, reading)
        if not after_age and not self._is_age(sentence, reading):
            return False
        reading.unit = Unit("year", Kind.AGE, reading.last, reading.last)
        reading.kind, reading.unit_text = Kind.AGE, ""
        return True

    def _is_next_age(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`aged 4, 7 and 11`: after an age with no unit of its own, with nothing but a comma between."""
        if not earlier or earlier[-1].kind is not Kind.AGE or earlier[-1].unit_text != "":
            return False
        return reading.first - earlier[-1].last == 1 and sentence.norm(earlier[-1].last) in self._sharers

    def _is_had(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`lei ha 82 anni, lui ne ha 85`: as many years, where an age was the last that was said."""
        if not earlier or earlier[-1].kind is not Kind.AGE or not OF_AGE < reading.value <= OLDEST:
            return False
        last = reading.left - 1
        return sentence.word(last) in self._has and sentence.word(last - 1) in self._clitics

    def _is_topic(self, sentence: Sentence, reading: Reading) -> bool:
        """`di anni ne ha 92`: years are what the clause begins with."""
        last = reading.left - 1
        had = sentence.word(last) in self._has and sentence.word(last - 1) in self._clitics
        topic = sentence.word(last - 2) in self._years and sentence.norm(last - 3) in self._links
        return had and topic and 0 < reading.value <= OLDEST

    def _is_age(self, sentence: Sentence, reading: Reading) -> bool:
        """`la figlia di 6`; `con punte dell'84` are of a share."""
        if sentence.word(reading.left - 1) not in self._links or not 0 < reading.value <= OLDEST:
            return False
        noun = self._nouns.knows(sentence, reading.left - 2)
        return noun is not None and noun.person and reading.form is NumberForm.DIGITS
