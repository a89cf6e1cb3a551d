"""What denies a bound from afar: `non celebra, d'inverno, più di 12 nozze` are 12 at most."""

from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import Grammar

REACH = 12  # tokens from a negation to the bound that it turns round
CLAUSE_ENDS = frozenset(";:.!?—")


class DeniedRules:
    """Finds the negation whose verb has the bounded amount as its object or its measure."""

    def __init__(self, grammar: Grammar) -> None:
        negation = grammar.rules["negation"]
        self._words = frozenset(negation["words"])
        self._nobody = frozenset(negation["nobody"])
        self._clauses = frozenset(negation["clauses"])
        self._no_verbs = frozenset(negation["no_verbs"])
        self._direct = frozenset(negation["direct"])
        self._auxiliaries = frozenset(grammar.rules["ellipsis"]["auxiliaries"])

    def start(self, sentence: Sentence, bound: int, earliest: int) -> int | None:
        """The token of the negation of a bound that starts at a token; none before the token `earliest`."""
        before = sentence.norm(bound - 1)
        apart = before in sentence.grammar.normal.values() and before not in self._direct
        if not self._clauses or apart or before in sentence.grammar.articles:
            return None  # `con più di 12 soci`, `dopo più di un mese`
        for position in range(bound - 1, max(-1, earliest - 1, bound - 1 - REACH), -1):
            word = sentence.words[position]
            if word in CLAUSE_ENDS or word in self._clauses:
                return None
            if word in self._words:
                return position if self._denies_verb(sentence, position, bound) else None
            if word in self._nobody and not sentence.capital(position + 1):
                return position
        return None

    def _denies_verb(self, sentence: Sentence, negation: int, bound: int) -> bool:
        """`non alza`, `non si alza`, `non è scesa`; not `non solo`, `non per questo`."""
        word = sentence.word(negation + 1)
        compound = word in self._auxiliaries and bound > negation + 2
        return word.rstrip("'").isalpha() and (compound or word not in self._no_verbs)
