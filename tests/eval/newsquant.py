"""Our facts in the conventions of NewsQuant (CQE), so that its gold can score them.

The product follows our own guideline; only what is told here differs. Source: Almasian et al.,
"CQE: A Comprehensive Quantity Extractor", EMNLP 2023, and its annotation.
"""

import re
from typing import Any

from nightwire.extracting.facts import find_quantities
from nightwire.model import Comparator, Kind, Quantity, Trend
from tests.eval.newsquant_change import COLLECTIVES, change_of
from tests.eval.newsquant_others import unstated
from tests.eval.newsquant_unit import unit_of

STATED_AGE = re.compile(r"\b(?:was|is|were|turned|turns|aged|age|of)\s*$")


def quantities(text: str) -> list[dict[str, Any]]:
    """The quantities of an English sentence as NewsQuant has them.

    Returns:
        `value` (a number, or two for a range), `change` and `unit` each.
    """
    found = [quantity for quantity in find_quantities(text, "en") if _counts(quantity, text)]
    rows = [row for quantity in found for row in _converted(quantity, text)]
    if len(rows) == len(found):
        _restated(rows, found, text)
        _shared(rows, found)
    return _merged(rows, found, text) + unstated(text)


def _restated(rows: list[dict[str, Any]], found: list[Quantity], text: str) -> None:
    """`more than 100 kilometres (60 miles)`, `up 0.25 points, or 0.01%`: the same again in another unit."""
    for index in range(1, len(rows)):
        between = text[found[index - 1].span.end : found[index].span.start].strip()
        if between in ("(", ", or", "or", "/") and rows[index]["change"] == "=":
            rows[index]["change"] = rows[index - 1]["change"]


def _shared(rows: list[dict[str, Any]], found: list[Quantity]) -> None:
    """A unit taken over from an earlier quantity is the same there, with all its adjectives."""
    for index, quantity in enumerate(found):
        if (
            not quantity.unit_text
            or quantity.unit_text in quantity.span.text
            or quantity.kind is not Kind.COUNT
        ):
            continue
        for earlier in reversed(range(index)):
            if found[earlier].unit_text == quantity.unit_text:
                rows[index]["unit"] = rows[earlier]["unit"]
                break


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


def _counts(quantity: Quantity, text: str) -> bool:
    """An age between commas, and an article (`more than a century`), are nothing there."""
    if quantity.kind is Kind.AGE and not quantity.unit_text and not _is_told(quantity, text):
        return False
    return quantity.value != 1 or re.search(r"\d|\bone\b", quantity.span.text.lower()) is not None


def _is_told(quantity: Quantity, text: str) -> bool:
    """An age that a word before it says, that is bounded, or in a list of such: `aged 19, 24 and 31`."""
    listed = re.sub(r"(?:\d+(?:,| and| or) ?)+$", "", text[: quantity.span.start])
    return quantity.comparator is not Comparator.EQUAL or STATED_AGE.search(listed) is not None


def _converted(quantity: Quantity, text: str) -> list[dict[str, Any]]:
    """One row a quantity; two where the text says `eight or nine`."""
    change, unit = change_of(quantity, text), unit_of(quantity, text)
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
