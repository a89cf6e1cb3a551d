"""Trends that go on from an earlier number: to a level, a unit, a name, a second thing counted."""

from nightwire.extracting.facts.bounds.changes import ChangeRules
from nightwire.extracting.facts.bounds.happenings import has_happened
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind, Trend

REACH = 10  # tokens back in which a word may carry a trend on
EARLIER = 4  # facts back to which a trend goes on
LONGEST_NAME = 3  # tokens
CLAUSE_ENDS = frozenset(";:.!?—")


class CarriedRules:
    """Says whether the trend of an earlier number holds for the next."""

    def __init__(self, grammar: Grammar, changed: ChangeRules) -> None:
        rules = grammar.rules["trend"]
        self._more = changed.more
        self._gaps = bool(rules["gaps"])
        self._conjunctions = frozenset((*grammar.rules["conjunctions"], ","))
        self._carriers = frozenset(rules["carriers"])
        self._casualties = frozenset(grammar.rules["casualties"])
        self._or = frozenset(grammar.rules["range"]["or"])
        self._direct = frozenset(rules["adverbs"]) | grammar.skipped
        self._clause_ends = CLAUSE_ENDS | frozenset(rules["clause_words"])

    def repeats(self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]) -> bool:
        """Whether the number says the change before it again, or of another."""
        return self._restates(sentence, reading, start, earlier) or self._gapped(
            sentence, reading, start, earlier
        )

    def goes_on(
        self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading], *, by_level: bool
    ) -> Trend | None:
        """The trend of an earlier number, where it goes on to a level or to a second thing counted."""
        if by_level:
            return self._carried(sentence, start, earlier)
        return earlier[-1].trend if self._is_second_object(sentence, reading, earlier) else None

    def _restates(self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]) -> bool:
        """`down 158 points, or 1.2 percent`: the same change in another unit."""
        if earlier and self._apposed(sentence, reading, start, earlier[-1]):
            return True
        if not earlier or sentence.word(start - 1) not in self._or:
            return False
        return earlier[-1].end == start - 1 - (sentence.word(start - 2) == ",")

    def _apposed(self, sentence: Sentence, reading: Reading, start: int, before: Reading) -> bool:
        """`perde 340 punti, l'1,2%, a 28.100`: as a share, between two commas."""
        share = reading.kind is Kind.PERCENT is not before.kind
        apart = sentence.word(start - 1) in (",", "(") and before.end == start - 1
        return share and apart and not sentence.word(reading.end)[:1].isalnum()

    def _gapped(self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]) -> bool:
        """`Unicredit guadagna l'1,1%, Intesa lo 0,7`: another name, and the verb left out."""
        level = (
            len(earlier) > 1 and earlier[-1].kind is Kind.MONEY
        )  # `guadagna l'1,1% a 9 euro, Intesa lo 0,7`
        share = earlier[-2 if level else -1] if earlier else None
        if share is None or share.kind is not Kind.PERCENT or not self._gaps:
            return False
        if reading.unit is not None and reading.kind is not Kind.PERCENT:
            return False
        gap = range(earlier[-1].end + 1, start)
        joint = sentence.norm(earlier[-1].end)
        return (
            joint in self._conjunctions and 0 < len(gap) <= LONGEST_NAME and all(map(sentence.capital, gap))
        )

    def _is_second_object(self, sentence: Sentence, reading: Reading, earlier: list[Reading]) -> bool:
        """`taglierà 450 filiali e 3.000 dipendenti`: one verb, two things counted."""
        if not earlier or reading.kind is not Kind.COUNT or earlier[-1].kind is not Kind.COUNT:
            return False
        joined = (
            sentence.norm(earlier[-1].end) in self._conjunctions and sentence.word(earlier[-1].end) != ","
        )
        hurt = reading.unit is not None and reading.unit.name in self._casualties
        return joined and earlier[-1].end == reading.left - 1 and not (hurt or has_happened(earlier[-1]))

    def _carried(self, sentence: Sentence, start: int, earlier: list[Reading]) -> Trend | None:
        """`taglia di 25 punti, portando il tasso al 2,75%`: an earlier trend goes on."""
        if earlier and earlier[-1].trend and self._more.after(sentence.words, start - 2):
            return earlier[-1].trend  # `5% lower at 84.9`
        if earlier and earlier[-1].sign and earlier[-1].end == start - 1:  # `Nasdaq +0,3% a 19.230 punti`
            return earlier[-1].trend
        joint = start - 2
        while sentence.word(joint) in self._direct:
            joint -= 1
        if earlier and sentence.word(joint) in self._conjunctions:  # `del 3,5% e dello 0,4%`
            return earlier[-1].trend
        if (
            earlier
            and sentence.word(joint) in self._clause_ends
            and self._as_before(sentence, start, earlier)
        ):
            return earlier[-1].trend  # `del 3,6% ma solo dell'1,3%`
        trend = next((reading.trend for reading in reversed(earlier[-EARLIER:]) if reading.trend), None)
        if trend is None:
            return None
        window = sentence.words[max(0, start - REACH) : start]
        return trend if self._carriers.intersection(window) else None

    def _as_before(self, sentence: Sentence, start: int, earlier: list[Reading]) -> bool:
        before = sentence.before_articles(earlier[-1].left)
        return sentence.norm(start - 1) == sentence.norm(before - 1) and sentence.norm(start - 1) != ","
