"""NewsQuant's `normalized_unit`: quantulum's names, adjectives in their base form, and rates."""

import re

from nightwire.model import Kind, Quantity
from nightwire.numbers import read_numbers
from tests.eval.adjectives import base

RATE = re.compile(
    r"\s*(?:per\s+(square foot|[a-z]+)"
    r"|an?\s+(month|year|week|day|hour|minute|second|share|barrel|ton|tonne|ounce|gallon|litre|liter|pound|night"
    r"|head|person|game|kilo|kilogram|mile|bushel|unit|season|piece|ticket|pop|dose))\b"
)
WORD = re.compile(r"[A-Za-z0-9][\w'-]*")
UNSAID = frozenset(["of", "the", "its", "his", "her", "their", "our", "a", "and", "or", "most", "more"])
RATED = (Kind.MONEY, Kind.MEASURE)
TEXTS = {"lb-ft": "foot pound-force", "degree": "degree", "degrees": "degree", "p": "point"}
UNITS = {
    "percent": "percentage",
    "us dollar": "dollar",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "percentage point": "percentage point",
    "revolution per minute": "revolutions per minute",
    "israeli new shekel": "shekel",
    "pound": "pound-mass",
    "person": "people",
    "singapore dollar": "singaporean dollar",
}


def unit_of(quantity: Quantity, text: str) -> str:
    """The unit of one of our facts as NewsQuant names it, `-` where there is none."""
    if quantity.kind is Kind.AGE or re.match(r"[- ]?old\b", text[quantity.span.end :]):
        return f"{quantity.unit} of age"
    if quantity.kind is Kind.RATIO:
        return f"% {quantity.unit}".strip()
    if (
        quantity.kind is Kind.MONEY
        and quantity.unit_text not in text[quantity.span.start : quantity.span.end + 40]
    ):
        return "-"
    name = TEXTS.get(quantity.unit_text) or UNITS.get(quantity.unit, quantity.unit) or "-"
    if quantity.kind is Kind.COUNT:
        return f"{_adjectives(quantity)}{_named(quantity, name)}"
    if name == "barrel" and quantity.unit_text.endswith(" of oil"):
        return "barrel of oil"
    rate = RATE.match(text[quantity.span.end :])
    return f"{name} per {rate.group(1) or rate.group(2)}" if rate and quantity.kind in RATED else name


def _named(quantity: Quantity, name: str) -> str:
    """The noun with its own modifiers in their base form."""
    words = name.split()
    return " ".join([*(base(word) for word in words[:-1] if word not in UNSAID), words[-1]])


def _adjectives(quantity: Quantity) -> str:
    """The words between number and noun, which NewsQuant keeps in the unit."""
    before = quantity.span.text.partition(quantity.unit_text)[0] if quantity.unit_text else ""
    numbers = read_numbers(before, "en")
    if not numbers:
        return ""
    between = re.sub(
        r"\b\w+ly \w+ed\b", "", before[numbers[quantity.value_high is not None and len(numbers) > 1].end :]
    )  # `decently sized`
    words = [base(word.lower()) for word in WORD.findall(between) if word.lower() not in UNSAID]
    return "".join(f"{word} " for word in words)
