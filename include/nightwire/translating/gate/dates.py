"""Dates in figures, and names of months beside a day or a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from nightwire.translating.gate.words import Words, before

_DATE = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![./-]?\d)")
_ISO_DATE = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![-\d])")
_CJK_DATE = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]")
_FIRST = re.compile(r"\b(primo|primero|primeiro|premier|ersten?)\s+(?:de\s+)?", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th|[°ºª.])?\s+(?:(?:of|di|de|d['’])\s*)?$", re.IGNORECASE)
_NUMBER_AFTER = re.compile(r"\.?,?\s+(?:the\s+|de\s+|del\s+)?['’]?\d", re.IGNORECASE)


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


def dates(text: str, known: Words) -> Iterator[Moment]:
    """Parts of all dates that are not just plain numbers, in no order."""
    return chain(_dates(text), _months(text, known), _firsts(text, known))


def _dates(text: str) -> list[Moment]:
    """Day, month and year of `3/11/2026`; the order of day and month is not asked."""
    found = []
    for match in chain(_DATE.finditer(text), _ISO_DATE.finditer(text), _CJK_DATE.finditer(text)):
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
        and (_DAY_BEFORE.search(before(text, match.start())) or _NUMBER_AFTER.match(text, match.end()))
    ]


def _firsts(text: str, known: Words) -> Iterator[Moment]:
    """`il primo maggio`: the only day that Romance languages and German do not say as a plain number."""
    for match in _FIRST.finditer(text):
        if known.month.match(text, match.end()):
            yield Moment("date", 1.0, *match.span(1))
