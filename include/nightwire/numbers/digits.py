"""Digit strings, read by the number format that CLDR gives for a language."""

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

SPACES = dict.fromkeys(map(ord, " \u00a0\u2009\u202f'’"))
# `30.00.00`: 30,000 in a text that lost a digit on its way. Up to 24 it is an hour, with minutes and seconds.
LOST = re.compile(r"(2[5-9]|[3-9]\d|[1-9]\d\d)\.00\.00")
LONGEST = 30  # no figure in print is longer, and float() of more takes its time


def is_digits(token: str) -> bool:
    """Whether a token is a figure: `12`, `1.5`, `.298`."""
    return token[0].isdecimal() or (token[0] == "." and len(token) > 1)


@lru_cache(maxsize=64)
def number_format(language: str) -> tuple[str, str]:
    """The decimal and the group sign of a language (`,` and `.` for Italian), by CLDR."""
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return ".", ","
    return get_decimal_symbol(locale), get_group_symbol(locale)


@lru_cache(maxsize=8192)
def read_digits(token: str, language: str) -> float | None:
    """The value of a digit string in a language's format, or None where it is no number.

    A form that the language's format cannot mean but another's can (`1.5` in Italian) is read as that.

    Source: CLDR number symbols, by way of babel.
    """
    if len(token) > LONGEST:
        return None
    decimal, group = number_format(language)
    plain = token.translate(SPACES)
    for point, comma in ((decimal, group), (group, decimal)):
        if comma in ",." and _grouped(plain, point, comma):
            plain = plain.replace(comma, "")
        if comma not in plain:
            return _float(plain.replace(point, "."))
    return None


def _grouped(plain: str, point: str, comma: str) -> bool:
    whole = plain.split(point, 1)[0] if point in plain else plain
    return comma in whole and re.fullmatch(rf"\d{{1,3}}(?:{re.escape(comma)}\d{{3}})+", whole) is not None


def _float(plain: str) -> float | None:
    try:
        return float(plain)
    except ValueError:  # `1.2.3`: a version, a date
        lost = LOST.fullmatch(plain)
        return float(lost[1]) * 1000 if lost else None
