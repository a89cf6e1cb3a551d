"""The numbers of a text as values that two languages can be compared by."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from nightwire.numbers import NumberToken, read_numbers
from nightwire.numbers.digits import read_digits
from nightwire.translating.gate.dates import Moment
from nightwire.translating.gate.leeway import is_elliptic, is_optional, other_years
from nightwire.translating.gate.moments import moments
from nightwire.translating.gate.units import NO_UNITS, Units, units_at
from nightwire.translating.gate.words import covered, words

_HUNDRED_SIGN = re.compile(r"\s*(?:per|por|pour)\s*", re.IGNORECASE)
_PERCENT = re.compile(
    r"[\s-]*(?:%|per ?cento?\b|percent\b|por ?cient|por ?cento|pour ?cent\b|prozent\b|pct\b)", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:-|–|to|and|or|a|al|all['’]|e|o|et|à|au|y|bis|und)\s*", re.IGNORECASE)
_AND_HALF = re.compile(r"(?:\s+\w+){0,2}\s+(?:e|ed|and|y|et|und|i)\s+(?:un[ao]?\s+|an?\s+)?", re.IGNORECASE)
DIGIT_FORMS = ("digits", "mixed")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
LISTED = 100  # `5, 6 and 7 percent`, but not `in 2020, 5 percent`
SCALES = (1e2, 1e3, 1e6, 1e9, 1e12)


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
        kind: `number`, `time` (of day), `date` (a day or month in figures) or `month` (by name).
        half_day: `am` or `pm` where a time says it, else empty.
        optional: whether a good translation may leave it out: idioms, names, ordinals, decades.
        elliptic: whether the words beside it may hold its scale or unit (`10` in `10 or 20 million`).
        scale: the scale word in it as a factor, else 1.
        units: what it counts, where that is a unit of measure or money.
    """

    amount: float
    others: tuple[float, ...]
    start: int
    end: int
    surface: str
    in_digits: bool
    percent: bool
    kind: str = "number"
    half_day: str = ""
    optional: bool = False
    elliptic: bool = False
    scale: float = 1.0
    units: Units = NO_UNITS


@lru_cache(maxsize=256)  # a pair is looked at several times before it is judged
def values(text: str, language: str) -> tuple[Value, ...]:
    """All numbers, times and dates in order; the `cento` of `per cento` is none, `undici e mezzo` is one."""
    found = [_of_moment(text, moment) for moment in moments(text, language)]
    taken = covered((value.start, value.end) for value in found)
    idioms = covered(match.span() for match in words(language).idioms.finditer(text))
    last: Value | None = None
    for token in read_numbers(text, language):
        if token.start in taken or token.end - 1 in taken:
            continue
        if token.value in (100, 1000) and last and _HUNDRED_SIGN.fullmatch(text[last.end : token.start]):
            continue
        if token.form == "half" and last and _AND_HALF.fullmatch(text[last.end : token.start]):
            last = replace(found.pop(), amount=last.amount + token.value * last.scale, end=token.end)
            last = replace(last, surface=text[last.start : last.end])
        else:
            last = _value(text, token, language, idioms)
        found.append(last)
    return tuple(_ranges(text, sorted(found, key=lambda value: value.start)))


def _of_moment(text: str, moment: Moment) -> Value:
    surface = text[moment.start : moment.end]
    return Value(
        moment.amount,
        moment.others,
        moment.start,
        moment.end,
        surface,
        in_digits=surface[0].isdigit(),
        percent=False,
        kind=moment.kind,
        half_day=moment.half_day,
        optional=not surface[0].isdigit(),
    )


def _value(text: str, token: NumberToken, language: str, idioms: frozenset[int]) -> Value:
    surface = text[token.start : token.end]
    in_digits = token.form in DIGIT_FORMS
    in_idiom = token.start in idioms or token.end - 1 in idioms
    return Value(
        token.value,
        (*token.values[1:], *other_years(text, token, language)),
        token.start,
        token.end,
        surface,
        in_digits,
        percent=_PERCENT.match(text, token.end) is not None,
        optional=in_idiom or is_optional(text, token, language),
        elliptic=in_digits and is_elliptic(text, token.end),
        scale=_scale(surface, language, token.value),
        units=units_at(text, token.start, token.end, language),
    )


def _scale(surface: str, language: str, amount: float) -> float:
    """What the letters of `5 milioni`, `1.2bn` multiply by; 1 where there are none or several."""
    figure = _FIGURE.match(surface.lstrip("-−"))
    plain = read_digits(figure[0], language) if figure else None
    return next(
        (scale for scale in SCALES if plain and abs(plain * scale - abs(amount)) <= 1e-9 * abs(amount)), 1.0
    )


def _ranges(text: str, found: list[Value]) -> list[Value]:
    """A percent sign or unit said once holds for both ends: `dal 3 al 5%`, `10-12 km`."""
    for index in range(len(found) - 2, -1, -1):
        one, next_ = found[index], found[index + 1]
        between = text[one.end : next_.start]
        listed = between.strip() == "," and abs(one.amount) <= LISTED
        if not one.percent and not one.units and (listed or _RANGE.fullmatch(between)):
            found[index] = replace(one, percent=next_.percent, units=next_.units, elliptic=True)
    return found
