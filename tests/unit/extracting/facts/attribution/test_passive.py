"""Whose a fact is that a passive says of whoever stands behind it."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

NOVA = ("Nova", "ORG")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Dodici auto sono state fermate ieri dalla Nova.", "Nova"),
        ("Nove naufraghi sono stati salvati all'alba dalle navi della Nova.", "Nova"),
        ("Sconti per 3 milioni di euro verranno chiesti dalla stessa Nova.", "Nova"),
        ("La mostra, pagata con 300.000 euro dalla Nova, comincia a maggio.", "Nova"),
        ("Dodici auto saranno pagate da due tecnici scelti dalla Nova.", None),
        ("Dodici auto sono state viste da un perito mandato dalla Nova.", None),
        ("Dodici auto sono partite per la gara dalla Nova.", None),
        ("Dodici auto sono ferme, e il pilota è scappato dalla Nova.", None),
        ("Il gruppo di 12 donne è accusato di fuga dalla Nova.", None),
        ("Chiusa a 12 metri dalla Nova.", None),
    ],
)
def test_what_a_passive_says_of_a_figure_is_of_who_has_done_it(text, subject):
    assert roles(text, NOVA).subject == subject
