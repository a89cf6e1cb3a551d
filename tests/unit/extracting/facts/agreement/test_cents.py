"""Cents are hundredths of the currency, on both sides of a sentence, where no other currency is named."""

import pytest

from nightwire.extracting.facts import find_quantities, in_context, reconcile
from nightwire.model import Agreement


@pytest.mark.parametrize(
    ("text", "earlier", "expected"),
    [
        ("La tessera costa 80 centesimi.", [], [(0.8, None, "euro")]),
        ("Il pedaggio è salito di quindici centesimi.", [], [(0.15, None, "euro")]),
        ("Un litro va dai 55 ai 70 centesimi.", [], [(1.0, None, "litre"), (0.55, 0.7, "euro")]),
        ("Il dividendo è di 30 centesimi.", ["L'utile è di 9 milioni di dollari."], [(30.0, None, "cent")]),
    ],
)
def test_cents(text, earlier, expected):
    found = in_context(find_quantities(text, "it"), earlier, "it")
    assert [(one.value, one.value_high, one.unit) for one in found] == expected


def test_the_english_agrees():
    source = in_context(find_quantities("Un caffè costa 95 centesimi.", "it"), [], "it")
    english = find_quantities("A coffee costs 95 cents.", "en")
    (fact,) = reconcile(source, english, "it")
    assert fact.agreement is Agreement.BOTH
    assert (fact.unit, fact.differs) == ("euro", ())
