"""Verbs that pass an amount, over what is put between: `ha superato in agosto, di nuovo, i 40 gradi`."""

from itertools import product

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Comparator, Kind

REACH = 12  # tokens from the verb to the amount
FEW = 20  # things that one may pass one by one
CLAUSE_ENDS = frozenset(";:.!?—")


class PassedRules:
    """Finds a verb that bounds whose object stands behind what says when, where or why."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["comparator"]
        self._signs = {
            stem + ending: Comparator(sign)
            for sign, stems in rules["verbs"].items()
            for stem, ending in product((stem for stem in stems if " " not in stem), rules["endings"])
        }
        self._asides = frozenset(rules["aside_openers"])
        self._quota = frozenset(grammar.rules["trend"]["quota"])
        self._clauses = frozenset(grammar.rules["negation"]["clauses"])
        self._prepositions = frozenset(grammar.normal.values()) - frozenset(grammar.articles)

    def before(self, sentence: Sentence, reading: Reading) -> tuple[int, Comparator] | None:
        """The token of such a verb, and how it bounds the number."""
        start = self._object(sentence, reading)
        if start is None:
            return None
        for verb in range(start - 2, max(-1, start - 1 - REACH), -1):
            word = sentence.words[verb]
            sign = self._signs.get(word)
            if sign is not None:
                return (verb, sign) if self._goes_on(sentence, verb + 1) else None
            if word in CLAUSE_ENDS or word in self._clauses:
                return None
        return None

    def _object(self, sentence: Sentence, reading: Reading) -> int | None:
        """Where the number's article or `quota` stands; none behind a preposition, or before a few."""
        start = reading.left
        while sentence.word(start - 1) in sentence.grammar.articles:
            start -= 1
        quota = sentence.word(start - 1) in self._quota
        if (start == reading.left and not quota) or sentence.norm(start - 1 - quota) in self._prepositions:
            return None
        few = reading.kind is Kind.COUNT and reading.value <= FEW
        return None if few else start - quota

    def _goes_on(self, sentence: Sentence, position: int) -> bool:
        """Whether an aside opens behind the verb, and not its object."""
        return sentence.word(position) in self._asides or sentence.norm(position) in self._prepositions
