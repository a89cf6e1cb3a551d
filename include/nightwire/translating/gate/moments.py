"""Times of day, and with them dates: two languages write them with other signs and in other orders."""

import re
from functools import cache

from nightwire.numbers.digits import number_format
from nightwire.translating.gate.dates import Moment, dates
from nightwire.translating.gate.words import NOTHING, Words, before, covered, words

_CLOCK = re.compile(
    r"(?<![\d:.,/])([01]?\d|2[0-4])(?:([:.,])([0-5]\d)|\s?[hH](?:\s?([0-5]\d))?\b)?(?![:.,/]?\d)"
    r"(?!\s?(?:%|per ?cent))"  # `by 20%`
)
_UHR = re.compile(r"\s?Uhr\b")
_HALF_PAST = re.compile(r"\bhalf past (\w+)", re.IGNORECASE)
_AND_MINUTES = re.compile(
    r"(?<=alle )([01]?\d|2[0-3]) e ([0-5][05])\b(?! (?!circa\b)\w+[aei]\b)"
    r"|(?<=ore )([01]?\d|2[0-3]) e ([0-5][05])\b",
    re.IGNORECASE,
)
_NOON = {"noon": "pm", "midday": "pm", "midnight": "am", "mezzogiorno": "pm", "mezzanotte": "am"}
_NOON_WORD = re.compile(rf"\b(?:{'|'.join(_NOON)})\b", re.IGNORECASE)
_HOUR_WORDS = "one two three four five six seven eight nine ten eleven twelve"
HOURS = {word: hour for hour, word in enumerate(_HOUR_WORDS.split(), 1)}
NOON = 12


def moments(text: str, language: str) -> list[Moment]:
    """All times and dates, in no order, not overlapping."""
    known = words(language)
    found = [*dates(text, known), *_noons(text)]
    taken = covered((one.start, one.end) for one in found)
    if language == "en":
        found += _half_past(text)
    if language == "it":
        found += _and_minutes(text)
        taken |= covered((one.start, one.end) for one in found)
    for match in _CLOCK.finditer(text):
        if match.start() not in taken and match.end() - 1 not in taken:
            found += _time(text, match, known, language)
    return found


def _time(text: str, match: re.Match[str], known: Words, language: str) -> list[Moment]:
    """`alle 19.30`, `19:30`, `7:30 p.m.`, `19h30`, `um 19 Uhr`; a bare `7` is no time, nor is `19.3`."""
    sign, minutes = match[2], match[3] or match[4]
    hour = int(match[1])
    half_day = _half_day(text, match.end(), known)
    unlisted = known.at is NOTHING and sign == "." and number_format(language)[0] == ","
    said = (
        bool(half_day)
        or unlisted
        or bool(_UHR.match(text, match.end()))
        or known.at.search(before(text, match.start()))
    )
    by_letter = match[4] is not None or match[0][-1:] in "hH"
    if by_letter and language in ("it", "en", "de"):
        return []
    if not by_letter and sign != ":" and not (said and (minutes or half_day or hour >= NOON)):
        return []
    if sign == "," and (language != "it" or minutes is None):
        return []
    if language == "en" and sign == "." and not half_day:
        return []  # `at 1.20` may be a decimal
    if not half_day and hour > NOON:
        half_day = "pm" if hour < 24 else "am"
    amount = (hour % NOON or NOON) + int(minutes or 0) / 60
    others = () if minutes and int(minutes) else (float(hour),)
    return [Moment("time", amount, match.start(), match.end(), others, half_day)]


def _half_day(text: str, end: int, known: Words) -> str:
    if known.afternoon.match(text, end):
        return "pm"
    return "am" if known.morning.match(text, end) else ""


def _noons(text: str) -> list[Moment]:
    return [
        Moment("time", float(NOON), *match.span(), (), _NOON[match[0].lower()])
        for match in _NOON_WORD.finditer(text)
    ]


@cache
def _hour(word: str) -> int:
    return HOURS.get(word.lower(), 0) or (int(word) if word.isdecimal() and int(word) <= NOON else 0)


def _and_minutes(text: str) -> list[Moment]:
    """`alle 9 e 30`."""
    found: list[Moment] = []
    for match in _AND_MINUTES.finditer(text):
        hour, minutes = int(match[1] or match[3]), int(match[2] or match[4])
        half_day = "pm" if hour > NOON else ""
        found.append(Moment("time", (hour % NOON or NOON) + minutes / 60, *match.span(), half_day=half_day))
    return found


def _half_past(text: str) -> list[Moment]:
    return [
        Moment("time", _hour(match[1]) + 0.5, *match.span())
        for match in _HALF_PAST.finditer(text)
        if _hour(match[1])
    ]
