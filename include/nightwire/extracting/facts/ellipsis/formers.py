"""Two things were counted before, and a pronoun says which is meant: `dei primi 117, dei secondi cinque`."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind

RULE = "ellipsis.former"
REACH = 9  # tokens from the pronoun to its number
ENDS = frozenset(";:.()")


class FormerRules:
    """Finds the fact that `the former` or `the latter` takes up."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        rules = grammar.rules["ellipsis"]
        self._nouns, self._links = nouns, grammar.links
        self._former, self._latter = frozenset(rules["former"]), frozenset(rules["latter"])
        self._articles = frozenset(grammar.rules["noun"]["plural_articles"])
        self._be = frozenset(rules["be"])
        self._prepositions = frozenset((*rules["prepositions"], *grammar.normal.values()))
        self._prepositions -= frozenset(grammar.rules["conjunctions"])

    def of(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Reading | None:
        """The earlier fact whose unit the number has, or None."""
        if reading.kind is not Kind.COUNT:
            return None
        pronoun = self._behind(sentence, reading) or self._before(sentence, reading, earlier)
        if pronoun is None:
            return None
        pair = self._pair(sentence, pronoun, earlier)
        return pair[sentence.words[pronoun] in self._latter] if len(pair) > 1 else None

    def _behind(self, sentence: Sentence, reading: Reading) -> int | None:
        """`118 dei primi`."""
        pronoun = reading.last + 1
        return pronoun if self._is_pronoun(sentence, pronoun) and self._of(sentence, pronoun) else None

    def _before(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> int | None:
        """`dei primi ne ha abbattuti 118`, `i primi sono 118, i secondi 40`."""
        lowest = max(reading.left - REACH, earlier[-1].last if earlier else 0)
        for pronoun in range(reading.left - 1, lowest, -1):
            if sentence.words[pronoun] in ENDS:
                return None
            said = sentence.words[pronoun + 1 : reading.left]
            told = self._is_told(said, earlier)
            if self._is_pronoun(sentence, pronoun, counts=bool(said) or not told):
                governed = self._of(sentence, pronoun) or told
                direct = sentence.norm(reading.left - 1) not in self._prepositions
                return pronoun if governed and direct else None
        return None

    def _is_told(self, said: list[str], earlier: list[Reading]) -> bool:
        """How many they are, not what they have (`i primi hanno 12 punti`)."""
        goes_on = bool(earlier) and RULE in earlier[-1].rules
        return self._be.issuperset(said) if said else goes_on

    def _of(self, sentence: Sentence, pronoun: int) -> bool:
        return sentence.norm(pronoun - 1) in self._links

    def _is_pronoun(self, sentence: Sentence, index: int, *, counts: bool = True) -> bool:
        """The word behind its article, not before a noun (`i primi dati`) or a number (`i primi 3`)."""
        if sentence.word(index) not in self._former | self._latter:
            return False
        before, after = sentence.word(index - 1), sentence.word(index + 1)
        opened = before in self._articles or (
            before != sentence.norm(index - 1) and self._of(sentence, index)
        )
        counted = (counts and after[:1].isdecimal()) or self._nouns.knows(sentence, index + 1) is not None
        return opened and not counted

    def _pair(self, sentence: Sentence, pronoun: int, earlier: list[Reading]) -> list[Reading]:
        """The two facts before the first of the pronouns, which both mean them."""
        first = next((one for one in range(pronoun) if self._is_former(sentence, one)), pronoun)
        counted = [one for one in earlier if one.unit is not None and one.kind is Kind.COUNT]
        return [one for one in counted if one.last < first - 1][-2:]

    def _is_former(self, sentence: Sentence, index: int) -> bool:
        return sentence.words[index] in self._former and self._is_pronoun(sentence, index)
