"""PDF documents that have their text in them, by `pypdf`."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.pieces import Draft, Source

MAX_PAGES = 500
MAX_BYTES = 100_000_000
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_A-Z])")


def read(source: Source) -> Iterator[Draft]:
    """One article: the text of all pages.

    Raises:
        UnreadableFileError: it is encrypted, or a picture of text.
    """
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of single objects is no reject
    if source.byte_size > MAX_BYTES:
        raise UnreadableFileError("too_large", f"a PDF of more than {MAX_BYTES:,} bytes is no article")
    document = pypdf.PdfReader(source.stream)
    if document.is_encrypted and not document.decrypt(""):
        raise UnreadableFileError("encrypted", "the PDF is encrypted; save it without a password")
    if len(document.pages) > MAX_PAGES:
        raise UnreadableFileError("too_large", f"a PDF of more than {MAX_PAGES} pages is no article")
    text = "\n\n".join(_text(document, source))
    if not text.strip():
        raise UnreadableFileError(
            "no_text", "the PDF has no text in it, only pictures; run text recognition on it"
        )
    title, author, date = _metadata(document)
    yield Draft(text, "pdf", title, date, author=author)


def _text(document: Any, source: Source) -> Iterator[str]:
    size = 0
    for page in document.pages:
        text = _HYPHEN.sub("", page.extract_text() or "")
        size += len(text)
        if size > source.options.article_bytes:
            raise UnreadableFileError("too_large", "the text of the PDF is larger than an article may be")
        yield text


def _metadata(document: Any) -> tuple[str | None, str | None, str | None]:
    """Title, author and date of making, as far as they can be read."""
    found = document.metadata
    if found is None:
        return None, None, None
    try:
        made = found.creation_date
    except (ValueError, TypeError):
        made = None
    return _clean(found.title), _clean(found.author), made.isoformat() if made else None


def _clean(text: Any) -> str | None:
    """A word of the metadata; names that programs put there are no titles."""
    words = str(text or "").strip()
    program = re.match(r"(?i)microsoft word|untitled|.*\.(docx?|pdf|indd|odt)$", words)
    return None if not words or program else words
