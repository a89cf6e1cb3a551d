"""The numbers of a text as values that two languages can be compared by."""

import re
from dataclasses import dataclass

from nightwire.numbers import NumberToken, read_numbers

_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_AT = re.compile(r"\b(?:alle|ore|dalle|at|by|from|until|till|around)(?: ore)?\s*$", re.IGNORECASE)
_HALF_DAY = re.compile(r"\s*([ap])\.?m\b", re.IGNORECASE)
_PER_CENT = re.compile(r"\bper\s+$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|per ?cent\b|percent)", re.IGNORECASE)
DIGIT_FORMS = ("digits", "mixed")


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a text.

    Attributes:
        amount: what it says; a time of day in hours of the half day.
        others: other readings of the same figure (`1.500` in English is 1.5, or 1500 in Italian).
        start: its first character in the text.
        end: the character after its last.
        surface: how the text writes it.
        in_digits: whether digits say it.
        percent: whether a percent sign or word follows.
    """

    amount: float
    others: tuple[float, ...]
    start: int
    end: int
    surface: str
    in_digits: bool
    percent: bool


def values(text: str, language: str) -> list[Value]:
    """All numbers in order; `undici … e mezzo` is one, and the `cento` of `per cento` is none."""
    found: list[Value] = []
    for token in read_numbers(text, language):
        if token.value in (100, 1000) and _PER_CENT.search(text[: token.start]):
            continue
        clock = _clock(text, token, language)
        if clock is not None:
            found.extend(clock)
        elif token.form == "half" and found and not found[-1].in_digits:
            last = found.pop()
            found.append(_value(text, token, last.amount + token.value, last.start))
        else:
            found.append(_value(text, token, token.value, token.start))
    return found


def _value(text: str, token: NumberToken, amount: float, start: int) -> Value:
    surface = text[start : token.end]
    percent = _PERCENT.match(text, token.end) is not None
    return Value(amount, token.values[1:], start, token.end, surface, token.form in DIGIT_FORMS, percent)


def _clock(text: str, token: NumberToken, language: str) -> list[Value] | None:
    """`alle 19.30` as 7 and 30, so that it equals `7:30 p.m.`; in English `at 1.20` may be a decimal."""
    surface = text[token.start : token.end]
    match = _CLOCK.fullmatch(surface)
    at = _AT.search(text[: token.start]) is not None
    half_day = _HALF_DAY.match(text, token.end) is not None
    if match and (half_day if language == "en" else at):
        parts = (
            (float(match[1]) % 12, match.start(1), match.end(1)),
            (float(match[2]), match.start(2), match.end(2)),
        )
        return [_part(token.start, surface, *part) for part in parts]
    colon = text[token.end : token.end + 1] == ":" and text[token.end + 1 : token.end + 3].isdigit()
    if (at or half_day or colon) and surface.isdigit() and 12 <= int(surface) < 24:
        return [_part(token.start, surface, float(int(surface) % 12), 0, len(surface))]
    return None


def _part(offset: int, surface: str, amount: float, start: int, end: int) -> Value:
    return Value(amount, (), offset + start, offset + end, surface[start:end], in_digits=True, percent=False)
