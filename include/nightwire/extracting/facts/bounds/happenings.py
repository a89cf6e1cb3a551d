"""Counts of what happens: they neither rise nor fall."""

from nightwire.extracting.facts.sentence import Reading, Sentence

HAPPENINGS = frozenset([
    "magnitude", "time", "match", "game", "set", "hole", "race", "final", "election", "battle", "war", "win",
    "defeat",
])  # fmt: skip

BEREAVED = frozenset([
    "relative", "family member", "child", "son", "daughter", "brother", "sister", "grandchild", "friend",
    "colleague", "comrade", "animal", "head of livestock", "cow", "sheep",
])  # fmt: skip


def has_happened(reading: Reading) -> bool:
    """`ha perso tre volte`, `ha perso 19 partite`: how often it happened, and not how much there is."""
    return reading.unit is not None and reading.unit.name in HAPPENINGS


def multiplied(sentence: Sentence, reading: Reading) -> bool:
    """`è aumentato di sei volte`: by how much, and not how often."""
    timed = reading.unit is not None and reading.unit.name == "time"
    return timed and sentence.norm(reading.left - 1) in sentence.grammar.links


def is_bereft(sentence: Sentence, reading: Reading) -> bool:
    """`ha perso cinque parenti`: of those who have died nobody says that they have become fewer."""
    named = reading.unit is not None and reading.unit.name in BEREAVED
    return (
        named
        and sentence.word(sentence.before_articles(reading.left) - 1)
        in sentence.grammar.rules["trend"]["losing"]
    )
