"""Changes against another time: told by two numbers, where one starts and ends, or by `in più`."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.model import Trend

LONGEST_NAME = 3  # tokens
TIME_REACH = 6  # tokens after `in più di` in which a time stands
YEAR = 4  # digits
LONGEST_VERB = 6  # tokens from where a change starts to where it ends, over its verb


class ChangeRules:
    """Reads a change off two numbers, and says against what one is."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["trend"]
        self.more = PhraseTable(
            [*((p, Trend.UP) for p in rules["more"]), *((p, Trend.DOWN) for p in rules["less"])]
        )
        self._bare_more = {
            **dict.fromkeys(rules["bare_more"], Trend.UP),
            **dict.fromkeys(rules["bare_less"], Trend.DOWN),
        }
        self._passing = frozenset(rules["changes"])
        self._against = PhraseTable((phrase, True) for phrase in rules["against"])
        self._compare = frozenset(rules["compare"])
        calendar = grammar.rules["calendar"]
        self.times = frozenset((*rules["times"], *calendar["months"], *calendar["weekdays"]))
        self._starts = frozenset(rules["start_prepositions"])
        self._starts_to = {word: frozenset(ends) for word, ends in rules["starts_to"].items()}
        self._those = frozenset(rules["those"])
        self._bound_words = frozenset(rules["bound_prepositions"])

    def starts(self, sentence: Sentence, reading: Reading, following: Reading | None) -> bool:
        """`subió del 11,2% al 12,4%`, `stieg von 11 auf 12 Prozent`: where the change starts."""
        ends = self._starts_to.get(sentence.norm(sentence.before_articles(reading.left) - 1))
        if not ends or following is None or following.first - reading.last > LONGEST_NAME:
            return False
        return sentence.norm(sentence.before_articles(following.first) - 1) in ends

    def against_time(self, sentence: Sentence, position: int) -> Trend | None:
        """The trend of `in più`, `in meno dell'anno scorso`, `più di adesso` at a token."""
        found = self.more.after(sentence.words, position)
        if found is not None:
            return found[1] if self.in_time(sentence, found[0]) else None
        trend = self._bare_more.get(sentence.word(position))
        compares = sentence.norm(position + 1) in self._compare
        return trend if trend and compares and self.in_time(sentence, position + 1) else None

    def in_time(self, sentence: Sentence, position: int) -> bool:
        """`in più` is a trend against an earlier time, not against another thing or team."""
        if self._against.after(sentence.words, position) is not None:
            return True
        if sentence.norm(position) not in self._compare:
            return True
        near = sentence.words[position : position + TIME_REACH]
        far = 3 + (near[1:2] != [] and near[1] in self._those)  # `in più di quelli del 2023`
        years = (len(word) == YEAR and word.isdecimal() for word in near[1:far])  # `in più del 2023`
        return any(years) or not self.times.isdisjoint(near)

    def from_to(
        self, sentence: Sentence, reading: Reading, start: int, earlier: list[Reading]
    ) -> Trend | None:
        """`passa da 3 a 5`, `i senatori da 315 a 200`: the two values say which way."""
        if not earlier or sentence.norm(start - 1) not in self._bound_words:
            return None
        before = earlier[-1]
        opening = sentence.before_articles(before.left)
        if sentence.norm(opening - 1) not in self._starts and sentence.norm(before.left) not in self._starts:
            return None
        other = before.unit and reading.unit and before.unit.kind is not reading.unit.kind
        if other or reading.value == before.value or not self._near(sentence, before.end, start):
            return None
        return Trend.UP if reading.value > before.value else Trend.DOWN

    def _near(self, sentence: Sentence, end: int, start: int) -> bool:
        """Whether nothing but a few words, or a verb that passes on, stands between two numbers."""
        if start - end <= LONGEST_NAME:
            return True
        gap = sentence.words[end:start]  # `da 12 scuole si è passati a 30`
        return len(gap) <= LONGEST_VERB and not self._passing.isdisjoint(gap)
