"""Where what is counted is, goes or happened: by the names of places around it and the words before them."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.subjects import before_words
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

PLACES = frozenset(["GPE", "LOC", "FAC"])
PLACELESS = frozenset([Kind.AGE, Kind.DURATION])
CLAUSE_ENDS = frozenset(";:.")


def is_scene(mention: Mention, text: str, words: AttributionWords) -> bool:
    """Whether a place is named as the scene: `a Kharkiv`, `dell'isola di Sulawesi`."""
    if mention.label not in PLACES or mention.span is None:
        return False
    before = before_words(text, mention.span.start, 3)
    if not before:
        return False
    if before[-1] in words.place or before[-1] in words.place_nouns:
        return True
    return before[-1] in words.joints and len(before) > 1 and before[-2] in words.place_nouns


def place_of(fact: Fact, scenes: Sequence[Mention], text: str) -> str | None:
    """The scene in the fact's own words, else the first after it, else the last before it in its clause."""
    if fact.source is None or fact.source.kind in PLACELESS:
        return None
    start, end = fact.source.span.start, fact.source.span.end
    spanned = [(one.span, one.name) for one in scenes if one.span is not None]
    for span, name in spanned:
        if span.start >= start and (span.start < end or CLAUSE_ENDS.isdisjoint(text[end : span.start])):
            return name
    before = [(span, name) for span, name in spanned if span.end <= start]
    if before and CLAUSE_ENDS.isdisjoint(text[before[-1][0].end : start]):
        return before[-1][1]
    return None
