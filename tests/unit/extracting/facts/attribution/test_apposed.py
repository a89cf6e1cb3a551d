"""Whose a fact is in an apposition, behind a noun that its owner names, or in an opening phrase."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

BO, NOVA = ("Ugo Bo", "PERSON"), ("Nova", "ORG")


@pytest.mark.parametrize(
    ("text", "named", "subject"),
    [
        ("In testa c'è Ugo Bo, farmacista di 40 anni, con 3.200 voti.", BO, "Ugo Bo"),
        ("Si tratta di Ugo Bo, idraulico, arrestato a marzo e accusato di 12 furti.", BO, "Ugo Bo"),
        ("Tra i soci c'è la Nova, secondo gruppo del settore con 300 negozi.", NOVA, "Nova"),
        ("Caso Nova, le proteste continuano con 12 cortei.", NOVA, None),
        ("A pochi passi da Nova, un uomo armato con 12 coltelli.", NOVA, None),
    ],
)
def test_an_apposition_goes_on_past_its_commas_and_figures(text, named, subject):
    assert roles(text, named, at=-1).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Restano a terra dodici operai del consorzio Nova.", "Nova"),
        ("Tra i feriti ci sono tre soldati del contingente mobile Nova.", "Nova"),
        ("Sono fermi 40 vagoni di un treno speciale della Nova.", "Nova"),
        ("Sono fermi 40 vagoni nel deposito della Nova.", None),
    ],
)
def test_an_owner_may_be_named_behind_a_noun(text, subject):
    assert roles(text, NOVA).subject == subject


def test_a_people_between_what_is_counted_and_its_owner_does_not_own_it():
    text = "Sono feriti due soldati francesi del contingente Nova."
    assert roles(text, ("francesi", "NORP"), NOVA).subject == "Nova"


@pytest.mark.parametrize(
    "text",
    [
        "Con 40 voti a favore, 12 contrari e 3 astenuti, la Nova ha approvato il bilancio.",
        "Sceso in campo con 3 cambi, la Nova ha vinto.",
        "Dopo tre anni di perdite e 12 mesi di trattative, la Nova ha venduto.",
        "Poi, sotto di 12 punti, la Nova ha rimontato.",
    ],
)
def test_whoever_acts_after_a_phrase_with_several_figures_has_them(text):
    assert roles(text, NOVA, at=-1).subject == "Nova"


def test_a_figure_behind_a_verb_is_in_no_opening_phrase():
    assert roles("Il gruppo ha chiuso 12 negozi, un guaio che la Nova ha scoperto.", NOVA).subject is None
    assert roles("«Basta» e ha promesso 12 negozi, gesto che la Nova ha lodato.", NOVA).subject is None
