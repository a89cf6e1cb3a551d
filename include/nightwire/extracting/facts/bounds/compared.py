"""Changes told by a comparison with another time: `il 48%, più alta del 31% precedente`."""

from nightwire.extracting.facts.bounds.changes import YEAR, ChangeRules
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind, Trend

REACH = 12  # tokens from the comparison to the time that it is made with
GAP = 4  # tokens of adverbs and marks before the comparison
CLAUSE_ENDS = frozenset(";:.!?—")


class ComparedRules:
    """Says which way something has changed since the time that it is compared with."""

    def __init__(self, grammar: Grammar, changed: ChangeRules) -> None:
        rules = grammar.rules["trend"]
        self._changed = changed
        self._of = {**dict.fromkeys(rules["higher"], Trend.UP), **dict.fromkeys(rules["lower"], Trend.DOWN)}
        self._own = frozenset(rules["comparatives"])
        self._more = frozenset(rules["bare_more"])
        self._between = frozenset((*rules["measured_by"], ",")) | grammar.skipped
        self._norms = frozenset(grammar.rules["ellipsis"]["yardsticks"])  # `superiore alla media 1991-2020`
        self._links = frozenset(
            (*rules["compare"], *rules["bound_prepositions"], *rules["start_prepositions"])
        )

    def read(self, sentence: Sentence, reading: Reading, start: int) -> Trend | None:
        """The trend of a number whose phrase starts at a token."""
        if reading.kind in (Kind.AGE, Kind.DURATION):
            return None
        # `superiori di tre punti a quelli del 2014`
        before = self._of.get(sentence.word(start - 2))
        if before is not None and sentence.norm(start - 1) in sentence.grammar.links:
            told = sentence.word(start - 2) in self._own or sentence.word(start - 3) in self._more
            return before if told and self._with_time(sentence, self._end(reading)) else None
        return self._behind(sentence, self._end(reading))

    def _behind(self, sentence: Sentence, position: int) -> Trend | None:
        for index in range(position, position + GAP):
            trend = self._of.get(sentence.word(index))
            if trend is not None:
                told = sentence.word(index) in self._own or sentence.word(index - 1) in self._more
                return trend if told and self._with_time(sentence, index + 1) else None
            if sentence.word(index) not in self._between:
                return None
        return None

    def _with_time(self, sentence: Sentence, position: int) -> bool:
        """`della precedente`, `a quelle di gennaio 2021`: what it is compared with is of another time."""
        if sentence.norm(position) not in self._links:
            return False
        for index in range(position, position + REACH):
            word = sentence.word(index)
            if word in self._changed.times or (len(word) == YEAR and word.isdecimal()):
                return True
            if word in CLAUSE_ENDS or word in self._norms or not word:
                return False
        return False

    @staticmethod
    def _end(reading: Reading) -> int:
        return max(reading.last, reading.end, reading.unit.last if reading.unit is not None else 0)
