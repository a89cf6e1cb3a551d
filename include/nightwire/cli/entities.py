"""`nightwire entities`: names of sentences as JSON Lines, for evaluation and for use by hand."""

import json
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, TextIO

from nightwire.errors import PermanentError
from nightwire.extracting.entities import Recogniser, SentencePair, has_rules
from nightwire.model import Agreement, Mention, Span

Translate = Callable[[Sequence[str], str], Sequence[str | None]]

# The three labels that evaluations of Italian use; spaCy's other labels keep their names.
_LABELS = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}


def run(
    lines_in: TextIO, lines_out: TextIO, recogniser: Recogniser, translate: Translate | None = None
) -> None:
    """Reads sentences, writes their names.

    Lines that follow one another with the same `article_id` are read as one article; without that
    key all lines are one.

    Args:
        lines_in: JSON Lines `{"id", "text", "lang"[, "translation"][, "article_id"]}`.
        lines_out: JSON Lines `{"id", "entities": [{"start", "end", "label", "text", "entity_id"}]}`
            in the same order; offsets are in characters of `text`.
        recogniser: what finds the names.
        translate: gives the English of sentences of one language, where a line has none.

    Raises:
        PermanentError: a line is no such object; the message has its number.
    """
    rows = [_read(number, line) for number, line in enumerate(lines_in, 1) if line.strip()]
    _add_translations(rows, translate)
    for _, article in groupby(rows, key=lambda row: row.get("article_id")):
        members = list(article)
        found = recogniser.find([_pair(row) for row in members])
        for row, mentions in zip(members, found, strict=True):
            lines_out.write(json.dumps(_written(row, mentions), ensure_ascii=False) + "\n")


def _read(number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
        if all(isinstance(row[key], str) for key in ("text", "lang")) and "id" in row:
            return dict(row)
    except (ValueError, KeyError, TypeError) as error:
        raise PermanentError(f"line {number} is no JSON object with id, text and lang: {error}") from error
    raise PermanentError(f"line {number} is no JSON object with id, text and lang")


def _add_translations(rows: list[dict[str, Any]], translate: Translate | None) -> None:
    """Fills in the missing English, one call for each language."""
    missing = [row for row in rows if row.get("translation") is None and row["lang"] != "en"]
    for language in sorted({row["lang"] for row in missing}) if translate else ():
        members = [row for row in missing if row["lang"] == language]
        english = translate([row["text"] for row in members], language) if translate else []
        for row, translation in zip(members, english, strict=True):
            row["translation"] = translation


def _pair(row: dict[str, Any]) -> SentencePair:
    english = row["text"] if row["lang"] == "en" else row.get("translation")
    return SentencePair(row["text"], row["lang"], english)


def _written(row: dict[str, Any], mentions: Sequence[Mention]) -> dict[str, Any]:
    kept = [mention for mention in mentions if _is_sure(mention, row["lang"])]
    entities = [_entity(mention, mention.span) for mention in kept if mention.span is not None]
    return {"id": row["id"], "entities": entities}


def _is_sure(mention: Mention, language: str) -> bool:
    """Whether a name stands by the source: of those that only the English has, half are wrong."""
    return mention.found_in is not Agreement.ENGLISH_ONLY or not has_rules(language)


def _entity(mention: Mention, span: Span) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "label": _LABELS.get(mention.label, mention.label),
        "text": span.text,
        "entity_id": mention.entity_id,
    }
