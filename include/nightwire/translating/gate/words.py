"""The words of `words.toml`: idioms with numbers in them, and how languages say times of day."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from babel import Locale, UnknownLocaleError

NOTHING = re.compile(r"(?!)")


WINDOW_CHARS = 40  # what stands before a number says what it is; a whole page would take its time


def before(text: str, start: int) -> str:
    """The text right before a place."""
    return text[max(0, start - WINDOW_CHARS) : start]


def covered(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """All places inside any of the spans."""
    return frozenset(place for start, end in spans for place in range(start, end))


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words, as patterns.

    Attributes:
        idioms: phrases whose numbers count nothing.
        decades: what stands before the `70` of the seventies.
        at: what stands before a time of day.
        afternoon: what stands after one past noon.
        morning: what stands after one before noon.
        months: name in lower case -> 1 to 12.
        month: any of the names.
    """

    idioms: re.Pattern[str]
    decades: re.Pattern[str]
    at: re.Pattern[str]
    afternoon: re.Pattern[str]
    morning: re.Pattern[str]
    months: dict[str, int]
    month: re.Pattern[str]


@cache
def words(language: str) -> Words:
    """The words of an ISO 639-1 language; month names for all that CLDR has."""
    base = language.split("-", maxsplit=1)[0].lower()
    data = _data()
    own = data.get(base, {})
    months = _months(base)
    return Words(
        idioms=_any(data["any"]["idioms"] + own.get("idioms", [])),
        decades=_any(own.get("decades", [])),
        at=_any([rf"(?<!\w){re.escape(word)}\s*$" for word in own.get("at", [])]),
        afternoon=_any([rf"\s*{re.escape(word)}(?!\w)" for word in own.get("afternoon", [])]),
        morning=_any([rf"\s*{re.escape(word)}(?!\w)" for word in own.get("morning", [])]),
        months=months,
        month=_any([rf"{re.escape(name)}(?!\w)" for name in sorted(months, key=len, reverse=True)]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else NOTHING


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


def _months(base: str) -> dict[str, int]:
    try:
        months = Locale.parse(base).months
    except (ValueError, UnknownLocaleError):
        return {}
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = months[context][width].items()
            found |= {
                name.lower().rstrip("."): number for number, name in names if not name.strip(".").isdigit()
            }
    return found
