"""Quotation marks: which characters of a text are somebody's words."""

from collections.abc import Sequence

OPENING, CLOSING, EITHER = frozenset("«“„"), frozenset("»”"), '"'
GUILLEMET, CLOSED = "«", "»"
AFTER = frozenset(",.;:)")  # what follows a mark that closes
BEFORE = frozenset(["", ":", ","])  # what stands before a mark that opens what goes on


def opens_within(earlier: Sequence[str]) -> str:
    """The mark of a quotation that is still open after these sentences, "" where none is.

    A mark of no direction in the middle of a sentence, which that sentence leaves open, was never closed;
    one that goes on stands at its start, or after a colon.
    """
    held = ""
    for text in earlier:
        spans, still = inside(text, held)
        start = spans[-1][0] if still else 0
        stray = not held and still == EITHER and text[:start].rstrip()[-1:] not in BEFORE
        held = "" if stray else still
    return held


def inside(text: str, held: str) -> tuple[list[tuple[int, int]], str]:
    """The stretches of a text that stand in quotation marks, and the mark of one that is open at its end.

    A mark of no direction opens where a space or nothing stands before it. A mark that opens within
    a quotation only says, as in newspapers, that it goes on in a new paragraph; one of no direction
    within «» quotes a word.

    Args:
        text: a sentence.
        held: the mark of a quotation that is open before it, "" for none.
    """
    spans: list[tuple[int, int]] = []
    start = 0 if held else None
    for index, char in enumerate(text):
        opens = char in OPENING or (char == EITHER and _opens(text, index, is_within=start is not None))
        if opens and start is None:
            start, held = index, char
        elif start is not None and not opens and _closes(char, held):
            spans.append((start, index + 1))
            start = None
    if start is not None:
        spans.append((start, len(text)))
    return spans, "" if start is None else held


def _closes(char: str, opening: str) -> bool:
    """Whether a mark closes what another opened; within «» only `»` does."""
    return char == CLOSED if opening == GUILLEMET else char in CLOSING or char == EITHER


def _opens(text: str, index: int, *, is_within: bool) -> bool:
    """Whether a mark of no direction opens; `" così "` has spaces on either side of both."""
    if index > 0 and text[index - 1].strip(" (\n"):
        return False
    if text[index + 1 : index + 2] in AFTER:
        return False
    return bool(text[index + 1 : index + 2].strip()) or not is_within
