"""Times of day and dates in figures: two languages write them in other orders and with other signs."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from nightwire.translating.gate.words import Words, words

_CLOCK = re.compile(
    r"(?<![\d:.,/])([01]?\d|2[0-4])(?:([:.])([0-5]\d)|\s?[hH](?:\s?([0-5]\d))?\b)?(?![:.,/]?\d)"
)
_UHR = re.compile(r"\s?Uhr\b")
_DATE = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![./-]?\d)")
_ISO_DATE = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![-\d])")
_HALF_PAST = re.compile(r"\bhalf past (\w+)", re.IGNORECASE)
_NOON = {"noon": "pm", "midday": "pm", "midnight": "am", "mezzogiorno": "pm", "mezzanotte": "am"}
_NOON_WORD = re.compile(rf"\b(?:{'|'.join(_NOON)})\b", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th|[°ºª.])?\s+(?:(?:of|di|de|d['’])\s*)?$", re.IGNORECASE)
_NUMBER_AFTER = re.compile(r"\.?,?\s+(?:the\s+|de\s+|del\s+)?['’]?\d", re.IGNORECASE)
_HOUR_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
HOURS = {word: hour for hour, word in enumerate(_HOUR_WORDS.split(), 1)}
NOON = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day, or a part of a date.

    Attributes:
        kind: `time`, `date` (day, month or year in figures) or `month` (by name).
        amount: hours of the half day from 1 to below 13 with minutes as a fraction; else the figure.
        start: its first character in the text.
        end: the character after its last.
        others: the hour as it stands, since the other language may not mark it as a time.
        half_day: `am` or `pm` where it is said.
    """

    kind: str
    amount: float
    start: int
    end: int
    others: tuple[float, ...] = ()
    half_day: str = ""


def moments(text: str, language: str) -> list[Moment]:
    """All times and dates, in no order, not overlapping."""
    known = words(language)
    found = list(chain(_dates(text), _months(text, known), _noons(text)))
    taken = [(one.start, one.end) for one in found]
    if language == "en":
        found += _half_past(text)
    for match in _CLOCK.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found += _time(text, match, known, language)
    return found


def _time(text: str, match: re.Match[str], known: Words, language: str) -> list[Moment]:
    """`alle 19.30`, `19:30`, `7:30 p.m.`, `19h30`, `um 19 Uhr`; a bare `7` is no time, nor is `19.3`."""
    sign, minutes = match[2], match[3] or match[4]
    hour = int(match[1])
    half_day = _half_day(text, match.end(), known)
    said = bool(half_day) or bool(_UHR.match(text, match.end())) or known.at.search(text[: match.start()])
    by_letter = match[4] is not None or match[0][-1:] in "hH"
    if by_letter and language in ("it", "en", "de"):
        return []
    if not by_letter and sign != ":" and not (said and (minutes or half_day or hour >= NOON)):
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


def _dates(text: str) -> list[Moment]:
    """Day, month and year of `3/11/2026`; the order of day and month is not asked."""
    found = []
    for match in chain(_DATE.finditer(text), _ISO_DATE.finditer(text)):
        groups = (1, 3, 4) if match.re is _DATE else (1, 2, 3)
        numbers = [int(match[group]) for group in groups]
        if not any(1 <= number <= 12 for number in numbers) or ("." in match[0] and len(match[4]) < 4):
            continue
        for group, number in zip(groups, numbers, strict=True):
            full = (1900.0 + number, 2000.0 + number) if group == 4 and number < 100 else ()
            found.append(Moment("date", float(number), *match.span(group), full))
    return found


def _months(text: str, known: Words) -> list[Moment]:
    """Names of months beside a day or a year; `may` and `marzo` alone can be other words."""
    return [
        Moment("month", float(known.months[match[0].lower()]), *match.span())
        for match in known.month.finditer(text)
        if not text[max(0, match.start() - 1)].isalpha()
        and (_DAY_BEFORE.search(text[: match.start()]) or _NUMBER_AFTER.match(text, match.end()))
    ]


def _noons(text: str) -> list[Moment]:
    return [
        Moment("time", float(NOON), *match.span(), (), _NOON[match[0].lower()])
        for match in _NOON_WORD.finditer(text)
    ]


@cache
def _hour(word: str) -> int:
    return HOURS.get(word.lower(), 0) or (int(word) if word.isdecimal() and int(word) <= NOON else 0)


def _half_past(text: str) -> list[Moment]:
    return [
        Moment("time", _hour(match[1]) + 0.5, *match.span())
        for match in _HALF_PAST.finditer(text)
        if _hour(match[1])
    ]
