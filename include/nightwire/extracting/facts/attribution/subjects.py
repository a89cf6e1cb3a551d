"""Whose a fact is: the name that acts, holds or owns, by where it stands in its clause."""

import re
from collections.abc import Sequence

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

WORD = re.compile(r"[^\W\d_]+['’]?|\S")
ACTORS = frozenset(["PERSON", "ORG", "GPE"])
SUBJECTLESS = frozenset([Kind.MEASURE])
CLAUSE_ENDS = frozenset(";:.")
TITLE = 4  # words of a title between an article and its name
FAR = 120  # characters


def before_words(text: str, end: int, count: int) -> list[str]:
    """The last words before a character, in lower case."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text[max(0, end - 80) : end])[-count:]]


def acts(mention: Mention, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    """Whether a name stands where a subject does.

    No preposition is before it, and a verb is after it or the start of a clause before.
    """
    if mention.label not in ACTORS or mention.span is None:
        return False
    before = before_words(text, mention.span.start, TITLE + 1)
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word in words.oblique:
            return False
        if word in articles:
            before = before[:index]
            break
        if not word.rstrip("'").isalpha() or word in words.clause:
            break
    opened = not before or not before[-1].rstrip("'").isalpha() or before[-1] in words.clause
    return opened or _verb_after(mention, text, words)


def _verb_after(mention: Mention, text: str, words: AttributionWords) -> bool:
    end = mention.span.end if mention.span is not None else 0
    after = WORD.search(text, end)
    return after is not None and after[0].islower() and words.ends_finite(after[0])


def subject_of(fact: Fact, actors: Sequence[Mention], text: str) -> str | None:
    """The last name before the fact that acts in its clause."""
    if fact.source is None or fact.source.kind in SUBJECTLESS:
        return None
    start = fact.source.span.start
    for one in reversed(actors):
        if one.span is None or one.span.end > start:
            continue
        between = text[one.span.end : start]
        if CLAUSE_ENDS.isdisjoint(between) and len(between) <= FAR:
            return one.name
        return None
    return None
