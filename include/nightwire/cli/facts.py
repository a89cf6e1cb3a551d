"""`nightwire facts`: sentences in, numeric facts out, as JSON Lines."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from typing import Any, TextIO

from nightwire.errors import PermanentError
from nightwire.rows import FactRow
from nightwire.steps.engines import Engines
from nightwire.steps.sentences import Line, facts_of_lines

LINES_AT_ONCE = 256
# What names a row in the lake says nothing of a sentence that is in none.
_NO_LAKE = {"fact_id", "sentence_id", "article_id", "extractor_version", "batch_id"}


def run(lines_in: TextIO, lines_out: TextIO, engines: Engines, *, translating: bool = True) -> None:
    """Read one sentence a line and write what the lake would hold of it, line by line.

    Args:
        lines_in: JSON objects with `id`, `text`, `lang` (ISO 639-1) and, where there is one, `translation`;
            sentences that follow one another with the same `article_id` are read as one article.
        lines_out: takes `{"id", "text_en", "facts": [...]}` in the columns of `facts`, one object a line.
        engines: translate and find.
        translating: make the English where a line brings none.

    Raises:
        PermanentError: a line is no such object; the message names its number.
    """
    rows = (_row(line, number) for number, line in enumerate(lines_in, start=1) if line.strip())
    while chunk := list(islice(rows, LINES_AT_ONCE)):
        for answer in _answers(chunk, engines, translating=translating):
            lines_out.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _answers(rows: list[dict[str, Any]], engines: Engines, *, translating: bool) -> Iterator[dict[str, Any]]:
    lines = [Line(row["text"], row["lang"], row.get("translation"), row.get("article_id")) for row in rows]
    found = facts_of_lines(engines, lines, translating=translating)
    for row, (sentence, facts) in zip(rows, found, strict=True):
        yield {"id": row["id"], "text_en": sentence.text_en, "facts": [_fact(fact) for fact in facts]}


def _fact(fact: FactRow) -> dict[str, Any]:
    return {name: value for name, value in asdict(fact).items() if name not in _NO_LAKE}


def _row(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise PermanentError(f"line {number}: not JSON: {error.msg} at column {error.colno}") from error
    if not isinstance(row, dict) or "id" not in row:
        raise PermanentError(f"line {number}: expected an object with `id`, `text` and `lang`")
    for field in ("text", "lang"):
        if not isinstance(row.get(field), str):
            raise PermanentError(f"line {number}: `{field}` must be a text")
    for field in ("translation", "article_id"):
        if not isinstance(row.get(field), str | None):
            raise PermanentError(f"line {number}: `{field}` must be a text or null")
    return row
