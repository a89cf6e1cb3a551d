"""What a number counts where its noun stands in the sentence before: `ogni regione ne elegge tre`."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.facts.agreement.currency import in_named_currency
from nightwire.extracting.facts.extract import find_quantities
from nightwire.languages import LANGUAGES
from nightwire.model import Kind, Quantity

RULE = "earlier.unit"
CLITIC = "ellipsis.clitic"
GOES_ON = frozenset((CLITIC, "ellipsis.fact_before"))  # `dei 187 mila ne restano 20 mila`
SEEN = 3  # sentences before it in which the same number may stand
SURE = 100  # numbers from which on the same number twice counts the same


def in_context(quantities: Sequence[Quantity], earlier: Sequence[str], language: str) -> list[Quantity]:
    """The quantities of a sentence with the currency and the unit that only earlier sentences name."""
    return in_earlier_units(in_named_currency(quantities, earlier, language), earlier, language)


def in_earlier_units(quantities: Sequence[Quantity], earlier: Sequence[str], language: str) -> list[Quantity]:
    """The quantities of a sentence, those without a unit in the one that an earlier sentence gives them.

    Args:
        quantities: what `find_quantities` gave for the sentence.
        earlier: the sentences before it, in order.
        language: ISO 639-1 code.

    Returns:
        The same in order. What `ne` stands for is what the sentence before counted last; a number that was
        said before (`di quei 187 mila`) counts what it counted then.
    """
    if language not in LANGUAGES or not any(_is_bare(one) for one in quantities):
        return list(quantities)
    before = [find_quantities(text, language) for text in earlier[-SEEN:]]
    found: list[Quantity] = []
    for one in quantities:
        goes_on = not GOES_ON.isdisjoint(one.rules) and bool(found) and RULE in found[-1].rules
        given = (
            replace(one, unit=found[-1].unit, rules=(*one.rules, RULE)) if goes_on else _given(one, before)
        )
        found.append(given if _is_bare(one) else one)
    return found


def _is_bare(one: Quantity) -> bool:
    return one.kind is Kind.COUNT and not one.unit and not one.unit_text


def _given(one: Quantity, before: list[list[Quantity]]) -> Quantity:
    found = _said_before(one, before) or (_counted_last(before) if CLITIC in one.rules else None)
    return one if found is None else replace(one, unit=found.unit, rules=(*one.rules, RULE))


def _said_before(one: Quantity, before: list[list[Quantity]]) -> Quantity | None:
    """The same number in an earlier sentence, the nearest first."""
    if one.value < SURE:
        return None
    counted = (other for sentence in reversed(before) for other in sentence if _counts(other))
    return next((other for other in counted if other.value == one.value), None)


def _counted_last(before: list[list[Quantity]]) -> Quantity | None:
    """The last count of the sentence before."""
    last = before[-1] if before else []
    return next((other for other in reversed(last) if _counts(other)), None)


def _counts(one: Quantity) -> bool:
    return one.kind is Kind.COUNT and bool(one.unit)
