"""Two numbers that are a result: `3 a 1`, `a vote of 217 to 213`, `Chelsea 2 Spurs 1`."""

from nightwire.extracting.facts.findings import Case
from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

HYPHENS = frozenset("-‑–")
MOST_GOALS = 15
LONGEST_TEAM = 5  # tokens


class ScoreRules:
    """Tells results of games and of votes."""

    def __init__(self, grammar: Grammar) -> None:
        names = grammar.rules["names"]
        self._votes = frozenset(names["votes"])
        self._score = frozenset(grammar.rules["score"])
        self._openings = frozenset(grammar.rules["range"]["opening"]) | frozenset(["da", "from"])

    def is_score(self, sentence: Sentence, reading: Reading) -> bool:
        """`a 9-2 lead`, `3 a 1`: two numbers that are no range."""
        tokens, dash = sentence.tokens, reading.last
        dashed = sentence.word(dash) in HYPHENS and sentence.word(dash + 1)[:1].isdecimal()
        if dashed and tokens.glued(dash) and tokens.glued(dash + 1):
            return True
        if sentence.word(dash) in self._score:
            goals = self._are_goals(sentence, reading.first, dash + 1)
            return goals or self._is_vote(sentence, reading)
        if sentence.word(reading.first - 1) in self._score:
            goals = self._are_goals(sentence, reading.first - 2, reading.first)
            return goals or self._is_vote(sentence, reading)
        return False

    def _is_vote(self, sentence: Sentence, reading: Reading) -> bool:
        """`a vote of 217 to 213`, `voted 9 to 2`: a score with numbers of any size."""
        second = sentence.word(reading.first - 1) in self._score
        other = sentence.word(reading.first - 2 if second else reading.last + 1)
        if not other.isdecimal():
            return False
        first = reading.first - (2 if second else 0)
        return not self._votes.isdisjoint(sentence.words[max(0, first - 3) : first])

    def _are_goals(self, sentence: Sentence, first: int, second: int) -> bool:
        """`finisce 3 a 1`, not `da 3 a 5`."""
        if sentence.norm(first - 1) in self._openings:
            return False
        return self._score_part(sentence, first) and self._score_part(sentence, second)

    def _score_part(self, sentence: Sentence, position: int) -> bool:
        word, half, rest = sentence.word(position).partition(",")
        if half and rest != "5":  # `3,5 a 2,5`: a match of chess
            return False
        return word.isdecimal() and len(word) <= 2 and int(word) <= MOST_GOALS


def majority(case: Case) -> str | None:
    """`il 50% + 1 dei voti`, `il 50 per cento più uno`: one more than half is no fact of its own."""
    share, reading = case.kept[-1] if case.kept else None, case.reading
    added = case.sentence.word(reading.first - 1)
    more = added == "+" or added in case.sentence.grammar.plus
    behind = share is not None and share.kind is Kind.PERCENT and share.end == reading.first - 1
    return "idiom" if more and behind and reading.value == 1 else None


def is_team_score(sentence: Sentence, reading: Reading) -> bool:
    """`Chelsea 2 Spurs 1`: a capital, a number, capitals, and another number."""
    if reading.value > MOST_GOALS or not (
        sentence.capital(reading.first - 1) and sentence.capital(reading.last)
    ):
        return False
    position = reading.last
    while sentence.capital(position) and position - reading.last < LONGEST_TEAM:
        position += 1
    word = sentence.word(position)
    return word.isdecimal() and int(word) <= MOST_GOALS
