"""Whether a source states a number that only its English gives a unit: the source decides what is a fact."""

from collections.abc import Iterable

from nightwire.extracting.facts.extract import undecided
from nightwire.model import Kind, Quantity

CLOSED = frozenset([Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION])
CLOSE = 1e-4


def stated(english: Iterable[Quantity], text: str, language: str) -> list[Quantity]:
    """Those of the English quantities that the source text states as well.

    A number counts as stated where the source has it, in digits or in words, with no unit that the
    source's own rules know and no reason against it, and the English names a unit of a closed class.
    A noun of the English is no evidence: `pilone 9` becomes `9 rhinestones`.
    """
    candidates = [one for one in english if one.kind in CLOSED and one.unit_text]
    if not candidates:
        return []
    values = undecided(text, language)
    return [
        one for one in candidates if any(abs(one.value - value) <= CLOSE * abs(value) for value in values)
    ]
