"""Earlier facts of the sentence that a number takes up again."""

from nightwire.extracting.facts.ellipsis.formers import FormerRules
from nightwire.extracting.facts.sentence import Reading, Sentence, is_standing
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules

PAIR = 2  # facts that `respectively` takes up again


class TakenUpRules:
    """Finds the fact whose unit a number has because the sentence comes back to it."""

    def __init__(self, grammar: Grammar, nouns: NounRules) -> None:
        self._each = frozenset(grammar.rules["ellipsis"]["respectively"])
        self._rules = (
            ("ellipsis.respective", self._respective),
            ("ellipsis.former", FormerRules(grammar, nouns).of),
            ("ellipsis.standing", _standing),
        )

    def of(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> tuple[str, Reading] | None:
        """The rule that tells and the earlier fact; None where no rule does."""
        for rule, taken_up in self._rules:
            if (found := taken_up(sentence, reading, earlier)) is not None:
                return rule, found
        return None

    def _respective(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Reading | None:
        """`38 missili e 79 droni: ne hanno abbattuti rispettivamente 31 e 52`: each of its own."""
        if len(earlier) < PAIR:
            return None
        one, other = earlier[-PAIR:]
        second = other.last == reading.left - 1 and sentence.word(other.left - 1) in self._each
        if not second and sentence.word(reading.left - 1) not in self._each:
            return None
        return one if one.unit is not None and one.kind is other.kind else None


def _standing(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Reading | None:
    """`con 120 punti, davanti al belga (110)`."""
    return earlier[-1] if is_standing(sentence, reading, earlier) else None
