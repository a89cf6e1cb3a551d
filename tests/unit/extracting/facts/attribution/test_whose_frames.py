"""Whose a fact is behind asides, datelines, parties and quotations, and whose it only seems to be."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

PERSON, PLACE, FIRM = "PERSON", "GPE", "ORG"


@pytest.mark.parametrize(
    "text",
    [
        "Dodici persone, 5 delle quali minori, sono state fermate ieri dalla Nova.",
        "Dodici auto, tra le quali due rubate, sono state sequestrate dalla Nova.",
        "Dodici dipendenti, di cui tre malati, furono assunti dalla Nova.",
        "Il ministro conferma l'acquisto da parte della Nova di dodici navi.",
        "È contestata la vendita da parte dell'azienda Nova di altre dodici navi.",
    ],
)
def test_who_does_it_is_named_behind_an_aside_or_as_a_party(text):
    assert roles(text, ("Nova", FIRM)).subject == "Nova"


@pytest.mark.parametrize(
    "text",
    [
        "(Ansa) - BARI, 3 MAG - Sono saliti a 12 i feriti.",
        "(Agi) - Bari, 3 mag. - Calano a 12 i feriti.",
        "I pazienti dell'ospedale di Bari sono aumentati di 12.",
        "I passeggeri del terminal di Bari hanno atteso 12 treni.",
    ],
)
def test_where_it_was_written_and_where_they_are_do_nothing(text):
    town = "BARI" if "BARI" in text else "Bari"
    assert roles(text, (town, FIRM)).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "Chi ha perso è Bo, 61 anni, pescatore di Bari, che ha venduto 12 barche.",
        "Bo, 61 anni, medico di Bari, che ha venduto 12 barche, non risponde.",
    ],
)
def test_whoever_is_from_a_town_acts_and_not_the_town(text):
    assert roles(text, ("Bo", PERSON), ("Bari", PLACE)).subject != "Bari"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("«Non va», attacca Bo, per il quale le famiglie spenderanno 12 euro.", None),
        ("«Non va», ha scritto Bo nelle 12 pagine.", "Bo"),
    ],
)
def test_whoever_has_spoken_is_no_object_behind_a_comma(text, subject):
    assert roles(text, ("Bo", PERSON)).subject == subject
