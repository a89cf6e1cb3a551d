"""Whether every number of the source stands in the English, and what happened to one that does not.

Reason codes: `number_missing`, `number_added`; where exactly one is missing and one added also what
the change looks like: `number_magnitude` (thousands, millions, billions, separators),
`digits_swapped`, `number_changed`. `percent_lost`: a percentage is none any more.
"""

from dataclasses import dataclass

from nightwire.translating.gate.values import Value, values

SMALL_WORD = 2  # `due passi`, `one`: said in words they come and go in good translations


@dataclass(frozen=True, slots=True)
class Comparison:
    """The numbers of a sentence and its English that have no partner.

    Attributes:
        missing: of the source.
        added: of the English.
    """

    missing: tuple[Value, ...]
    added: tuple[Value, ...]


def compare(source: str, english: str, language: str) -> Comparison:
    """Match numbers by value as multisets, own readings before others."""
    missing, added = values(source, language), values(english, "en")
    for same in (_same_amount, _same_by_other_reading):
        for wanted in list(missing):
            partner = next((found for found in added if same(wanted, found)), None)
            if partner is not None:
                missing.remove(wanted)
                added.remove(partner)
    return Comparison(tuple(filter(_counts, missing)), tuple(filter(_counts, added)))


def number_flags(source: str, english: str, language: str) -> tuple[str, ...]:
    """Reason codes of all that is wrong with the numbers; empty when nothing is."""
    found = compare(source, english, language)
    flags = (("number_missing",) if found.missing else ()) + (("number_added",) if found.added else ())
    if len(found.missing) == len(found.added) == 1:
        flags += (change(found.missing[0].amount, found.added[0].amount),)
    if _percents(source, language) > _percents(english, "en"):
        flags += ("percent_lost",)
    return flags


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


def _same_amount(wanted: Value, found: Value) -> bool:
    return _close(wanted.amount, found.amount)


def _same_by_other_reading(wanted: Value, found: Value) -> bool:
    """An English year or code may have been read the other way; only exact figures count."""
    return wanted.surface == found.surface and wanted.in_digits and "." not in wanted.surface


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))


def _counts(value: Value) -> bool:
    return value.in_digits or abs(value.amount) > SMALL_WORD


def _percents(text: str, language: str) -> int:
    return sum(value.percent for value in values(text, language))
