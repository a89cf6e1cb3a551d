"""A text put in order once: composed letters, plain line ends, nothing that cannot be seen or misleads."""

import re
import unicodedata
from functools import cache
from typing import Any

# Directions that override what is written, and characters of no width that hide in words; the joiners
# of Persian and Indian scripts (U+200C, U+200D) belong to the words.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n|\r|\u2028|\u2029|\x85|\x0c")
_SUSPECT = re.compile(
    "[\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u0192\u2010-\u203a\u20ac\u2122\u0400-\u04ff\u0370-\u03ff]{2}"
)


def in_order(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it is kept, and what was mended in it: words such as `mojibake`, in order of mending."""
    mended: list[str] = []

    def drop(pattern: re.Pattern[str], new: str, what: str) -> None:
        nonlocal text
        text, count = pattern.subn(new, text)
        if count:
            mended.append(what)

    drop(_SURROGATES, "\ufffd", "surrogates")
    text = _BREAKS.sub("\n", text.lstrip("\ufeff"))
    if _SUSPECT.search(text):
        text, is_changed = _without_mojibake(text)
        if is_changed:
            mended.append("mojibake")
    drop(_CONTROLS, " ", "controls")
    drop(_INVISIBLE, "", "invisible")
    drop(_DIRECTIONS, "", "directions")
    if "\ufffd" in text:
        mended.append("lost_characters")
    return unicodedata.normalize("NFC", text), tuple(mended)


def _without_mojibake(text: str) -> tuple[str, bool]:
    """UTF-8 that was read in another encoding, read anew, line by line: a text may hold both."""
    ftfy = _library()
    lines = text.split("\n")
    fixed = [ftfy.fix_encoding(line) if ftfy.is_bad(line) else line for line in lines]
    return "\n".join(fixed), fixed != lines


@cache
def _library() -> Any:
    import ftfy  # loaded when the first suspicious text comes

    return ftfy
