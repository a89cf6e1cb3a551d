"""When an article was published: from its metadata, its dateline or its file's name, in UTC."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from tomllib import loads

from nightwire.model import Certainty

EARLIEST_YEAR, LATEST_YEAR = 1600, 2200
DATELINE_CHARACTERS = 400
_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_./]?(?P<m>0[1-9]|1[0-2])[-_./]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_FIGURES = re.compile(
    r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b|\b(?P<d2>\d\d?)[./](?P<m2>\d\d?)[./](?P<y2>(?:19|20)\d\d)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{13}")


@dataclass(frozen=True, slots=True)
class Published:
    """An instant in UTC, and what it was read from."""

    at: datetime
    origin: str
    certainty: Certainty


def published(metadata: str | None, text: str, language: str, name: str) -> Published | None:
    """The surest of what metadata, the text's first lines and the file's name say; None where none does."""
    if metadata and (found := parse(metadata)):
        return Published(found[0], "metadata", found[1])
    if day := _dateline(text[:DATELINE_CHARACTERS], language):
        return Published(day, "dateline", Certainty.DAY)
    matches = list(_NAME.finditer(name))
    if matches and (day := _day(matches[-1]["y"], matches[-1]["m"], matches[-1]["d"])):
        return Published(day, "file_name", Certainty.DAY)
    return None


def may_have_dateline(metadata: str | None, text: str) -> bool:
    """Whether the text's first lines are asked and may answer, for which its language must be known."""
    return not (metadata and parse(metadata)) and bool(_YEAR.search(text[:DATELINE_CHARACTERS]))


def parse(text: str) -> tuple[datetime, Certainty] | None:
    """An instant in ISO 8601, RFC 5322, seconds since 1970, or a day in figures."""
    words = text.strip()
    if _SECONDS.fullmatch(words):
        seconds = float(words) / (1000 if len(words) == 13 else 1)
        return _checked(datetime.fromtimestamp(seconds, UTC), Certainty.INSTANT)
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return _parse_mail(words) or _parse_figures(words)
    if len(words) <= len("2026-11-20"):
        return _checked(found.replace(tzinfo=UTC), Certainty.DAY)
    return _checked(found, Certainty.INSTANT if found.tzinfo else Certainty.LOCAL_TIME)


def _parse_mail(words: str) -> tuple[datetime, Certainty] | None:
    try:
        found = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _checked(found, Certainty.INSTANT if found.tzinfo else Certainty.LOCAL_TIME)


def _parse_figures(words: str) -> tuple[datetime, Certainty] | None:
    match = _FIGURES.search(words)
    if not match:
        return None
    day = _day(match["y"] or match["y2"], match["m"] or match["m2"], match["d"] or match["d2"])
    return (day, Certainty.DAY) if day else None


def _checked(found: datetime, certainty: Certainty) -> tuple[datetime, Certainty] | None:
    """In UTC; None for what no newspaper could have printed, such as the year 1."""
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    try:
        moment = aware.astimezone(UTC)
    except OverflowError:
        return None
    return (moment, certainty) if EARLIEST_YEAR <= moment.year <= LATEST_YEAR else None


def _dateline(text: str, language: str) -> datetime | None:
    """`Roma, 20 novembre 2026 -`: a day written out within the first lines."""
    months = _months().get(language)
    if not months:
        return None
    names = "|".join(months)
    found = re.search(
        rf"\b(?P<d>\d\d?)(?:\.|º|er|st|nd|rd|th)?\s+(?:de\s+)?(?P<n>{names})\.?,?\s+(?:de\s+|del\s+)?(?P<y>(?:19|20)\d\d)\b"
        rf"|\b(?P<n2>{names})\.?\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?,\s+(?P<y2>(?:19|20)\d\d)\b",
        text, re.IGNORECASE,
    )  # fmt: skip
    # A day in the middle of a sentence is what the article tells of, not when it was written.
    if not found or not _opens_a_line(text, found.start(), found.end()):
        return None
    month = months[(found["n"] or found["n2"]).lower()]
    return _day(found["y"] or found["y2"], str(month), found["d"] or found["d2"])


def _opens_a_line(text: str, start: int, end: int) -> bool:
    """Whether little stands before it in its line, and a dash, a bracket or nothing after it."""
    before = text[:start].rpartition("\n")[2]
    after = text[end:].partition("\n")[0].lstrip()
    short = len(before.split()) <= 5 and not re.search(r"[.!?]\s", before)
    return short and (not after or after[0] in "-–—).:|(,•·")


def _day(year: str, month: str, day: str) -> datetime | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return datetime(found.year, found.month, found.day, tzinfo=UTC)


@cache
def _months() -> dict[str, dict[str, int]]:
    table = loads(Path(__file__).with_name("months.toml").read_text(encoding="utf-8"))
    return {
        language: {name: number for number, line in enumerate(lines, 1) for name in line.split()}
        for language, lines in table.items()
    }
