"""Our facts in the conventions of NewsQuant (CQE), so that its gold can score them.

The product follows our own guideline; only what is told here differs. Source: Almasian et al.,
"CQE: A Comprehensive Quantity Extractor", EMNLP 2023, and its annotation.
"""

import re
from typing import Any

from nightwire.extracting.facts import find_quantities
from nightwire.model import Comparator, Kind, Quantity, Trend

RATE = re.compile(
    r"\s*(?:per\s+(square foot|[a-z]+)"
    r"|an?\s+(month|year|week|day|hour|minute|share|barrel|ton|tonne|ounce))\b"
)
PRONOUN = re.compile(r"\b[Oo]ne of (?:the|his|her|its|their|our|my|your|these|those|Britain|America)\b")
COLLECTIVES = {"dozens": 12, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 1e6, "billions": 1e9}
ADJECTIVES = re.compile(
    r"(?:[\d.,]+(?: [mbtr]+illion)?|\b(?:two|three|four|five|six|seven|eight|nine|ten))\s+"
    r"((?!(?:[mbtr]+illion|thousand|hundred)\b)(?:[A-Za-z-]+\s+)+)$"
)
RATED = (Kind.MONEY, Kind.MEASURE)
TEXTS = {"lb-ft": "foot pound-force", "degree": "degree", "degrees": "degree", "p": "point"}
CHANGES = {
    Comparator.GREATER: ">",
    Comparator.AT_LEAST: ">",
    Comparator.LESS: "<",
    Comparator.AT_MOST: "<",
    Comparator.ABOUT: "~",
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
}


def quantities(text: str) -> list[dict[str, Any]]:
    """The quantities of an English sentence as NewsQuant has them.

    Returns:
        `value` (a number, or two for a range), `change` and `unit` each.
    """
    found = [quantity for quantity in find_quantities(text, "en") if _counts(quantity)]
    rows = [row for quantity in found for row in _converted(quantity, text)]
    if len(rows) == len(found):
        _restated(rows, found, text)
    return _merged(rows, found, text) + [_pronoun(match) for match in PRONOUN.finditer(text)]


def _restated(rows: list[dict[str, Any]], found: list[Quantity], text: str) -> None:
    """`more than 100 kilometres (60 miles)`, `up 0.25 points, or 0.01%`: the same again in another unit."""
    for index in range(1, len(rows)):
        between = text[found[index - 1].span.end : found[index].span.start].strip()
        if between in ("(", ", or", "or") and rows[index]["change"] == "=":
            rows[index]["change"] = rows[index - 1]["change"]


def _pronoun(match: "re.Match[str]") -> dict[str, Any]:
    """`one of the best speakers` counts one."""
    noun = re.match(r"\s+((?:[a-z-]+ ){0,3}?[a-z]*[a-rt-z]s)\b|\s+(people)\b", match.string[match.end() :])
    unit = _base(noun.group(1) or noun.group(2)).removesuffix("s") if noun else "-"
    return {"value": 1.0, "change": "=", "unit": unit}


def _merged(rows: list[dict[str, Any]], found: list[Quantity], text: str) -> list[dict[str, Any]]:
    """`from $10 at night to $12` is one range there, and two facts here."""
    if len(rows) != len(found):
        return rows
    for index in range(len(rows) - 1, 0, -1):
        low, high = found[index - 1 : index + 1]
        opened = re.search(r"\bfrom\s*$", text[: low.span.start]) is not None
        between = text[low.span.end : high.span.start]
        if opened and low.unit == high.unit and re.search(r"\bto\s*$", between) and len(between) < 40:
            value = [rows[index - 1]["value"], rows[index]["value"]]
            if not any(isinstance(one, list) for one in value):
                fell = high.trend is Trend.DOWN
                rows[index - 1 : index + 1] = [
                    {**rows[index], "value": value, "change": "down" if fell else "="}
                ]
    return rows


def _counts(quantity: Quantity) -> bool:
    """A bare age, and an article (`more than a century`), are nothing there."""
    if quantity.kind is Kind.AGE and not quantity.unit_text:
        return False
    return quantity.value != 1 or re.search(r"\d|\bone\b", quantity.span.text.lower()) is not None


def _converted(quantity: Quantity, text: str) -> list[dict[str, Any]]:
    """One row a quantity; two where the text says `eight or nine`."""
    change, unit = _change(quantity, text), _unit(quantity, text)
    value = _value(quantity)
    values = value if isinstance(value, list) and " or " in quantity.span.text else [value]
    return [{"value": one, "change": change, "unit": unit} for one in values]


def _value(quantity: Quantity) -> float | list[float]:
    first = quantity.span.text.split()[0].lower()
    if first in COLLECTIVES:
        value = 12.0 if first == "dozens" else quantity.value
        return [value, value * 10]
    if quantity.value_high is not None:
        return [quantity.value, quantity.value_high]
    return -quantity.value if quantity.span.text.startswith("-") and quantity.trend else quantity.value


def _change(quantity: Quantity, text: str) -> str:
    """What is more than a value first, then the trend, then another bound."""
    bound = CHANGES.get(quantity.comparator, "=")
    first = quantity.span.text.split()[0].lower()
    if bound == "~" and (first in COLLECTIVES or "dozen" in quantity.span.text):
        return "="
    level = re.search(r"\b(?:to|at|of)\s*$", text[: quantity.span.start]) is not None
    named = re.match(
        r"\s+(?:drop|fall|rise|increase|improvement|gain|decline|jump|higher|lower|less|more)\b",
        text[quantity.span.end :],
    )
    between = quantity.span.text.lower().startswith("between")
    if bound == ">" or quantity.trend is None or level or named or between:
        return bound
    return quantity.trend.value


def _unit(quantity: Quantity, text: str) -> str:
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
        return f"{_adjectives(quantity)}{_base(name)}"
    rate = RATE.match(text[quantity.span.end :])
    return f"{name} per {rate.group(1) or rate.group(2)}" if rate and quantity.kind in RATED else name


def _adjectives(quantity: Quantity) -> str:
    """The words between number and noun, which NewsQuant keeps in the unit."""
    before = quantity.span.text.partition(quantity.unit_text)[0] if quantity.unit_text else ""
    words = ADJECTIVES.search(before)
    return _base(words.group(1).lower()) if words and quantity.unit_text else ""


def _base(phrase: str) -> str:
    """Adjectives in their base form, as its lemmatiser has them, without `decently sized` and the like."""
    phrase = re.sub(r"\b\w+ly \w+ed ", "", phrase).replace("best ", "good ")
    return re.sub(r"\b(\w{2,}?)(?:(?<=([bdgmnpt]))\2)?(?:est|(?<=[lgw])er) ", r"\1 ", phrase)
