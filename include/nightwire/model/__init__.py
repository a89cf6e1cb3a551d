"""The things that Nightwire speaks of, as frozen dataclasses: standard library only.

Offsets are in characters (Unicode code points), 0-based and half-open. The spans of mentions and
quantities are relative to their sentence, so that a sentence's rows stay the same wherever the
sentence stands; `Sentence.span` is relative to the article's text.
"""

from nightwire.model.articles import FEEDS, Article, Reject, Sentence, SourceFile, Span, Translation
from nightwire.model.found import Fact, Mention, NonFact, Quantity
from nightwire.model.words import Agreement, Certainty, Comparator, Kind, Outcome, Trend

__all__ = [
    "FEEDS",
    "Agreement",
    "Article",
    "Certainty",
    "Comparator",
    "Fact",
    "Kind",
    "Mention",
    "NonFact",
    "Outcome",
    "Quantity",
    "Reject",
    "Sentence",
    "SourceFile",
    "Span",
    "Translation",
    "Trend",
]
