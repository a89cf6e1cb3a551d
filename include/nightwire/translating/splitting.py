"""Over-long sentences in parts that an engine takes whole, and back together."""

import re
from collections.abc import Sequence

from nightwire.translating.content.words import is_function_word

MAX_WORDS = 90
MIN_WORDS = 8
_BREAK = re.compile(r"(?<=[;:])\s+|(?<=,)\s+(?=\S)|\s+(?=[—–-]\s)")


def split_long(sentence: str, max_words: int = MAX_WORDS, max_chars: int = 1_500) -> list[str]:
    """The sentence in parts of at most `max_words` words and `max_chars` characters where it can be.

    Parts end after a semicolon, colon or comma where there is one, else between two words; joined by
    single spaces they hold every word of the sentence. A short sentence is one part.
    """
    if _fits(sentence, max_words, max_chars):
        return [sentence]
    parts: list[str] = []
    for piece in _BREAK.split(sentence):
        if parts and _fits(f"{parts[-1]} {piece}", max_words, max_chars):
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            parts.extend(_by_words(piece, max_words, max_chars))
    return _without_crumbs(parts, max_words, max_chars)


def join_parts(parts: Sequence[str], english: Sequence[str]) -> str:
    """English of the parts as one sentence: a later one keeps the capital of a name alone."""
    later = [
        _going_on(text) if part[:1].islower() else text
        for part, text in zip(parts[1:], english[1:], strict=True)
    ]
    return " ".join([*english[:1], *later])


def _going_on(text: str) -> str:
    first = text.split(" ", 1)[0].strip(",;:")
    return text[:1].lower() + text[1:] if is_function_word(first.lower()) else text


def _without_crumbs(parts: list[str], max_words: int, max_chars: int) -> list[str]:
    """A tail of a few words goes with the part before it where both fit loosely."""
    if len(parts) > 1 and len(parts[-1].split()) < MIN_WORDS:
        joined = f"{parts[-2]} {parts[-1]}"
        if _fits(joined, max_words + MIN_WORDS, max_chars):
            return [*parts[:-2], joined]
    return parts


def _by_words(piece: str, max_words: int, max_chars: int) -> list[str]:
    parts: list[str] = []
    for word in piece.split():
        if parts and _fits(f"{parts[-1]} {word}", max_words, max_chars):
            parts[-1] = f"{parts[-1]} {word}"
        else:
            parts.append(word)
    return parts


def _fits(text: str, max_words: int, max_chars: int) -> bool:
    return len(text) <= max_chars and len(text.split()) <= max_words
