"""Counts of what happens: they neither rise nor fall."""

from nightwire.extracting.facts.sentence import Reading, Sentence

HAPPENINGS = frozenset([
    "magnitude", "time", "match", "game", "set", "hole", "race", "final", "election", "battle", "war", "win",
    "defeat",
])  # fmt: skip


def has_happened(reading: Reading) -> bool:
    """`ha perso tre volte`, `ha perso 19 partite`: how often it happened, and not how much there is."""
    return reading.unit is not None and reading.unit.name in HAPPENINGS


def multiplied(sentence: Sentence, reading: Reading) -> bool:
    """`è aumentato di sei volte`: by how much, and not how often."""
    timed = reading.unit is not None and reading.unit.name == "time"
    return timed and sentence.norm(reading.left - 1) in sentence.grammar.links
