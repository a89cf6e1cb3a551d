"""WARC files of web crawls, by `warcio`: pages, documents and feeds; no pictures, styles and scripts."""

from collections.abc import Iterator
from typing import Any

from nightwire.reading.pieces import Member, Source

TYPES = ("html", "xml", "pdf", "plain", "json", "word", "rss", "atom")


def read(source: Source) -> Iterator[Member]:
    """The answers that came with status 200 and hold text, each under its address."""
    from warcio.archiveiterator import ArchiveIterator

    source.stream.seek(0)
    for record in ArchiveIterator(source.stream):
        if record.rec_type in {"response", "resource"} and _is_text(record):
            address = str(record.rec_headers.get_header("WARC-Target-URI") or "record")
            date = record.rec_headers.get_header("WARC-Date")
            yield Member(address, record.content_stream, url=address, published=date)


def _is_text(record: Any) -> bool:
    headers = record.http_headers
    if headers is None:
        kind = str(record.rec_headers.get_header("Content-Type") or "")
    else:
        if headers.get_statuscode() != "200":
            return False
        kind = str(headers.get_header("Content-Type") or "html")
    return any(name in kind.lower() for name in TYPES) and "javascript" not in kind.lower()
