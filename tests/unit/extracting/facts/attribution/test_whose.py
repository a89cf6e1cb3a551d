"""Whose a length of time, a size, or what somebody else has done is, and an age over a place between."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

PERSON, PLACE, FIRM = "PERSON", "GPE", "ORG"


@pytest.mark.parametrize(
    ("text", "named", "subject"),
    [
        ("Ugo Bo è a Roma per una visita di tre giorni.", ("Ugo Bo", PERSON), "Ugo Bo"),
        ("I treni Nova restano fermi, e la Nova ha perso per il gelo oltre 15 ore.", ("Nova", FIRM), "Nova"),
        ("Ugo Bo è partito dopo tre giorni.", ("Ugo Bo", PERSON), None),
        ("Ugo Bo ha vinto negli ultimi tre mesi.", ("Ugo Bo", PERSON), None),
        ("La Nova controlla una strada lunga 43 chilometri.", ("Nova", FIRM), None),
        ("La Nova ha costruito una torre di 43 metri.", ("Nova", FIRM), None),
        ("Ieri la Nova è avanzata di 43 chilometri.", ("Nova", FIRM), "Nova"),
    ],
)
def test_lengths_of_time_and_measures_are_of_whoever_acts_unless_of_the_noun_before(text, named, subject):
    assert roles(text, named).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sono in mostra due film prodotti dalla Nova.", "Nova"),
        ("Cade la tregua di 30 giorni chiesta dalla stessa Nova.", "Nova"),
        ("Arrivano 45 tonnellate di medicinali donati dalla Nova.", "Nova"),
        ("Arrivano 45 casse dalla Nova.", None),
        ("Arrivano 45 casse e sono vuote, prese dalla Nova.", None),
    ],
)
def test_what_somebody_has_done_is_of_whoever_stands_behind_the_participle(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


def test_of_names_that_e_ties_the_first_is_the_subject():
    names = [("Ada Zed", PERSON), ("Ugo Bo", PERSON), ("Kim", PERSON)]
    assert roles("Ada Zed, Ugo Bo e Kim hanno 12 negozi.", *names).subject == "Ada Zed"
    assert roles("Secondo Ada Zed, Ugo Bo ha 12 negozi.", *names[:2]).subject == "Ugo Bo"


def test_a_place_may_stand_between_a_name_and_the_age_it_died_at():
    text = "Ugo Bo, scrittore, si è spento nella sua casa di Roma all'età di 84 anni."
    assert roles(text, ("Ugo Bo", PERSON), ("Roma", PLACE)).subject == "Ugo Bo"
    assert roles("Ugo Bo, di Roma, 84 anni.", ("Ugo Bo", PERSON), ("Roma", PLACE)).subject is None


def test_a_bracket_may_stand_between_a_name_and_its_verb():
    text = "Il partito di Ugo Bo (Nova) ha 12 deputati."
    assert roles(text, ("Ugo Bo", PERSON), ("Nova", FIRM)).subject is None
    assert roles("Parla la Nova (del gruppo Zed) ha 12 negozi.", ("Nova", FIRM)).subject == "Nova"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("È rimasto in carcere a Zed per tre mesi.", None),
        ("A Zed i giorni di pioggia sono stati tre.", None),
        ("A Zed ha speso 300 euro.", "Zed"),
        ("Ha speso 300 euro a Zed.", "Zed"),
        ("Al mercato ittico di Zed le sarde sono salite a 12 euro.", "Zed"),
        ("Sulla piazza di Zed il rame vale 9.000 dollari.", "Zed"),
        ("Il corteo partirà dalla capitale Zed con 300 trattori.", None),
        ("Due ordigni sono esplosi nei dintorni dello Zed.", "Zed"),
    ],
)
def test_a_length_of_time_is_nowhere_and_money_is_where_it_goes(text, place):
    assert roles(text, ("Zed", PLACE)).place == place


def test_of_a_country_and_its_town_the_town_is_the_place():
    names = [("Pakistan", PLACE), ("Zed", PLACE)]
    assert roles("In Pakistan, a Zed, un'autobomba ha provocato 20 morti.", *names).place == "Zed"
    assert roles("A Zed, in Pakistan, un'autobomba ha provocato 20 morti.", *names).place == "Zed"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Con 335 voti, la Nova ha vinto le elezioni.", "Nova"),
        ("Dopo 22 anni la Nova ha deciso di chiudere.", "Nova"),
        ("Dopo 22 anni la Nova, a Roma, chiude.", None),
        ("Con 335 voti si è chiusa l'assemblea: la Nova ha perso.", None),
        ("Hanno vinto con 335 voti, la Nova ha perso.", None),
    ],
)
def test_a_figure_that_opens_the_clause_is_of_whoever_acts_after_it(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


def test_a_share_of_a_list_is_of_the_name_right_behind_it():
    text = "28% Nova (centro) 26% Unione Zed (destra)"
    assert roles(text, ("Nova", FIRM), ("Unione Zed", FIRM)).subject == "Nova"
    assert roles("Il 28% Nova 12.", ("Nova 12", "EVENT")).subject is None


def test_a_name_behind_what_it_is_acts_and_the_owner_of_one_does_for_it():
    assert roles("Il rivenditore di profumi Nova ha aperto 12 negozi.", ("Nova", FIRM)).subject == "Nova"
    assert roles("Il proprietario della Nova ha aperto 12 negozi.", ("Nova", FIRM)).subject is None
    names = [("Cdu", FIRM), ("Bo", PERSON)]
    assert (
        roles("La Cdu del cancelliere Bo resta il primo partito con un terzo dei voti.", *names).subject
        == "Cdu"
    )
