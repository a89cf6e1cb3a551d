"""A fact as people read it: `>10.000 soldati`, `>10,000 soldiers`."""

from babel.numbers import format_decimal

from nightwire.extracting.facts.tables.singular import plural
from nightwire.model import Comparator, Fact, Kind, Quantity
from nightwire.numbers.tables import number_table
from nightwire.numbers.tokens import Tokens

HIDDEN = (Comparator.EQUAL,)
JOINED = frozenset(["%", "‰", "°"])
VAGUE = {
    10.0: "tens",
    100.0: "hundreds",
    1e3: "thousands",
    1e4: "tens of thousands",
    1e5: "hundreds of thousands",
    1e6: "millions",
    1e9: "billions",
}


def display(fact: Fact, language: str = "it") -> str:
    """The leading side in its own language's number format, with its own unit (`>10.000 soldati`)."""
    quantity = fact.leading
    locale = language if fact.source is not None else "en"
    if _vague(quantity, locale):
        return quantity.span.text
    return _joined(quantity, _number(quantity, locale), quantity.unit_text or _age_unit(quantity, locale))


def display_en(fact: Fact, language: str = "it") -> str:
    """The leading value in English format with the English unit, in the plural where it counts many."""
    quantity = fact.leading
    if _vague(quantity, language if fact.source is not None else "en") and quantity.value in VAGUE:
        return f"{VAGUE[quantity.value]} of {plural(fact.unit)}" if fact.unit else VAGUE[quantity.value]
    unit = fact.unit if quantity.kind is not Kind.PERCENT or fact.unit != "percent" else "%"
    if unit != "%" and not _single(quantity):
        unit = plural(unit) if unit else ""
    return _joined(quantity, _number(quantity, "en"), unit)


def _vague(quantity: Quantity, locale: str) -> bool:
    """`migliaia di truppe`: an order of magnitude in words, better shown as the text has it."""
    if quantity.comparator is not Comparator.ABOUT:
        return False
    atom = number_table(locale).atom(Tokens(quantity.span.text).words[0])
    return atom is not None and "c" in atom.roles


def _joined(quantity: Quantity, number: str, unit: str) -> str:
    sign = "" if quantity.comparator in HIDDEN else quantity.comparator.value
    space = "" if unit[:1] in JOINED or not unit else " "
    return f"{sign}{number}{space}{unit}"


def _number(quantity: Quantity, locale: str) -> str:
    low = _format(quantity.value, locale)
    return low if quantity.value_high is None else f"{low}–{_format(quantity.value_high, locale)}"


def _format(value: float, locale: str) -> str:
    whole = value.is_integer()  # rounded to four decimals, a large one would overflow a `Decimal`
    return str(format_decimal(value, format="#,##0.####", locale=locale, decimal_quantization=not whole))


def _single(quantity: Quantity) -> bool:
    return quantity.value_high is None and abs(quantity.value) <= 1 and quantity.kind is not Kind.RATIO


def _age_unit(quantity: Quantity, locale: str) -> str:
    """An age that no word names needs one to be read."""
    if quantity.kind is not Kind.AGE:
        return ""
    return {"it": "anni", "es": "años", "fr": "ans", "de": "Jahre", "pt": "anos"}.get(locale, "years")
