"""What a number counts where its noun stands in the sentence before: `ogni regione ne elegge tre`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from nightwire.extracting.facts.agreement.antecedents import counted_last, named_last
from nightwire.extracting.facts.agreement.currency import in_named_currency
from nightwire.extracting.facts.extract import find_quantities
from nightwire.extracting.facts.sentence import PERCENT
from nightwire.languages import LANGUAGES
from nightwire.model import Comparator, Kind, Quantity

RULE = "earlier.unit"
THEM = "ellipsis.of_them"
CLITIC, STAND_IN = "ellipsis.clitic", "ellipsis.stand_in"
STANDS = frozenset((CLITIC, STAND_IN))  # for what was counted or named before
GOES_ON = STANDS | frozenset(("ellipsis.fact_before",))  # `dei 187 mila ne restano 20 mila`
SEEN = 3  # sentences before it in which the same number may stand
NEAR = 2  # sentences before it in which what it stands for may be named
SURE = 100  # numbers from which on the same number twice counts the same
SAME_SIZE = 50  # times: amounts that leave their millions out are of one size
WHOLE = 100  # percent
MILLION, MILLIARD = 1e6, 1e9


class Before(NamedTuple):
    """A sentence before, with what it counts."""

    text: str
    facts: list[Quantity]


def in_context(quantities: Sequence[Quantity], earlier: Sequence[str], language: str) -> list[Quantity]:
    """The quantities of a sentence with the currency and the unit that only earlier sentences name."""
    return in_named_currency(in_earlier_units(quantities, earlier, language), earlier, language)


def in_earlier_units(quantities: Sequence[Quantity], earlier: Sequence[str], language: str) -> list[Quantity]:
    """The quantities of a sentence, those without a unit in the one that an earlier sentence gives them.

    Args:
        quantities: what `find_quantities` gave for the sentence.
        earlier: the sentences before it, in order.
        language: ISO 639-1 code.

    Returns:
        The same in order. What `ne` stands for is what the sentence before counted last, else the last plural
        in it; a number that was said before (`di quei 187 mila`) counts what it counted then.
    """
    if language not in LANGUAGES or not any(_is_open(one) for one in quantities):
        return list(quantities)
    before = [Before(text, find_quantities(text, language)) for text in earlier[-SEEN:]]
    found: list[Quantity] = []
    for one in quantities:
        goes_on = not GOES_ON.isdisjoint(one.rules) and bool(found) and RULE in found[-1].rules
        if _is_bare(one):
            found.append(_as(one, found[-1]) if goes_on else _given(one, before, language))
        else:
            found.append(_of_those(one, before[-1:], language) if _is_open(one) else one)
    return found


def _is_open(one: Quantity) -> bool:
    """Without a unit, or people whom only an earlier sentence may name."""
    return _is_bare(one) or (one.span.start == 0 and THEM in one.rules)


def _of_those(one: Quantity, before: list[Before], language: str) -> Quantity:
    """`Erano 40 spettatori. Due se la sono cavata`: of those who were counted right before, else people."""
    found = counted_last(*before[0], language) if before else None
    among = found is not None and found.kind is Kind.COUNT and found.value > one.value
    return _as(one, found) if found is not None and among else one


def _is_bare(one: Quantity) -> bool:
    return one.kind is Kind.COUNT and not one.unit and not one.unit_text


def _given(one: Quantity, before: list[Before], language: str) -> Quantity:
    found = _said_before(one, before)
    if found is None and not STANDS.isdisjoint(one.rules):
        return _standing(one, before[-NEAR:], language)
    found = found or _as_large(one, before[-1:], language) or _as_share(one, before[-NEAR:])
    return one if found is None else _as(one, found)


def _said_before(one: Quantity, before: list[Before]) -> Quantity | None:
    """The same number in an earlier sentence, the nearest first."""
    if one.value < SURE:
        return None
    counted = (other for sentence in reversed(before) for other in sentence.facts if _counts(other))
    return next((other for other in counted if other.value == one.value), None)


def _standing(one: Quantity, before: list[Before], language: str) -> Quantity:
    """The number with what it stands for: the last thing counted or named, of the nearest sentence."""
    for text, facts in reversed(before):
        found = counted_last(text, facts, language)
        if found is not None and (found.kind is Kind.COUNT or CLITIC in one.rules):
            return _as(one, found)
        if name := named_last(text, language):
            return replace(one, unit=name, rules=(*one.rules, RULE))
    return one


def _as_large(one: Quantity, before: list[Before], language: str) -> Quantity | None:
    """`31 milioni di dollari. Ad altri 9 milioni`, `due seggi in più. Non arriva a 40`: one more of these."""
    found = counted_last(*before[0], language) if before else None
    if found is None:
        return None
    if one.value >= MILLION:
        return found if found.kind is Kind.MONEY else None
    return found if found.kind is Kind.COUNT and one.comparator is not Comparator.EQUAL else None


def _as_share(one: Quantity, before: list[Before]) -> Quantity | None:
    """`La lista ha il 28,9%. Terza è la Nova con il 9,8`: no count has decimals."""
    if not one.value % 1 or one.value > WHOLE:
        return None
    shares = (other for _, facts in reversed(before) for other in facts if other.unit == PERCENT)
    return next(shares, None)


def _as(one: Quantity, other: Quantity) -> Quantity:
    value = one.value * _scale(one, other)
    return replace(one, value=value, unit=other.unit, kind=other.kind, rules=(*one.rules, RULE))


def _scale(one: Quantity, other: Quantity) -> float:
    """`ha speso 40 milioni. Ne aveva chiesti 70`: an amount of that size leaves its millions out."""
    if other.kind is not Kind.MONEY or one.value >= MILLION or other.value < MILLION:
        return 1.0
    scale = MILLIARD if other.value >= MILLIARD else MILLION
    return scale if 1 / SAME_SIZE < one.value * scale / other.value < SAME_SIZE else 1.0


def _counts(one: Quantity) -> bool:
    return one.kind is Kind.COUNT and bool(one.unit)
