"""Whose a list is that a colon sums up: `Tre ori e otto primati: così la Nova si è presa gli applausi`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import TOKEN, before_words, dateline
from nightwire.extracting.facts.attribution.headed import TITLE
from nightwire.extracting.facts.attribution.neighbours import ACTORS, LENGTHS_OF_TIME
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention

COLON = ":"
OPENING = 4  # words from the colon to what stands for the list: `si presenta così`


def summed_up(
    fact: Fact,
    names: Sequence[Mention],
    scenes: Sequence[Mention],
    text: str,
    words: AttributionWords,
    articles: frozenset[str],
) -> Mention | None:
    """The first name without a preposition behind a colon, where that opens with what stands for a list."""
    if fact.source is None or fact.source.kind in LENGTHS_OF_TIME:
        return None
    colon = text.find(COLON, fact.source.span.end)
    if colon < 0 or any(mark in text[dateline(text) : colon] for mark in ";.»"):
        return None
    listed = [word.lower() for word in TOKEN.findall(text[dateline(text) : colon])]
    after = [word.lower() for word in TOKEN.findall(text[colon + 1 :])[:OPENING]]
    if words.summing.isdisjoint(after) or any(words.is_verb(word) for word in listed if word not in articles):
        return None
    for one in names:
        if one.span is not None and one.span.start > colon and one.label in ACTORS and one not in scenes:
            if not words.that.isdisjoint(text[colon : one.span.start].lower().split()):
                return None
            if _is_free(one.span.start, text, words, articles):
                return one
    return None


def _is_free(start: int, text: str, words: AttributionWords, articles: frozenset[str]) -> bool:
    before = before_words(text, start, TITLE + 1)
    for at in range(len(before) - 1, -1, -1):
        if before[at] in words.oblique:
            return False
        if before[at] in articles:
            return at == 0 or before[at - 1] not in words.oblique
    return True
