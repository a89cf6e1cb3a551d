"""Where something happens: under a raid that a time is told of, between two places, in a room in which."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

PLACE = "GPE"


@pytest.mark.parametrize(
    "text",
    [
        "Dodici civili sono morti in due giorni di bombardamenti su Bari.",
        "Dodici civili sono morti in una notte di raid su Bari, capoluogo della regione.",
        "Truffa agli anziani: 12 arresti tra Bari e Lecce",
        "Nel crollo 12 feriti tra Bari e Lecce.",
        "Era nascosto in un garage di Bari in cui gli agenti hanno trovato 3 milioni.",
        "Ha una casa a Bari nella quale vivono 12 cani.",
        "In un seggio di Bari hanno votato 12 persone.",
        "In prossimità di Bari la costa si è spostata di 12 metri.",
    ],
)
def test_the_place_is_told(text):
    named = [("Bari", PLACE), *([("Lecce", PLACE)] if "Lecce" in text else [])]
    assert roles(text, *named).place == "Bari"


@pytest.mark.parametrize(
    "text",
    [
        "Ha dodici volte la forza della bomba lanciata su Bari.",
        "Sono i pescatori di Bari, nelle cui navi c'erano 12 casse.",
        "Finiti i 12 negoziati tra Bari e Lecce.",
    ],
)
def test_a_place_that_only_says_more_of_a_noun_is_none(text):
    named = [("Bari", PLACE), *([("Lecce", PLACE)] if "Lecce" in text else [])]
    assert roles(text, *named).place is None
