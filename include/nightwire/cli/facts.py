"""`nightwire facts`: sentences in, numeric facts out, as JSON Lines."""

import json
from typing import Any, TextIO

from nightwire.errors import PermanentError
from nightwire.extracting.facts import find_quantities, reconcile, to_guideline


def run(lines_in: TextIO, lines_out: TextIO) -> None:
    """Read one sentence a line and write its facts, line by line.

    Args:
        lines_in: JSON objects with `id`, `text`, `lang` (ISO 639-1) and, where there is one, `translation`.
        lines_out: takes `{"id", "facts": [...]}` in the guideline's fields, one object a line.

    Raises:
        PermanentError: a line is no such object; the message names its number.
    """
    for number, line in enumerate(lines_in, start=1):
        if line.strip():
            row = _row(line, number)
            answer = {"id": row["id"], "facts": facts(row["text"], row["lang"], row.get("translation"))}
            lines_out.write(json.dumps(answer, ensure_ascii=False) + "\n")


def facts(text: str, language: str, translation: str | None = None) -> list[dict[str, Any]]:
    """The facts of one sentence in the guideline's fields; English is its own translation."""
    source = find_quantities(text, language)
    english = source if language == "en" else find_quantities(translation or "", "en")
    return [to_guideline(fact) for fact in reconcile(source, english, language)]


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
    if not isinstance(row.get("translation"), str | None):
        raise PermanentError(f"line {number}: `translation` must be a text or null")
    return row
