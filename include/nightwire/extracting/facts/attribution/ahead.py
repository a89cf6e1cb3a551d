"""Who is named for a sentence only after it: by what closes its quotation, or by `Lo ha detto Bo`."""

from collections.abc import Sequence

from nightwire.extracting.facts.attribution.marks import inside
from nightwire.extracting.facts.attribution.quote import Quote
from nightwire.extracting.facts.attribution.said import quotes
from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.numbers.tokens import Tokens

SAYS_ONLY = 2  # tokens before the verb of what only credits the sentence before: `Lo`, `È quanto`


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


def credited(later: Sequence[str], language: str, words: AttributionWords) -> Quote | None:
    """Who the next sentence credits with this one: `Lo ha reso noto la polizia`."""
    said = quotes(later[0], language) if later else ()
    return said[0] if said and is_backward(later[0], said[0], words) else None


def is_backward(text: str, one: Quote, words: AttributionWords) -> bool:
    """Whether a cue says who has said the sentence before: it opens its own with a pronoun for that."""
    before = Tokens(text[: one.at]).words
    if not one.speaker or not 0 < len(before) <= SAYS_ONLY:
        return False
    return before[-1] in words.saying and before[0] not in words.oblique  # `A quanto riferisce Bo, ...`
