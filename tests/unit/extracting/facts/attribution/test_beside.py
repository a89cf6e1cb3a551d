"""Names that stand beside a fact: before its bracket, behind its preposition, in its apposition."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.model import Mention, Span

PERSON, PLACE, FIRM = "PERSON", "GPE", "ORG"


@pytest.mark.parametrize(
    ("text", "named", "subject"),
    [
        ("Condannato anche Ugo Bo (4 anni e 2 mesi).", ("Ugo Bo", PERSON), "Ugo Bo"),
        ("Bene la difesa di Ugo Bo (12 parate), male le ali.", ("Ugo Bo", PERSON), "Ugo Bo"),
        ("La somma in dollari Nova (pari a 12 premi) è alta.", ("Nova", FIRM), None),
        ("Il resto va al 24% del socialista Ugo Bo.", ("Ugo Bo", PERSON), "Ugo Bo"),
        ("Comprato il 3% della Nova.", ("Nova", FIRM), None),
        ("Il capitale è detenuto per il 49% dalla Nova.", ("Nova", FIRM), "Nova"),
        ("Ugo Bo ha già perso due minuti.", ("Ugo Bo", PERSON), "Ugo Bo"),
        ("La Nova gestirà per 20 anni il porto.", ("Nova", FIRM), "Nova"),
        ("Ugo Bo ha segnato due minuti più tardi.", ("Ugo Bo", PERSON), None),
        ("La Nova ha venduto tre anni fa la sede.", ("Nova", FIRM), None),
        ("La Nova si trova a 20 km da qui.", ("Nova", FIRM), "Nova"),
        ("Ugo Bo e gli altri due ragazzi sono fuggiti.", ("Ugo Bo", PERSON), None),
        ("Ugo Bo ha una casa e altri due negozi.", ("Ugo Bo", PERSON), "Ugo Bo"),
        ("La Nova ha chiuso la scuola dopo che si erano contati 30 casi.", ("Nova", FIRM), None),
        ("È morto il novantenne italo-argentino Ugo Bo.", ("Ugo Bo", PERSON), "Ugo Bo"),
    ],
)
def test_whose_it_is(text, named, subject):
    assert roles(text, named).subject == subject


def test_a_place_may_stand_between_a_name_and_its_verb():
    text = "Ieri gli Usa su Bo hanno sganciato 12 bombe."
    assert roles(text, ("Usa", PLACE), ("Bo", PLACE)).subject == "Usa"
    assert roles("Vanno agli Usa in Bo e valgono 12 punti.", ("Usa", PLACE), ("Bo", PLACE)).subject is None


def test_an_age_is_also_of_a_name_that_the_recogniser_has_not():
    assert roles("Hanno ucciso una 90enne, Vilma Bozzi, nel sonno.").subject == "Vilma Bozzi"


def test_a_relative_clause_without_a_comma_has_the_name_before_it_as_its_subject():
    text = "Ha vinto Ugo Bo, seguito da Ada Zed che con il suo libro ha preso 132 voti."
    assert roles(text, ("Ugo Bo", PERSON), ("Ada Zed", PERSON)).subject == "Ada Zed"


@pytest.mark.parametrize(
    ("text", "named", "place"),
    [
        ("Si è rovesciato al largo di Bo: 27 i corpi recuperati.", ("Bo", PLACE), "Bo"),
        ("Ieri sono partite per Bo. Sono 27 le navi.", ("Bo", PLACE), None),
        ("Parla il sindaco di Bo, paese di 12 abitanti.", ("Bo", PLACE), "Bo"),
        ("Parla il sindaco di Bo, dove mancano 12 medici.", ("Bo", PLACE), "Bo"),
        ("Sono morte 12 persone in una scuola di Bo.", ("scuola di Bo", "LOC"), "scuola di Bo"),
        ("Sono decollati 6 caccia con destinazione Bo.", ("Bo", PLACE), "Bo"),
        ("Ha comprato il 30% del capitale sociale di Nova Coop.", ("Nova Coop", FIRM), None),
        ("La regina visiterà il Bo con 12 ministri.", ("Bo", PLACE), "Bo"),
    ],
)
def test_where_it_is(text, named, place):
    assert roles(text, named).place == place


def test_of_a_place_and_the_one_behind_its_apposition_the_first_counts():
    text = "La fiera si tiene a Bo, borgo di 12 abitanti in Lorvia."
    mentions = [
        Mention(PLACE, Span(at, at + len(name), name), None, name)
        for name in ("Bo", "Lorvia")
        for at in [text.index(name)]
    ]
    facts = reconcile(find_quantities(text, "it"), [], "it")
    assert [one.place for one in attribute(facts, text, "it", mentions=mentions)] == ["Bo"]
