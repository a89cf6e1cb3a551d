"""Units by our own names for them, in all forms that English writes; bounds and trends beside them."""

import pytest

from nightwire.extracting.facts import find_quantities
from nightwire.extracting.facts.units.spelled import spelled
from nightwire.model import Comparator, Trend


def test_a_name_has_its_plural_its_hyphens_and_its_american_spelling() -> None:
    assert set(spelled("square foot")) == {"square foot", "square feet", "square-foot"}
    assert "kilometers per hour" in set(spelled("kilometre per hour"))
    assert "degrees celsius" in set(spelled("degree celsius"))
    assert set(spelled("hertz")) == {"hertz"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The 2,300-square-foot house burned down.", "square foot"),
        ("It needs a 90-kilowatt-hour battery.", "kilowatt hour"),
        ("The limit is 85 decibels at night.", "decibel"),
        ("The reservoir lost 700 acre-feet.", "acre foot"),
        ("A 12-kilopascal drop was seen.", "kilopascal"),
        ("The archive grew to 40 exabytes.", "exabyte"),
        ("The chip has 127 qubits.", "qubit"),
    ],
)
def test_units_in_all_their_forms(text: str, unit: str) -> None:
    assert [quantity.unit for quantity in find_quantities(text, "en")] == [unit]


@pytest.mark.parametrize(
    ("text", "comparator", "trend"),
    [
        ("Sales jumped by an unexpected 9 percent.", Comparator.EQUAL, Trend.UP),
        ("The board trimmed its growth forecast to 3%.", Comparator.EQUAL, Trend.DOWN),
        ("There was nearly a 30-degree difference.", Comparator.ABOUT, None),
        ("The fee is £1,200 plus VAT.", Comparator.EQUAL, None),
        ("The craft passed within 900 miles of Mars.", Comparator.AT_MOST, None),
    ],
)
def test_bounds_and_trends(text: str, comparator: Comparator, trend: Trend | None) -> None:
    (quantity,) = find_quantities(text, "en")
    assert (quantity.comparator, quantity.trend) == (comparator, trend)


@pytest.mark.parametrize(
    "text",
    ["He struck just before half-time.", "It rose for a third straight week.", "Flags flew at half-mast."],
)
def test_no_quantities(text: str) -> None:
    assert not find_quantities(text, "en")
