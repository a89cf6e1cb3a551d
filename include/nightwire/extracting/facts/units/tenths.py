"""`due decimi di vantaggio`: tenths that are of a second, told by the words of their sentence."""

from nightwire.extracting.facts.findings import Case
from nightwire.extracting.facts.sentence import Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.senses import sense_rules
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

TENTHS = 10


class TenthRules:
    """Reads a fraction in tenths as so many tenths of a second, where a race is told of."""

    def __init__(self, grammar: Grammar) -> None:
        self._tenths = frozenset(grammar.rules["ellipsis"]["tenths"])
        self._senses = sense_rules(grammar.language)
        self._links = grammar.links

    def of(self, case: Case) -> Unit | None:
        """The unit, where the word is a time; `due decimi dei voti` are a part."""
        sentence, reading = case.sentence, case.reading
        position = reading.last - 1
        if reading.form is not NumberForm.FRACTION or sentence.word(position) not in self._tenths:
            return None
        after = reading.last
        part = sentence.norm(after) in self._links and sentence.word(after) not in self._links
        meant = self._senses.of(sentence, Unit("", Kind.COUNT, position, reading.last))
        if part or meant.kind is not Kind.DURATION:
            return None
        reading.value, reading.last = float(round(reading.value * TENTHS)), position
        return meant
