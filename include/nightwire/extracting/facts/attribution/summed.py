"""Where the figures are that open a sentence, up to its colon: `Due morti: è il bilancio del rogo a Bo`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.clauses import ENDS, WORD
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Fact, Kind, Mention

OPENING = 40  # characters before the first figure: `È di un morto e `
COUNTED = frozenset([Kind.COUNT, Kind.MEASURE])


def summed(
    fact: Fact, scenes: Sequence[Mention], facts: Sequence[Fact], text: str, words: AttributionWords
) -> Mention | None:
    """The first scene behind the colon, where the sentence opens with a figure and has no other scene."""
    starts = [one.source.span.start for one in facts if one.source is not None]
    if fact.source is None or fact.source.kind not in COUNTED or not starts or min(starts) > OPENING:
        return None
    mark = ENDS.search(text)
    if mark is None or text[mark.start()] != ":" or fact.source.span.start > mark.start():
        return None
    spans = [(one.span, one) for one in scenes if one.span is not None]
    if not spans or spans[0][0].start < mark.start():
        return None
    first, scene = spans[0]
    between = text[mark.end() : first.start]
    figures = any(mark.end() <= start < first.start for start in starts)
    verbs = {word.lower() for word in WORD.findall(text[: mark.start()])} & words.finite
    return None if ENDS.search(between) or figures or verbs else scene
