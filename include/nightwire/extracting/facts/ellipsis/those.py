"""People whom a pronoun names: `coloro che hanno firmato sono 300`, `sono in 300 quelli che aspettano`."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

CLAUSE = 40  # tokens from the pronoun to its number
BREAKS = frozenset(";:.?!")


class ThoseRules:
    """Tells that what a number counts is who such a pronoun means."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._those, self._those_who = frozenset(rules["those"]), frozenset(rules["those_who"])
        self._whoever, self._who = frozenset(rules["whoever"]), frozenset(rules["who"])
        self._relatives, self._finite = frozenset(rules["relatives"]), tuple(rules["people_finite"])
        self._copulas, self._negations = (
            frozenset(rules["copulas"]),
            frozenset(grammar.rules["negation"]["words"]),
        )
        self._among = frozenset(grammar.rules["noun"]["together"])
        self._joints = frozenset((",", *grammar.rules["conjunctions"]))
        self._bring = frozenset(rules["bring"])
        self._many = frozenset(rules["people_many"])

    def are_meant(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether the pronoun stands right behind the number, or opens the clause that ends with it."""
        if reading.kind is not Kind.COUNT or reading.unit is not None:
            return False
        if self._names(sentence, reading.last):
            return True
        acts = sentence.word(reading.left - 1) == "," and sentence.word(reading.last) in self._many
        return (acts or self._is_told(sentence, reading)) and self._opens(sentence, reading, among=acts)

    def _is_told(self, sentence: Sentence, reading: Reading) -> bool:
        """`sono 300`, `superano i 300`, `non arrivano a 300`."""
        bound = sentence.word(reading.left)
        bounds = reading.left < reading.first and (bound in self._negations or bound.endswith(self._finite))
        return bounds or sentence.norm(reading.left - 1) in self._copulas

    def _opens(self, sentence: Sentence, reading: Reading, *, among: bool) -> bool:
        """`Coloro che ..., sono 300`; `tra chi è partito, 300 sono tornati`."""
        for index in range(reading.left - 1, max(-1, reading.left - 1 - CLAUSE), -1):
            if sentence.words[index] in BREAKS:
                return False
            if among and sentence.norm(index - 1) in self._among and sentence.words[index] in self._who:
                return True
            opened = sentence.opens(index) or sentence.words[index - 1] in self._joints
            opened = opened or sentence.word(index - 2) in self._bring  # `il numero di coloro che ... è 900`
            if opened and self._names(sentence, index):
                return True
        return False

    def _names(self, sentence: Sentence, index: int) -> bool:
        """`coloro`, `quelli che`, `quanti hanno`."""
        word, after = sentence.word(index), sentence.word(index + 1)
        if word in self._those or (word in self._those_who and after in self._relatives):
            return True
        return word in self._whoever and after.endswith(self._finite)
