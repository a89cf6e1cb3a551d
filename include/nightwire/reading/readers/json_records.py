"""JSON and JSON Lines of articles."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.decoding import decode
from nightwire.reading.fields import is_article, list_fields, piece_of
from nightwire.reading.pieces import Piece, Refusal, Source

LINES = {".jsonl", ".ndjson"}
MAX_WHOLE_BYTES = 50_000_000  # parsed, a document takes several times its size


def read(source: Source) -> Iterator[Piece]:
    """An article, a list of articles, or one article a line; each record has its number from 0."""
    if source.suffix in LINES or _is_lines(source):
        yield from _lines(source)
        return
    content, encoding = _parsed(source)
    records = _records(content, source)
    if records is None:
        piece = piece_of("", content, source.options, encoding)
        if isinstance(piece, Refusal):
            raise piece.error
        yield replace(piece, data=None)
        return
    for number, record in enumerate(records):
        yield piece_of(str(number), record, source.options, encoding)


def _is_lines(source: Source) -> bool:
    """Whether the first line is an object of its own, and another follows."""
    lines = (line for line in source.lines() if line.strip())
    try:
        first, second = next(lines, b""), next(lines, b"")
    except UnreadableFileError:
        return False
    try:
        return isinstance(json.loads(first), dict) and second.lstrip().startswith(b"{")
    except (ValueError, RecursionError):
        return False


def _lines(source: Source) -> Iterator[Piece]:
    for number, line in enumerate(source.lines()):
        if not line.strip():
            continue
        try:
            record = json.loads(decode(line)[0])
        except (ValueError, RecursionError) as error:
            yield Refusal(
                str(number), UnreadableFileError("bad_json", f"line {number + 1} {_why(error)}"), data=line
            )
        except UnreadableFileError as error:
            yield Refusal(str(number), error, data=line)
        else:
            yield piece_of(str(number), record, source.options)


def _parsed(source: Source) -> tuple[Any, str]:
    if source.byte_size > MAX_WHOLE_BYTES:
        raise UnreadableFileError(
            "too_large",
            f"a JSON document of more than {MAX_WHOLE_BYTES:,} bytes is not read; write it as JSON Lines, an "
            "article a line",
        )
    source.stream.seek(0)
    text, encoding = decode(source.stream.read())
    try:
        return json.loads(text), encoding
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError("bad_json", f"the file {_why(error)}") from error


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "is JSON that is nested too deep"
    return f"is no valid JSON: {error}"


def _records(content: Any, source: Source) -> list[Any] | None:
    """The list of articles in a document; None where the document is one article."""
    if isinstance(content, list):
        return content
    if isinstance(content, dict) and not is_article(content, source.options):
        lower = {str(name).lower(): value for name, value in content.items()}
        for name in list_fields():
            value = lower.get(name)
            if isinstance(value, list) and value:
                return value
            if isinstance(value, dict) and (found := _records(value, source)) is not None:
                return found
    return None
