"""Whether every number of the source stands in the English, and what happened to one that does not.

The reason codes and their meanings are in `docs/translation.md`.
"""

import re
from itertools import product

from nightwire.translating.gate.compare import Comparison, compare
from nightwire.translating.gate.same import WHOLE, close
from nightwire.translating.gate.units import Units, kinds, units_in
from nightwire.translating.gate.values import Value, values

FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def number_flags(source: str, english: str, language: str) -> tuple[str, ...]:
    """Reason codes of all that is wrong with the numbers; empty when nothing is."""
    found = compare(source, english, language)
    flags = ["number_missing"] * bool(found.missing) + ["number_added"] * bool(found.added)
    if len(found.missing) == len(found.added) == 1:
        flags.append(change(found.missing[0].amount, found.added[0].amount))
    if _percent_lost(found):
        flags.append("percent_lost")
    if _percent_impossible(source, english, language):
        flags.append("percent_impossible")
    if any(foreign(partner) for _, partner in found.pairs):
        flags.append("decimal_comma")
    return (*flags, *_unit_flags(found, english))


def figures_differ(source: str, english: str, language: str) -> bool:
    """Whether a number that digits say is missing, or one is too many."""
    found = compare(source, english, language)
    return any(value.in_digits for value in (*found.missing, *found.added))


def foreign(value: Value) -> bool:
    """Whether a figure has the separators of another language: `3,5`, `1.234,5`."""
    figure = FIGURE.search(value.surface) if value.kind == "number" and value.in_digits else None
    return figure is not None and not _ENGLISH.fullmatch(figure[0])


def change(wanted: float, found: float) -> str:
    """What turned one number into the other."""
    digits, other = _digits(wanted), _digits(found)
    if digits.strip("0") == other.strip("0"):
        return "number_magnitude"
    if sorted(digits.strip("0")) == sorted(other.strip("0")):
        return "digits_swapped"
    return "number_changed"


def _digits(amount: float) -> str:
    return f"{amount:.6f}".rstrip("0").replace(".", "").replace("-", "")


def _percent_lost(found: Comparison) -> bool:
    """A percentage has become a count, with its number or with another one."""
    if any(
        _bare(wanted, partner) and close(wanted.amount, partner.amount) for wanted, partner in found.pairs
    ):
        return True
    return len(found.missing) == len(found.added) == 1 and _bare(found.missing[0], found.added[0])


def _bare(wanted: Value, partner: Value) -> bool:
    return wanted.percent and not partner.percent


def _percent_impossible(source: str, english: str, language: str) -> bool:
    """A share above the whole, or below nothing, that the source does not have."""
    return _beyond(values(english, "en")) and not _beyond(values(source, language))


def _beyond(found: tuple[Value, ...]) -> bool:
    return any(value.percent and not value.elliptic and abs(value.amount) > WHOLE for value in found)


def _unit_flags(found: Comparison, english: str) -> tuple[str, ...]:
    """`unit_lost`, `unit_changed` for numbers that are the same, `unit_converted` for one that is not."""
    named = units_in(english, "en").union(*(v.units for v in values(english, "en")))
    flags = {flag for wanted, partner in found.pairs if (flag := _unit_flag(wanted, partner, named))}
    counted = (
        {value.units for value in unmatched if value.units} for unmatched in (found.missing, found.added)
    )
    if any(_converted(wanted, other) for wanted, other in product(*counted)):
        flags.add("unit_converted")
    return tuple(sorted(flags))


def _unit_flag(wanted: Value, partner: Value, named: frozenset[str]) -> str:
    if not wanted.units or wanted.optional or wanted.units & named:
        return ""
    if kinds(wanted.units) & kinds(partner.units or named):
        return "unit_changed"
    return "unit_lost"


def _converted(wanted: Units, other: Units) -> bool:
    return bool(kinds(wanted) & kinds(other)) and not wanted & other
