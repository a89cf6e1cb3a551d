"""RSS and Atom files, by `feedparser`: an entry an article."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.fields import canonical
from nightwire.reading.markup import looks_like_markup, text_of
from nightwire.reading.pieces import Draft, Piece, Refusal, Source

# A word of the document's own that is made of other such words: 500 bytes took two seconds.
_UNFOLDS = re.compile(rb"<!ENTITY\s[^>]*&\w")


def read(source: Source) -> Iterator[Piece]:
    """An article an entry, numbered from 0; its text is the fullest that the feed has.

    Raises:
        UnreadableFileError: it is no feed, or has no entry.
    """
    import feedparser

    data = source.read()
    if _UNFOLDS.search(data):
        raise UnreadableFileError(
            "zip_bomb", "it defines words that unfold to more and more others, as only a trap does"
        )
    feed = feedparser.parse(data, sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        why = feed.get("bozo_exception")
        raise UnreadableFileError("no_entries", f"the feed has no entry{f' ({why})' if why else ''}")
    language = str(feed.feed.get("language") or "")[:2].lower() or None
    for number, entry in enumerate(feed.entries):
        yield _piece(str(number), entry, language, str(feed.get("encoding") or "utf-8"))


def _piece(part: str, entry: Mapping[str, Any], language: str | None, encoding: str) -> Piece:
    title, text = str(entry.get("title") or ""), _text(entry)
    link = str(entry.get("link") or entry.get("id") or "") or None
    published = str(entry.get("published") or entry.get("updated") or "") or None
    data = canonical([link, title, text, published])
    if not text:
        return Refusal(part, UnreadableFileError("no_text", "the entry has a title and no text"), data=data)
    title_text = text_of(title) if looks_like_markup(title) else title
    return Draft(
        text, encoding, title_text or None, published, language, str(entry.get("author") or "") or None, link,
        part, data,
    )  # fmt: skip


def _text(entry: Mapping[str, Any]) -> str:
    values = [str(one.get("value") or "") for one in entry.get("content") or []]
    values.append(str(entry.get("summary") or ""))
    return max((text_of(value) if looks_like_markup(value) else value.strip() for value in values), key=len)
