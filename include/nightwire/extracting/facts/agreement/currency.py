"""Money whose currency no word beside it names: that of its sentence, else of the sentences before it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nightwire.extracting.facts.extract import find_quantities
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.languages import LANGUAGES
from nightwire.model import Kind, Quantity

RULE, CENTS = "earlier.currency", "earlier.cents"
HUNDRED, DIGITS = 100, 8
SUBUNITS = ("cent", "penny")  # of which currency, they do not say
SEEN = 6  # sentences before it in which a currency may be named


def in_named_currency(
    quantities: Sequence[Quantity], earlier: Sequence[str], language: str
) -> list[Quantity]:
    """The quantities of a sentence, amounts without a currency in the one that was named last.

    Args:
        quantities: what `find_quantities` gave for the sentence.
        earlier: the sentences before it, in order.
        language: ISO 639-1 code.

    Returns:
        The same in order. `vale 3 miliardi di dollari, ne perde 85 milioni`: both are dollars; a sentence
        that names several currencies gives none.
    """
    if language not in LANGUAGES:
        return list(quantities)
    own = grammar(language).rules["money"]["currency"]
    if not any(_is_assumed(one, own) or _is_cents(one) for one in quantities):
        return list(quantities)
    named = _named(quantities)
    if not named:
        named = _last_named(earlier[-SEEN:], language)
    currency = next(iter(named)) if len(named) == 1 else own
    whole = (_whole(one, own) if currency == own and _is_cents(one) else one for one in quantities)
    return [_in(one, currency) if _is_assumed(one, own) else one for one in whole]


def as_in_source(source: Sequence[Quantity], english: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of the English, cents in the currency of the source (`90 cents`, 0.9 euro)."""
    own = next((one.unit for one in source if CENTS in one.rules), "")
    return [_whole(one, own) if own and _is_cents(one) else one for one in english]


def _is_assumed(one: Quantity, own: str) -> bool:
    return one.kind is Kind.MONEY and not one.unit_text and one.unit == own


def _named(quantities: Iterable[Quantity]) -> set[str]:
    money = (one for one in quantities if one.kind is Kind.MONEY and one.unit_text)
    return {one.unit for one in money if one.unit not in SUBUNITS}


def _last_named(earlier: Sequence[str], language: str) -> set[str]:
    """The currency of the nearest sentence that names one alone."""
    for text in reversed(earlier):
        named = _named(find_quantities(text, language))
        if named:
            return named
    return set()


def _is_cents(one: Quantity) -> bool:
    return one.kind is Kind.MONEY and one.unit == SUBUNITS[0]


def _whole(one: Quantity, currency: str) -> Quantity:
    """`90 centesimi` is 0.9 euro, where no other currency is named."""
    high = None if one.value_high is None else round(one.value_high / HUNDRED, DIGITS)
    value = round(one.value / HUNDRED, DIGITS)
    return replace(one, value=value, value_high=high, unit=currency, rules=(*one.rules, CENTS))


def _in(one: Quantity, currency: str) -> Quantity:
    return one if one.unit == currency else replace(one, unit=currency, rules=(*one.rules, RULE))
