"""What follows a unit and belongs to the value: `quattro anni e mezzo`, `otto gradi sotto zero`."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.numbers.scan import NumberForm
from nightwire.numbers.tables import NumberTable


class TailRules:
    """Takes in halves and signs that stand behind the unit."""

    def __init__(self, grammar: Grammar, table: NumberTable) -> None:
        self._table = table
        self._and_half = PhraseTable((phrase, True) for phrase in grammar.rules["and_half"])
        quarters = enumerate(grammar.rules["and_quarters"], start=1)
        self._and_quarters = PhraseTable((phrase, count) for count, phrase in quarters if phrase)
        self._below_zero = PhraseTable((phrase, True) for phrase in grammar.rules["below_zero"])

    def half_more(self, sentence: Sentence, reading: Reading) -> int:
        """`quattro anni e mezzo`: where the unit ends, the half taken in."""
        found = self._and_half.after(sentence.words, reading.end)
        quarters = self._and_quarters.after(sentence.words, reading.end)
        if quarters is not None and reading.unit is not None and reading.unit.name == "hour":
            reading.value += quarters[1] / 4  # `un'ora e tre quarti`
            reading.end = quarters[0]
            return reading.end
        if found is None or reading.value % 1 or reading.unit is None or self._dozen(sentence, found[0]):
            return reading.end
        reading.value += 0.5
        reading.end = found[0]
        reading.form = NumberForm.WORDS
        return reading.end

    def below_zero(self, sentence: Sentence, reading: Reading, end: int) -> None:
        """`otto gradi sotto zero`."""
        found = self._below_zero.after(sentence.words, end)
        if found is not None and reading.unit is not None and reading.unit.name.startswith("degree"):
            reading.value, reading.end = -abs(reading.value), found[0]

    def _dozen(self, sentence: Sentence, position: int) -> bool:
        """`due uomini e mezza dozzina di donne`: the half goes with what follows."""
        return self._table.opens(sentence.word(position) or " ")
