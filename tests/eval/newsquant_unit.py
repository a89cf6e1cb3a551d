"""NewsQuant's `normalized_unit`: quantulum's names, adjectives in their base form, and rates."""

import re

from nightwire.model import Kind, Quantity
from nightwire.numbers import read_numbers
from tests.eval.adjectives import base

RATE = re.compile(
    r"(?: of \w+)?\s*(?:per\s+(square foot|[a-z]+)"
    r"|an?\s+(month|year|week|day|hour|minute|second|share|barrel|ton|tonne|ounce|gallon|litre|liter|pound|night"
    r"|head|person|game|kilo|kilogram|mile|bushel|unit|season|piece|ticket|pop|dose))\b"
    r"(?! (?:ago|earlier|before|later)\b)"
)
WORD = re.compile(r"[A-Za-z0-9][\w'-]*")
UNSAID = frozenset(
    ["of", "the", "its", "his", "her", "their", "our", "a", "and", "or", "most", "more", "all"]
)
RATED = (Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.DURATION)
TEXTS = {
    "lb-ft": "foot pound-force",
    "lb ft": "foot pound-force",
    "degree": "degree",
    "degrees": "degree",
    "p": "point",
}
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
    "pound-force per square inch": "pound per square inch",
    "nit": "candela per square metre",
    "short ton": "ton",
    "millilitre": "cubic centimetre",
    "microlitre": "cubic millimetre",
}


def unit_of(quantity: Quantity, text: str) -> str:
    """The unit of one of our facts as NewsQuant names it, `-` where there is none."""
    if quantity.kind is Kind.AGE or re.match(r"[- ]?old\b", text[quantity.span.end :]):
        return f"{quantity.unit} of age"
    if quantity.kind is Kind.RATIO:
        return f"% {_adjectives(quantity)}{quantity.unit}".strip()
    if (
        quantity.kind is Kind.MONEY
        and quantity.unit_text not in text[quantity.span.start : quantity.span.end + 40]
    ):
        return "-"
    name = TEXTS.get(quantity.unit_text) or UNITS.get(quantity.unit, quantity.unit) or "-"
    rate = RATE.match(text[quantity.span.end :])
    if quantity.kind is Kind.COUNT:
        name = _counted(quantity, name, rated=rate is not None)
    if name == "barrel" and quantity.unit_text.endswith(" of oil"):
        return "barrel of oil"
    return f"{name} per {rate.group(1) or rate.group(2)}" if rate and quantity.kind in RATED else name


def _counted(quantity: Quantity, name: str, *, rated: bool) -> str:
    """A noun with its adjectives; a subject is none, and what happens so often an hour is a count."""
    if name == "time" and rated:
        return "count"
    return "-" if subject_length(quantity) else f"{_adjectives(quantity)}{_named(quantity, name)}"


def subject_length(quantity: Quantity) -> int:
    """How much of `horsepower jumped to 273` is the subject, which is no unit there; 0 where none is."""
    if quantity.kind is Kind.MONEY:  # `$13.4 billion`
        return 0
    before, unit, after = quantity.span.text.partition(quantity.unit_text or "\0")
    stands_before = bool(unit) and not read_numbers(before, "en") and bool(read_numbers(after, "en"))
    return len(before) + len(unit) if stands_before else 0


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
    last = quantity.value_high is not None or quantity.kind is Kind.RATIO
    between = before[numbers[-1 if last else 0].end :]
    between = re.sub(r"\b\w+ly \w+ed\b", "", between)  # `decently sized`
    words = [base(word.lower()) for word in WORD.findall(between) if word.lower() not in UNSAID]
    return "".join(f"{word} " for word in words)
