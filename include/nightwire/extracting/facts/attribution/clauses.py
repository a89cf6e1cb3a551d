"""Where a clause ends, and which names stand in a part of the sentence that says nothing of the rest."""

import re
from itertools import pairwise

from nightwire.extracting.facts.attribution.tables import AttributionWords

WORD = re.compile(r"[^\W\d_]+['’]?|\S")
ENDS = re.compile(r"[;:.](?!\d)")  # not in `260.000` or `10:30`
ASIDE_WORDS = 2  # before the relative itself: `, nel quale`


def before_words(text: str, end: int, count: int) -> list[str]:
    """The last words before a character, in lower case."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text[max(0, end - 80) : end])[-count:]]


def ends_clause(between: str) -> bool:
    """Whether a mark in a stretch of text ends a clause."""
    return ENDS.search(between) is not None


def is_aside(before: str, between: str, words: AttributionWords) -> bool:
    """Whether a name stands in an aside that is closed before a fact.

    Args:
        before: the text up to the name.
        between: the text from the name to the fact.
        words: of the language.

    Returns:
        True for `Roma` and 30 in `La Onlus, che ha sede a Roma, ha contato 30 casi`, and where a bracket
        is closed between the two.
    """
    if ")" in between and "(" not in between[: between.index(")")]:
        return True
    opened = before.rpartition(",")[2].lower().split()[:ASIDE_WORDS]
    relative = not (words.that | words.relatives).isdisjoint(opened)
    return relative and "," in between


def opens_other(between: str, words: AttributionWords) -> bool:
    """Whether a conjunction between two places of a text opens a clause with a verb of its own."""
    found = between.lower().split()
    if not words.contrast.isdisjoint(found):
        return True
    return any(joint in words.coordinating and words.is_verb(after) for joint, after in pairwise(found))
