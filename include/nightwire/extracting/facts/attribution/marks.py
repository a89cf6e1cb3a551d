"""Quotation marks: which characters of a text are somebody's words."""

from collections.abc import Sequence

OPENING, CLOSING, EITHER = frozenset("«“„"), frozenset("»”"), '"'
AFTER = frozenset(",.;:)")  # what follows a mark that closes
BEFORE = frozenset(["", ":", ","])  # what stands before a mark that opens what goes on


def opens_within(earlier: Sequence[str]) -> bool:
    """Whether a quotation is still open after these sentences.

    A mark of no direction in the middle of a sentence, which that sentence leaves open, was never closed;
    one that goes on stands at its start, or after a colon.
    """
    is_open = False
    for text in earlier:
        spans, still = inside(text, is_open)
        start = spans[-1][0] if still else 0
        stray = not is_open and text[start : start + 1] == EITHER and text[:start].rstrip()[-1:] not in BEFORE
        is_open = still and not stray
    return is_open


def inside(text: str, is_open: bool) -> tuple[list[tuple[int, int]], bool]:
    """The stretches of a text that stand in quotation marks, and whether one is open at its end.

    A mark of no direction opens where a space or nothing stands before it. A mark that opens within
    a quotation only says, as in newspapers, that it goes on in a new paragraph.
    """
    spans: list[tuple[int, int]] = []
    start = 0 if is_open else None
    for index, char in enumerate(text):
        opens = char in OPENING or (char == EITHER and _opens(text, index, is_within=start is not None))
        if opens and start is None:
            start = index
        elif start is not None and (char in CLOSING or (char == EITHER and not opens)):
            spans.append((start, index + 1))
            start = None
    if start is not None:
        spans.append((start, len(text)))
    return spans, start is not None


def _opens(text: str, index: int, *, is_within: bool) -> bool:
    """Whether a mark of no direction opens; `" così "` has spaces on either side of both."""
    if index > 0 and text[index - 1].strip(" (\n"):
        return False
    if text[index + 1 : index + 2] in AFTER:
        return False
    return bool(text[index + 1 : index + 2].strip()) or not is_within
