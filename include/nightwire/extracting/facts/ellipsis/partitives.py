"""Numbers that are a part of what was counted before: `12 dei quali bambini`, `di cui 12`."""

from nightwire.extracting.facts.ellipsis.inheritance import InheritanceRules, take
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind


class PartitiveRules:
    """Tells such a number, and gives it a noun of its own or the unit of what it is a part of."""

    def __init__(self, grammar: Grammar, nouns: NounRules, inheritance: InheritanceRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._inheritance = nouns, inheritance
        self._after = PhraseTable((phrase, True) for phrase in rules["partitive"])
        self._before = PhraseTable(((phrase, True) for phrase in rules["partitive"]), backward=True)
        self._plus = frozenset(rules["plus"])

    def tells(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether a partitive stands right after the number, or right before it."""
        if self._after.after(sentence.words, reading.last) is not None:
            return True
        return self._before.before(sentence.words, reading.left) is not None

    def adds(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`40 milioni più 5 di bonus`."""
        return before.kind is Kind.MONEY and sentence.word(reading.left - 1) in self._plus

    def fill(self, sentence: Sentence, reading: Reading, before: Reading) -> str:
        """Give the part its unit; the rule that did."""
        if self._has_noun(sentence, reading, before):
            return "ellipsis.named_part"
        self._inheritance.hand_on(reading, before, partitive=True)
        return "ellipsis.part"

    def _has_noun(self, sentence: Sentence, reading: Reading, before: Reading) -> bool:
        """`12 dei quali bambini`: the part has a noun of its own; not `27 Paesi, 12 dei quali africani`."""
        found = self._after.after(sentence.words, reading.last)
        noun = self._nouns.knows(sentence, found[0]) if found is not None else None
        people = before.unit is None or before.unit.person or not before.unit.name
        if found is None or noun is None or (noun.english[:1].isupper() and not people):
            return False
        unit = self._nouns.at(sentence, found[0])
        if unit is None:
            return False
        take(reading, unit)
        reading.end = unit.last
        return True
