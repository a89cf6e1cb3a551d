"""Whose a fact is that stands before its subject: in a phrase that opens the clause, or in a list."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN, dateline, ends_clause
from nightwire.extracting.facts.attribution.following import verb_after
from nightwire.extracting.facts.attribution.neighbours import ACTORS, first_of
from nightwire.extracting.facts.attribution.owners import OWNERS, SHARES
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

OPENING = 14  # words from the preposition that opens a clause to its figure: `Dopo 12 anni e appena`
NEXT = 120  # characters from such a figure to whoever acts
MARKS = re.compile(r"[;:.«»\"“”]\s*")


def fronted(
    fact: Fact, actors: Sequence[Mention], names: Sequence[Mention], text: str, words: AttributionWords
) -> Mention | None:
    """The first that acts after a phrase with a figure: `Con 335 voti, Bo ha`, `Dopo 22 anni la Nova ha`."""
    if fact.source is None or fact.source.kind is Kind.AGE:
        return None
    start, end = fact.source.span.start, fact.source.span.end
    head = MARKS.split(text[dateline(text) : start])[-1]
    found = [word.lower() for word in TOKEN.findall(head)]
    if not found or len(found) > OPENING or not _is_phrase(found, words):
        return None
    if _named(names, start - len(head), start):
        return None
    behind = (one for one in actors if one.span is not None and one.span.start >= end)
    after = next((one for one in behind if one.span and verb_after(one.span, text, words)), None)
    if after is None or after.span is None:
        return None
    between = text[end : after.span.start]
    near = len(between) <= NEXT and not ends_clause(between)
    near = near and (_governs(found, words) or _is_closed(between, words))
    return first_of(after, actors, text, words) if near else None  # `Dopo 22 anni Bo e Kim hanno`


def _is_phrase(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether some words have no verb and open no other clause: `dopo 12 anni e`, `vincitrice di`."""
    plain = (words.clause - words.coordinating).isdisjoint(found)
    return plain and not any(words.is_verb(word) for word in found)


def _governs(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether a preposition or a participle opens them, past words of time: `dopo 12 anni`, `partito con`."""
    while found[1:] and found[0] in words.times | words.between | {","}:
        found = found[1:]
    done = found[0].endswith(tuple(words.done_endings)) and found[0] not in words.nouns
    return found[0] in words.oblique or done


def _is_closed(between: str, words: AttributionWords) -> bool:
    """`Perse 12 gare, la Nova chiede`, `Pur schierando 4 donne, la Nova`: a comma, and no other clause."""
    found = [word.lower() for word in TOKEN.findall(between)]
    others = (words.clause - words.coordinating) | words.relatives | words.contrast | words.subordinating
    verbs = any(words.is_verb(word) for word in found if word not in words.pronouns)
    return "," in found and others.isdisjoint(found) and not verbs


def listed(fact: Fact, names: Sequence[Mention], text: str) -> Mention | None:
    """The name right behind a share, as lists have it: `28% Lega Nova (centro), 26% Unione Bo`."""
    if fact.source is None or fact.source.kind not in SHARES:
        return None
    end = fact.source.span.end
    after = next((one for one in names if one.span is not None and one.span.start >= end), None)
    if after is None or after.span is None or after.label not in OWNERS or not after.span.text[:1].isupper():
        return None
    return after if text[end : after.span.start] == " " else None


def _named(names: Sequence[Mention], start: int, end: int) -> bool:
    return any(
        one.label in ACTORS and one.span is not None and start <= one.span.start and one.span.end <= end
        for one in names
    )
