"""Plain text in any encoding."""

from collections.abc import Iterator

from nightwire.reading.decoding import decode
from nightwire.reading.pieces import Draft, Source


def read(source: Source) -> Iterator[Draft]:
    """One article: the whole text."""
    text, encoding = decode(source.read())
    yield Draft(text, encoding)
