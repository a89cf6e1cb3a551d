"""Counts of what happens: they neither rise nor fall."""

from nightwire.extracting.facts.sentence import Reading

HAPPENINGS = frozenset([
    "magnitude", "time", "match", "game", "set", "hole", "race", "final", "election", "battle", "war", "win",
    "defeat",
])  # fmt: skip


def has_happened(reading: Reading) -> bool:
    """`ha perso tre volte`, `ha perso 19 partite`: how often it happened, and not how much there is."""
    return reading.unit is not None and reading.unit.name in HAPPENINGS
