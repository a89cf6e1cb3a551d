"""Whom a fact is about, and where: by the names around it and the word before each."""

import re
from collections.abc import Sequence

from nightwire.model import Fact, Mention, Span

LAST_WORD = re.compile(r"(\w+['’]?)\s*$")
PLACES = frozenset(["GPE", "LOC", "FAC"])
ACTORS = frozenset(["PERSON", "ORG", "NORP", "GPE"])


def is_scene(mention: Mention, text: str, prepositions: frozenset[str]) -> bool:
    """Whether a place is named as the scene: `a Kharkiv`, `nell'Oblast di Kursk`."""
    if mention.label not in PLACES or mention.span is None:
        return False
    before = LAST_WORD.search(text, 0, mention.span.start)
    return before is not None and before[1].lower().replace("’", "'") in prepositions


def subject_of(fact: Fact, mentions: Sequence[Mention], speaker: str | None) -> str | None:
    """The last actor named before the fact in its clause that is not the one quoted."""
    if fact.source is None:
        return None
    before = [one for one in mentions if one.label in ACTORS and _ends(one.span) <= fact.source.span.start]
    named = [one for one in before if one.span is not None and one.span.text not in (speaker or "")]
    return named[-1].name if named else None


def place_after(fact: Fact, mentions: Sequence[Mention], text: str) -> str | None:
    """The first place named after the fact, before the clause ends."""
    if fact.source is None:
        return None
    for one in mentions:
        if one.label in PLACES and one.span is not None and one.span.start >= fact.source.span.end:
            between = text[fact.source.span.end : one.span.start]
            return one.name if not set(between) & set(";:.") else None
    return None


def place_before(fact: Fact, scenes: Sequence[Mention], text: str) -> str | None:
    """The last scene named before the fact in its clause."""
    if fact.source is None:
        return None
    before = [one for one in scenes if one.span and one.span.end <= fact.source.span.start]
    if not before or set(text[_ends(before[-1].span) : fact.source.span.start]) & set(";:."):
        return None
    return before[-1].name


def _ends(span: Span | None) -> int:
    return span.end if span is not None else 1 << 30
