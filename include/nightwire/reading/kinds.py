"""What kind of file it is: by its first bytes, and by its name where these leave it open."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.pieces import Source

HEAD_BYTES = 4096
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HTML_PART = re.compile(
    r"</?(?:p|div|span|br|a|h[1-6]|article|section|ul|li|table|meta|script)\b[^<>]*>", re.I
)
_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_BLANK = re.compile(r"(?:\s|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)


def kind_of(source: Source) -> str:
    """The name of the reader to take.

    Raises:
        UnreadableFileError: nothing reads it; the reason says what it is, and what is read.
    """
    head = source.head(HEAD_BYTES)
    if kind := _by_signature(head):
        return kind
    by_name = _table()["suffixes"].get(source.suffix, "")
    text = _as_text(head)
    if _FEED.search(text[:2048]) and text.lstrip().startswith("<"):
        return "feed"
    if _is_html(text):
        return "html"
    if _JSON.match(text) and by_name in {"text", "json", "csv", "html", ""} and source.suffix != ".md":
        return "json"
    return _by_name(source, by_name, text)


def _by_name(source: Source, by_name: str, text: str) -> str:
    if by_name == "html" or (not by_name and source.suffix):
        if text.lstrip().startswith("<?xml"):
            raise _unsupported(source, "it is XML, but neither a page nor a feed")
        if not by_name:
            raise _unsupported(source, f"files of type {source.suffix} are not read")
    # What is named like a picture or a document, but is text, is read as the text that it is.
    return by_name if by_name in {"text", "markdown", "json", "csv", "html", "email"} else "text"


def _unsupported(source: Source, what: str) -> UnreadableFileError:
    known = ", ".join(sorted(suffix for suffix in _table()["suffixes"] if suffix))
    return UnreadableFileError("unsupported_format", f"{what}; read are {known}")


def _by_signature(head: bytes) -> str:
    """The reader of what begins like this; a word on why nothing reads it, else empty."""
    for start, at, one in _signatures():
        if head.startswith(start, at):
            if "reader" in one:
                return str(one["reader"])
            raise UnreadableFileError("binary", f"the file is {one['what']}, not text")
    if head[:2] == b"BM" and len(head) > 14 and head[6:10] == bytes(4):
        raise UnreadableFileError("binary", "the file is a BMP picture, not text")
    return ""


def _as_text(head: bytes) -> str:
    """The beginning as text, near enough to look for marks in it."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if head.startswith(mark):
            return head.decode(encoding, "ignore")
    return head.decode("latin-1")


def _is_html(text: str) -> bool:
    start = ((blank := _BLANK.match(text)) and blank.end()) or 0
    if not text[start:].startswith("<"):
        return False
    return bool(_HTML.search(text)) or len(_HTML_PART.findall(text)) >= 3


@cache
def _signatures() -> list[tuple[bytes, int, dict[str, Any]]]:
    """First bytes, where they stand, and what they mean."""
    return [(bytes.fromhex(one["hex"]), one.get("at", 0), one) for one in _table()["signature"]]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
