"""The currency of amounts that name none: that of the sentence, else of those before it."""

import pytest

from nightwire.extracting.facts import find_quantities, in_named_currency

DOLLARS = ["La fabbrica vale 3 miliardi di dollari.", "Ci lavorano in 300."]


@pytest.mark.parametrize(
    ("text", "earlier", "expected"),
    [
        ("La perdita è di 85 milioni.", DOLLARS, ["us dollar"]),
        ("La perdita è di 85 milioni.", [], ["euro"]),
        (
            "La perdita è di 85 milioni.",
            [*DOLLARS, "Il socio ha dato 4 milioni di sterline."],
            ["pound sterling"],
        ),
        ("La perdita è di 85 milioni.", ["Costa 9 euro o 10 dollari."], ["euro"]),
        ("Dovrà versare 30 milioni al fisco e 500 dollari alla vicina.", [], ["us dollar", "us dollar"]),
        ("La perdita è di 85 milioni, il debito di 9 milioni di euro.", DOLLARS, ["euro", "euro"]),
    ],
)
def test_currency(text, earlier, expected):
    found = in_named_currency(find_quantities(text, "it"), earlier, "it")
    assert [one.unit for one in found] == expected


def test_a_currency_from_before_has_a_rule_of_its_own():
    (found,) = in_named_currency(find_quantities("La perdita è di 85 milioni.", "it"), DOLLARS, "it")
    assert found.rules[-1] == "earlier.currency"


def test_what_is_no_money_stays():
    counts = find_quantities("Ci lavorano in 300.", "it")
    assert in_named_currency(counts, DOLLARS, "it") == counts
    assert in_named_currency(counts, DOLLARS, "xx") == counts
