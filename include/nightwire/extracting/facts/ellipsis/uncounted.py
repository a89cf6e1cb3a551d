"""Numbers that need no unit, or can have none: `ridurre di un terzo`, `tutti e quattro`."""

from nightwire.extracting.facts.ellipsis.doubt import is_large, is_measured
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

Filled = tuple[str, str]  # the rule that spoke, and the reason to drop the number


class UncountedRules:
    """Tells such numbers, and why they are no facts."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["ellipsis"]
        self._bare_parts = bool(rules["bare_parts"])
        self._all, self._joints = frozenset(rules["all"]), frozenset(grammar.rules["conjunctions"])

    def of(self, sentence: Sentence, reading: Reading, before: Reading | None) -> Filled | None:
        """The rule that tells, with the reason to drop the number; None where none does."""
        part = reading.kind is Kind.RATIO and self._bare_parts
        if part and (reading.trend or (is_measured(before) and not _is_set_off(sentence, reading, before))):
            return "ellipsis.bare_part", ""  # `ridurre di un terzo il rischio`
        if sentence.word(reading.left - 2) in self._all and sentence.norm(reading.left - 1) in self._joints:
            return "ellipsis.all", "idiom"  # `si sono ritirati tutti e quattro`
        if _is_distance(sentence, reading, before):
            return "ellipsis.distance", "score"
        named = sentence.capital(reading.last) and not sentence.opens(reading.last)
        if named and not is_large(sentence, reading):  # `130,000 Rohingya`
            return "ellipsis.capital", "name"
        return None


def _is_distance(sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
    """`si porta a meno 21 dalla McLaren`: how far behind a team is."""
    if reading.sign != "-" or sentence.word(reading.first - 1) not in sentence.grammar.minus:
        return False
    return before is None or before.kind is Kind.COUNT


def _is_set_off(sentence: Sentence, reading: Reading, before: Reading | None) -> bool:
    """`spesi 300mila euro, un quinto a carico dello Stato`: of the amount, and no change of another."""
    amount = before is not None and before.kind in (Kind.MONEY, Kind.MEASURE)
    return amount and sentence.word(sentence.before_articles(reading.left) - 1) == ","
