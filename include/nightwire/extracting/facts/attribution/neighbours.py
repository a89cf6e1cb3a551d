"""The names beside a fact."""

from collections.abc import Sequence

from nightwire.model import Mention, Span


def last_before(names: Sequence[Mention], start: int) -> tuple[Mention, Span] | None:
    """The last name that ends before a character, and where it stands; None where there is none."""
    before = [(one, one.span) for one in names if one.span is not None and one.span.end <= start]
    return before[-1] if before else None
