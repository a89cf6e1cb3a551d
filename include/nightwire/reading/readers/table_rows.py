"""CSV and TSV of articles: a row an article, columns by their names."""

import csv
import io
from collections.abc import Iterator

from nightwire.errors import UnreadableFileError
from nightwire.reading.decoding import decode
from nightwire.reading.fields import piece_of, text_fields
from nightwire.reading.pieces import Piece, Refusal, Source

DELIMITERS = ",;\t|"
MAX_COLUMNS = 1_000
SAMPLE_BYTES = 200_000


def read(source: Source) -> Iterator[Piece]:
    """An article a row, numbered from 0 below the header.

    Raises:
        UnreadableFileError: no column holds a text, or there are too many columns.
    """
    encoding = decode(_sample(source))[1]
    source.stream.seek(0)
    text = io.TextIOWrapper(source.stream, encoding=encoding, errors="replace", newline="")
    try:
        yield from _rows(source, text, encoding)
    finally:
        text.detach()


def _sample(source: Source) -> bytes:
    """Whole lines from the beginning, so that no character is cut."""
    head = source.head(SAMPLE_BYTES)
    return head[: head.rfind(b"\n") + 1] or head if len(head) == SAMPLE_BYTES else head


def _rows(source: Source, text: io.TextIOWrapper, encoding: str) -> Iterator[Piece]:
    header_line = text.readline(source.options.article_bytes)
    delimiter = max(DELIMITERS, key=header_line.count)
    header = next(csv.reader([header_line], delimiter=delimiter), [])
    _check_header(header, source)
    csv.field_size_limit(source.options.article_bytes)
    rows = csv.reader(_bounded(text, source), delimiter=delimiter)
    number = -1
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refusal(str(number), UnreadableFileError("bad_csv", f"row {number + 1}: {error}"))
            return
        if any(row):
            yield piece_of(str(number), dict(zip(header, row, strict=False)), source.options, encoding)


def _bounded(text: io.TextIOWrapper, source: Source) -> Iterator[str]:
    limit = source.options.article_bytes
    while line := text.readline(limit):
        if len(line) >= limit:
            raise csv.Error(f"a line of more than {limit:,} characters")
        yield line.replace("\0", "")


def _check_header(header: list[str], source: Source) -> None:
    if len(header) > MAX_COLUMNS:
        raise UnreadableFileError(
            "too_many_columns", f"the table has {len(header):,} columns; no table of articles has"
        )
    if text_fields(source.options).isdisjoint(name.strip().lower() for name in header):
        names = ", ".join(name[:40] for name in header[:8])
        raise UnreadableFileError(
            "no_text_field",
            f"no column of the table holds a text (they are: {names}); name it in NIGHTWIRE_ARTICLE_FIELDS, "
            'such as {"text": ["corpo"]}',
        )
