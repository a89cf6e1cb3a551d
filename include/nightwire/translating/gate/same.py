"""When a number of one language is the same as a number of the other."""

import re
from collections.abc import Callable

from nightwire.translating.gate.values import Value

WHOLE = 100.0  # percent
Same = Callable[[Value, Value], bool]
SIGN = re.compile(
    r"\b(?:minus|below|down|f[ae]ll\w*|dr[oi]p\w*|los[st]\w*|lower|less|decline\w*|negative"
    r"|meno|sotto|in calo|moins|menos|unter)\b",
    re.IGNORECASE,
)


def same_amount(wanted: Value, found: Value) -> bool:
    """The same value of the same kind; `il 50%` is `half`."""
    if not _comparable(wanted, found):
        return False
    if wanted.percent and not found.percent and not found.in_digits:
        return close(wanted.amount / WHOLE, found.amount)
    return close(wanted.amount, found.amount)


def _comparable(wanted: Value, found: Value) -> bool:
    """A month's name is no count, and seven in the morning is not seven at night."""
    if wanted.half_day and found.half_day and wanted.half_day != found.half_day:
        return False
    if "month" in (wanted.kind, found.kind):
        return {wanted.kind, found.kind} <= {"month", "date"}
    return True


def same_by_other_reading(wanted: Value, found: Value) -> bool:
    """An English year or code may have been read the other way; only exact figures count."""
    if not _comparable(wanted, found):
        return False
    if wanted.surface == found.surface and wanted.in_digits and "." not in wanted.surface:
        return True
    readings, others = _readings(wanted), _readings(found)
    return any(close(one, other) for one in readings for other in others)


def _readings(value: Value) -> tuple[float, ...]:
    """Its amount, with the years or hours that it may stand for; not a figure with another separator."""
    return (value.amount, *(value.others if not set(".,") & set(value.surface) else ()))


def scales(found: list[Value]) -> set[float]:
    """The scale words that figures of a text have."""
    return {value.scale for value in found}


def same_by_scale(wanted_scales: set[float], found_scales: set[float], *, read: bool) -> Same:
    """`30 miliardi, 18 dei quali`: a figure with nothing after it takes a scale word of its sentence.

    Where the words of the source are not read, so that any figure may have a scale, it may take any.
    """

    def same(wanted: Value, found: Value) -> bool:
        if (wanted.scale == 1) == (found.scale == 1):
            return False
        bare, scale, at_hand = (
            (wanted, found.scale, wanted_scales) if wanted.scale == 1 else (found, wanted.scale, found_scales)
        )
        known = bare.elliptic and scale in at_hand
        return (
            bare.in_digits
            and (known or not read)
            and close(wanted.amount * found.scale, found.amount * wanted.scale)
        )

    return same


def same_but_for_sign(wanted: Value, found: Value) -> bool:
    """`-2,3%`, `down 2.3%`: the other language says the sign in a word."""
    return (wanted.amount < 0) != (found.amount < 0) and close(abs(wanted.amount), abs(found.amount))


def close(one: float, other: float) -> bool:
    """Equal but for rounding."""
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))
