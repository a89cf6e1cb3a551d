"""A bound on what is read as one sentence: longer text is cut at a space, so that work stays linear."""

from collections.abc import Iterator

LONGEST = 4000  # characters; no sentence in print is longer


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces of at most `LONGEST` characters, each with where it starts."""
    start = 0
    while len(text) - start > LONGEST:
        end = _end(text, start)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _end(text: str, start: int) -> int:
    """After the last sentence that fits, else after the last space, else where the bound is."""
    for mark in (". ", "\n", " "):
        found = text.rfind(mark, start, start + LONGEST)
        if found > start:
            return found + len(mark)
    return start + LONGEST
