"""HTML pages, by `trafilatura`: the article's text, title, date and author, without menus and the like."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.decoding import decode
from nightwire.reading.pieces import Draft, Source

MAX_DEPTH_BYTES = 5_000_000


def read(source: Source) -> Iterator[Draft]:
    """One article.

    Raises:
        UnreadableFileError: `no_text` where the page holds no article.
    """
    text, encoding = decode(source.read())
    yield draft_of(text, encoding)


def draft_of(html: str, encoding: str = "utf-8", url: str | None = None) -> Draft:
    """The article of a page that is text already.

    Raises:
        UnreadableFileError: `no_text` where the page holds no article.
    """
    if len(html) > MAX_DEPTH_BYTES:
        raise UnreadableFileError(
            "too_large", f"a page of more than {MAX_DEPTH_BYTES:,} characters is no article"
        )
    found = _extracted(html, url)
    if found is None or not (found.text or "").strip():
        raise UnreadableFileError(
            "no_text", "the page has no article in it: no text beside menus, scripts and marks"
        )
    return Draft(
        found.text, encoding, found.title or None, found.date or None, _language(html), found.author or None,
        url or found.url or None,
    )  # fmt: skip


def _extracted(html: str, url: str | None) -> Any:
    trafilatura = _library()
    return trafilatura.bare_extraction(
        html, url=url, with_metadata=True, include_comments=False, include_tables=True,
        include_formatting=False, deduplicate=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip


@cache
def _library() -> Any:
    import trafilatura  # lxml and its rules load when the first page comes

    # What it says of single pages is said by the rejects.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return trafilatura


def _language(html: str) -> str | None:
    """The `lang` of the page's first tag."""
    found = re.search(r"<html[^<>]*?\slang\s*=\s*[\"']?([a-zA-Z]{2})\b", html[:4096])
    return found[1].lower() if found else None
