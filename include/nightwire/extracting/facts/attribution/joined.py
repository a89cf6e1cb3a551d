"""Whose a fact is that only `e`, a comma or a bracket parts from one whose owner is known."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind

BRACKET = " ("


def joined(facts: Sequence[Fact], text: str, words: AttributionWords) -> list[Fact]:
    """The facts with the owner of the one before: `Bo, autore di 19 punti (due mete e un drop)`."""
    found: list[Fact] = []
    for one in facts:
        joins = bool(found) and _joins(found[-1], one, text, words)
        found.append(_of_same(one, found[-1]) if joins else one)
    return found


def _joins(before: Fact, one: Fact, text: str, words: AttributionWords) -> bool:
    if before.source is None or one.source is None or before.subject is None or one.subject is not None:
        return False
    if Kind.AGE in (before.source.kind, one.source.kind):
        return False
    between = text[before.source.span.end : one.source.span.start]
    return between == BRACKET or between.strip() in words.coordinating | {","}


def _of_same(one: Fact, before: Fact) -> Fact:
    return replace(
        one,
        subject=before.subject,
        subject_entity_id=before.subject_entity_id,
        attributed_by=(*one.attributed_by, "subject.joined"),
    )
