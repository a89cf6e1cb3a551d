"""Whose a fact is behind a verb with its person in the dative, and behind the verb of another clause."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

NOVA, BO = ("Nova", "ORG"), ("Ugo Bo", "PERSON")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Alla Nova spettano 12 seggi.", NOVA),
        ("La multa costerà alla Nova 3 milioni.", NOVA),
        ("La causa, costata l'anno scorso alla Nova 3 milioni, è finita.", NOVA),
        ("Al tecnico Ugo Bo non bastano 12 punti.", BO),
        ("A Ugo Bo sono stati inflitti 12 anni.", BO),
        ("Una notte che a Ugo Bo fruttò 12 milioni.", BO),
    ],
)
def test_to_whom_it_goes_or_is_done_has_it(text, named):
    assert roles(text, named).subject == named[0]


@pytest.mark.parametrize(
    "text",
    [
        "Alla Nova hanno telefonato 12 giornalisti.",
        "Ha scritto alla Nova, e restano 12 giorni.",
        "Il gruppo che difende la Nova ha raccolto 12 firme.",
        "La donna che accusa la Nova ha scritto 12 lettere.",
    ],
)
def test_who_is_only_written_to_or_defended_has_nothing(text):
    assert roles(text, NOVA).subject is None
