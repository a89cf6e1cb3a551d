"""Whose a fact is in a relative clause behind an aside, and in a clause that has a subject of its own."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

BO, NOVA = ("Ugo Bo", "PERSON"), ("Nova", "ORG")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sorride soltanto Ugo Bo, 61 anni, che vive in 40 metri quadrati.", BO),
        ("Lo sa bene Ugo Bo, maestro elementare, che nella scuola ha 18 alunni.", BO),
        ("È un premio per il giovane Ugo Bo, che già per due stagioni ha segnato 12 gol.", BO),
        ("Si parla della Nova, 90 operai, che ha chiuso l'anno con 3 milioni di perdite.", NOVA),
        ("Alla Nova (gruppo Zed), che poi ha venduto 12 navi, è bastato.", NOVA),
    ],
)
def test_an_aside_an_age_or_an_adverb_may_part_a_name_from_its_relative_clause(text, named):
    assert roles(text, named, at=-1).subject == named[0]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("La Nova, dalla quale il figlio è uscito, e che dà lavoro a 300 operai, tace.", NOVA),
        ("La Nova, che ha sede in città e che da allora ha venduto 40 treni, tace.", NOVA),
    ],
)
def test_a_second_relative_behind_e_is_of_the_same_name(text, named):
    assert roles(text, named).subject == named[0]


@pytest.mark.parametrize(
    "text",
    [
        "La Nova obietta che la quota di mercato è del 12%.",
        "La Nova ripete che il nuovo stabilimento di vetro avrà 300 operai.",
        "La Nova ricorda un incendio nel quale morirono 12 operai.",
        "La Nova era chiusa quando i ladri hanno preso 12 quadri.",
        "La Nova ha scelto, i candidati sono 12.",
    ],
)
def test_a_clause_with_a_noun_for_its_subject_is_of_nobody_before_it(text):
    assert roles(text, NOVA).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "La Nova ha esultato quando ha raggiunto 12 milioni di clienti.",
        "La Nova, che guida il settore, è pronta a uno sconto del 20%.",
        "La Nova ha comprato dieci forni, due dei quali per 3 milioni.",
    ],
)
def test_a_clause_without_one_goes_on(text):
    assert roles(text, NOVA, at=-1).subject == "Nova"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("BARI - Un incendio ha distrutto 12 negozi.", None),
        ("TRENTO, Italia (Agi) – Uno sciopero ha fermato 12 treni.", None),
        ("BARI ha perso 12 negozi.", "BARI"),
    ],
)
def test_where_a_sentence_was_written_does_nothing_in_it(text, subject):
    named = (text.split()[0].strip(","), "ORG")
    assert roles(text, named).subject == subject


def test_a_number_that_opens_a_sentence_is_no_name():
    assert roles("Quaranta hanno resistito per 12 ore.", at=-1).subject is None
    assert roles("Ventisei sono i negozi, chiusi da 12 ore.", at=-1).subject is None


@pytest.mark.parametrize("text", ["Con la Nova vinse 12 gare.", "Per la Nova ha girato 12 film."])
def test_a_name_behind_a_preposition_and_an_article_does_not_act(text):
    assert roles(text, NOVA).subject is None
