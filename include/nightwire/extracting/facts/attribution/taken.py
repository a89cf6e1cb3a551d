"""Places that a list gives to another figure: `A Roma i feriti sono 12, a Milano 5`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import WORD, before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Mention, Span

OPENING = 3  # words from the mark that opens a part to its place: `, nella provincia di`
SMALL = 2  # words between such a place and its figure: `, a Milano appena`


def not_taken(
    fact: Fact, scenes: Sequence[Mention], facts: Sequence[Fact], text: str, words: AttributionWords
) -> list[Mention]:
    """The scenes without those behind a fact that open a part of their own with another figure."""
    if fact.source is None:
        return list(scenes)
    end = fact.source.span.end
    starts = [one.source.span.start for one in facts if one.source is not None]
    return [
        one
        for one in scenes
        if one.span is None or one.span.start < end or not _has_own(one.span, starts, text, words)
    ]


def _has_own(place: Span, starts: Sequence[int], text: str, words: AttributionWords) -> bool:
    """Whether a mark stands before a place with its preposition, and a figure right behind it."""
    figure = next((one for one in starts if one >= place.end), None)
    if figure is None or not _opens_part(place.start, text, words):
        return False
    between = WORD.findall(text[place.end : figure].lower())
    return len(between) <= SMALL and all(one.rstrip("'’").isalpha() for one in between)


def _opens_part(start: int, text: str, words: AttributionWords) -> bool:
    """`, nella provincia di Bo`, `e a Bo`: a mark or `e`, its preposition and no more than a noun."""
    before = before_words(text, start, OPENING + 1)
    marks = words.coordinating | words.but | {",", ";"}
    at = next((index for index in range(len(before) - 1, -1, -1) if before[index] in marks), None)
    if at is None or not before[at + 1 :]:
        return False
    nouns = words.place_nouns | words.areas | words.joints
    return before[at + 1] in words.place and nouns.issuperset(before[at + 2 :])
