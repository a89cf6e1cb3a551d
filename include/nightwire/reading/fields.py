"""Articles in records: which field holds the text, the title and so on, by convention and by setting."""

import json
import math
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.markup import looks_like_markup, text_of
from nightwire.reading.pieces import Draft, Options, Refusal, too_large

SHOWN_FIELDS = 8
_LANGUAGE = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")


@dataclass(frozen=True, slots=True)
class Known:
    """What a record says of its article, each as text; None where it says nothing."""

    text: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str | None
    author: str | None


def by_convention(record: Mapping[Any, Any], names: Mapping[str, Sequence[str]]) -> Known:
    """Look a record's fields up by the names of `fields.toml`, and before these by those of the setting."""
    lower = {str(name).strip().lower(): value for name, value in record.items()}

    def look(what: str) -> str | None:
        for name in (*names.get(what, ()), *_names()[what]):
            if (value := _as_text(lower.get(name.lower()))) is not None:
                return value
        return None

    language = look("language")
    code = _LANGUAGE.match(language or "")
    return Known(
        look("text"), look("title"), look("url"), look("published"), code[0].lower() if code else None,
        look("author"),
    )  # fmt: skip


def text_fields(options: Options) -> frozenset[str]:
    """Names, in lower case, of fields that hold an article's text."""
    return frozenset(name.lower() for name in (*options.fields.get("text", ()), *_names()["text"]))


def all_fields(options: Options) -> frozenset[str]:
    """Names, in lower case, of all fields that say something of an article."""
    own = (name for names in options.fields.values() for name in names)
    return frozenset(name.lower() for name in (*own, *(n for names in _names().values() for n in names)))


def is_article(record: Any, options: Options) -> bool:
    """Whether a record has a field for the text."""
    return isinstance(record, Mapping) and not text_fields(options).isdisjoint(
        str(key).lower() for key in record
    )


def list_fields() -> tuple[str, ...]:
    """Names, in lower case, of fields that hold a list of articles."""
    return _names()["list"]


def piece_of(part: str, record: Any, options: Options, encoding: str = "utf-8") -> Draft | Refusal:
    """The article of one record."""
    data = canonical(record)
    if len(data) > options.article_bytes:
        return Refusal(part, too_large(len(data), options, "the record"), data=data)
    known = by_convention(record, options.fields) if isinstance(record, Mapping) else None
    if known is None or known.text is None:
        return Refusal(part, UnreadableFileError("no_text_field", _no_text(record)), data=data)
    text = text_of(known.text) if looks_like_markup(known.text) else known.text
    return Draft(
        text, encoding, known.title, known.published, known.language, known.author, known.url, part, data
    )


def canonical(record: Any) -> bytes:
    """The record as bytes, the same for the same content in whatever order and notation."""
    return json.dumps(record, sort_keys=True, ensure_ascii=True, default=str).encode()


def _no_text(record: Any) -> str:
    if not isinstance(record, Mapping):
        return f"the record is no object with fields but a {type(record).__name__}"
    names = ", ".join(str(name)[:40] for name in list(record)[:SHOWN_FIELDS]) or "none"
    return (
        f"the record has no field with a text (it has: {names}); name it in NIGHTWIRE_ARTICLE_FIELDS, "
        'such as {"text": ["corpo"]}'
    )


def _as_text(value: Any) -> str | None:
    """A field's value where it is text, a number (a time), or a list of texts (paragraphs, authors)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, list):
        kept = [one for one in value if isinstance(one, str)]
        return "\n\n".join(kept) if kept and len(kept) == len(value) else None
    if isinstance(value, Mapping):  # {"name": "Anna Bianchi"}, as in schema.org
        return _as_text(value.get("name"))
    if isinstance(value, float) and not math.isfinite(value):  # an empty cell of pandas
        return None
    return str(value) if str(value).strip() else None


@cache
def _names() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(Path(__file__).with_name("fields.toml").read_text(encoding="utf-8"))
    return {what: tuple(names) for what, names in table.items()}
