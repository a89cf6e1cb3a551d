"""The place that a share or those who are counted are of."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.scenes import PLACES
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention, Span

SHARES = frozenset([Kind.PERCENT, Kind.RATIO])


def whole_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The place that a share is of: `il 40% dell'Arizona`, `un terzo della Striscia`."""
    if fact.source is None or fact.source.kind not in SHARES:
        return None
    return _tied(fact.source.span, mentions, text, words)


def home_of(fact: Fact, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The place that what is counted is of: `300 abitanti del Molise`, `37 comuni della Marca`."""
    if fact.source is None or fact.source.kind is not Kind.COUNT:
        return None
    return _tied(fact.source.span, mentions, text, words)


def _tied(counted: Span, mentions: Sequence[Mention], text: str, words: AttributionWords) -> Mention | None:
    """The first place behind what is counted, where one word of belonging ties it."""
    for one in mentions:
        if one.span is not None and one.label in PLACES and one.span.start > counted.start:
            tie = text[counted.end : one.span.start].lower().replace("’", "'").split()
            return one if len(tie) == 1 and tie[0] in words.owning else None
    return None
