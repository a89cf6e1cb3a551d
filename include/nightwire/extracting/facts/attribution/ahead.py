"""Who is named for a sentence only after it, by what closes its quotation."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.marks import inside
from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.said import quotes


def closing(later: Sequence[str], language: str, held: str) -> Quote | None:
    """Who a quotation that is still open is given to where it closes: `... di fame», ha detto Bo`."""
    for text in later:
        spans, is_open = inside(text, held)
        if is_open and len(spans) == 1:
            continue
        end = spans[0][1]
        said = (one for one in quotes(text, language) if one.closed and one.at >= end and one.speaker)
        return next(said, None)
    return None
