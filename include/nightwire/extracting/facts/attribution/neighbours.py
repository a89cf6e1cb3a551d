"""The names beside a fact."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.model import Kind, Mention, Span

ACTORS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT"])
HEADS = frozenset(["ORG"])
PEOPLE = "NORP"
LENGTHS_OF_TIME = frozenset([Kind.AGE, Kind.DURATION])


def last_before(names: Sequence[Mention], start: int) -> tuple[Mention, Span] | None:
    """The last name that ends before a character, and where it stands; None where there is none."""
    before = [(one, one.span) for one in names if one.span is not None and one.span.end <= start]
    return before[-1] if before else None


def actor_before(names: Sequence[Mention], start: int) -> tuple[Mention, Span] | None:
    """`last_before` where that name is of something that may act."""
    before = last_before(names, start)
    return before if before is not None and before[0].label in ACTORS else None


def named_after(names: Sequence[Mention], end: int) -> tuple[Mention, Span] | None:
    """The first name that begins behind a character, but for peoples: `tre soldati italiani della Nova`."""
    named = ((one, one.span) for one in names if one.label != PEOPLE and one.span is not None)
    return next((found for found in named if found[1].start > end), None)


def first_of(mention: Mention, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention:
    """The first of the names that `e` ties to one: Bo for Kim in `Bo, Lu e Kim`."""
    chain = [mention]
    for one in reversed(names):
        span, last = one.span, chain[-1].span
        if span is None or last is None or span.end > last.start:
            continue
        between = text[span.end : last.start].lower().split()
        joint = between[0].strip() if between else ""
        tied = joint in words.coordinating and len(between) <= 2
        if not tied and not (len(chain) > 1 and between == [","]):
            break
        chain.append(one)
    return chain[-1]


def whole_of_chain(mention: Mention, names: Sequence[Mention], text: str, words: AttributionWords) -> Mention:
    """The name that one only says more of: the Court for Italy in `la Corte d'Italia`."""
    span = mention.span
    before = last_before(names, span.start) if span is not None else None
    if span is None or before is None or before[0].label not in HEADS:
        return mention
    tie = text[before[1].end : span.start].lower().replace("’", "'").split()
    return before[0] if len(tie) == 1 and tie[0] in words.owning else mention
