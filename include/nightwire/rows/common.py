"""Columns that several tables share, ids, and how spans become columns."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from nightwire.model import Span


@dataclass(frozen=True, slots=True)
class Wide:
    """Marks a whole number that may pass 2 thousand million."""


def options(values: Iterable[str]) -> str:
    """`one`, `two`."""
    return ", ".join(f"`{value}`" for value in values)


SourceUri = Annotated[
    str, "path within the project, or address, of the file; then of the member: `a.zip!/b.json#17`"
]
ContainerUri = Annotated[str | None, "the file that it is a member of; null where it is a file of its own"]
SourceSha256 = Annotated[str, "digest of the file's bytes; empty where it could not be opened"]
ArticleId = Annotated[str, "the article: the first 32 hexadecimal digits of its bytes' SHA-256"]
SentenceId = Annotated[str, "the sentence: hash of article, position and words"]
BatchId = Annotated[str, "the batch that the file was read in: hash of the batch's files"]


def row_id(*parts: object) -> str:
    """The hash of what names a row; the same for the same row wherever it is made."""
    key = "\0".join(f"{p.start}-{p.end}" if isinstance(p, Span) else str(p) for p in parts)
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()


def span_columns(span: Span | None) -> tuple[str | None, int | None, int | None]:
    """Words, start and end of a span; all three null where there is none."""
    return (span.text, span.start, span.end) if span else (None, None, None)


def span_of(text: str | None, start: int | None, end: int | None) -> Span | None:
    """The span that `span_columns` made these columns of."""
    return None if text is None or start is None or end is None else Span(start, end, text)


SpanColumns = tuple[str | None, int | None, int | None]


def number_id(sentence_id: str, source: SpanColumns, english: SpanColumns) -> str:
    """The id of a number's row: the hash of its sentence and both spans."""
    return row_id(sentence_id, span_of(*source), span_of(*english))
