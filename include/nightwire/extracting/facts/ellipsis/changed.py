"""What a part or a level counts that a change is told with: `la portata si è ridotta di un terzo`."""

from nightwire.extracting.facts.bounds.trend_words import trend_words
from nightwire.extracting.facts.ellipsis.sharing import TIMES
from nightwire.extracting.facts.ellipsis.subjects import SubjectRules
from nightwire.extracting.facts.sentence import Reading, Sentence, Unit
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.units.nouns import NounRules
from nightwire.model import Kind

SHARES = (Kind.RATIO, Kind.PERCENT)
OBJECT = 8  # tokens from a verb of change, over its object, to how much


class ChangedRules:
    """Finds what has changed, by a part or from one level to another."""

    def __init__(self, grammar: Grammar, nouns: NounRules, subjects: SubjectRules) -> None:
        self._nouns, self._subjects = nouns, subjects
        self._starts = frozenset(grammar.rules["trend"]["start_prepositions"])
        self._trend_of = trend_words(grammar.language).of
        self._before_verbs = bool(grammar.rules["ellipsis"]["asides"])

    def by_part(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """`i prestiti sono calati di un terzo`, `ridurrà l'organico di un decimo`: a part of these."""
        if reading.kind is not Kind.RATIO or reading.trend is None or not self._before_verbs:
            return None
        return self._subjects.of(sentence, reading) or self._object(sentence, reading)

    def course(self, earlier: list[Reading], sentence: Sentence, reading: Reading) -> Unit | None:
        """`i prestiti sono calati di un terzo, da 9.000 a 6.000`: what has changed by so much."""
        comma = sentence.before_articles(reading.left) - 2
        started = sentence.norm(comma + 1) in self._starts and sentence.word(comma) == ","
        by = earlier[-1] if earlier else None
        if not started or by is None or by.trend is None or by.end > comma:
            return None
        times = by.unit is not None and by.unit.name == TIMES
        return self._subjects.of(sentence, by) if times or by.kind in SHARES else None

    def _object(self, sentence: Sentence, reading: Reading) -> Unit | None:
        """The object of the verb of change before a part."""
        for verb in range(reading.left - 2, max(-1, reading.left - OBJECT), -1):
            if not sentence.words[verb].rstrip("'").isalpha():
                return None
            if self._trend_of(sentence.words[verb]) is not None:
                articled = sentence.word(verb + 1) in sentence.grammar.articles
                known = articled and self._nouns.knows(sentence, verb + 2) is not None
                return self._nouns.at(sentence, verb + 2, plural=False) if known else None
        return None
