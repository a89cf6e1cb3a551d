"""Whose a fact is in the frames that news is written in, whatever the name and the verb."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

PERSON, PLACE, FIRM = "PERSON", "GPE", "ORG"


@pytest.mark.parametrize("verb", ["ha vinto", "nascose", "gestisce", "non ha", "vincerà", "perse"])
@pytest.mark.parametrize(
    "opening",
    [
        "Nel terzo trimestre",
        "Alla fine del primo tempo",
        "In ogni caso",
        "Già nel primo tempo",
        "Per la prima volta",
        "Durante la visita a Roma,",
    ],
)
def test_a_phrase_may_open_the_clause_before_whoever_acts(opening, verb):
    named = [("Roma", PLACE)] if "Roma" in opening else []
    assert roles(f"{opening} Bo {verb} 12 navi.", ("Bo", PERSON), *named).subject == "Bo"


@pytest.mark.parametrize("text", ["Con il presidente Bo hanno 12 navi.", "Nel carcere Bo sono 12 i feriti."])
def test_the_name_of_what_a_preposition_governs_does_nothing(text):
    assert roles(text, ("Bo", PERSON)).subject is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Bo ha battuto Zed in 12 gare.", "Bo"),
        ("Un giudice ha condannato l'avvocato Zed a 12 anni.", "Zed"),
        ("Bo ha condannato Zed a 12 anni.", "Zed"),
        ("La squadra è stata battuta relegando Zed a 12 punti.", "Zed"),
        ("Per battere Zed servono 12 punti.", None),
        ("Arrivano le 12 navi che la Zed ha comprato.", "Zed"),
        ("Tra Bo e Zed ci sono 12 punti.", None),
        ("Zed ci ha messo 12 minuti.", "Zed"),
        ("Bo sfiderà tutti tra 12 giorni.", None),
    ],
)
def test_an_object_has_a_fact_where_nobody_acts_or_a_verdict_befalls_it(text, subject):
    names = [(name, PERSON) for name in ("Bo", "Zed") if name in text]
    assert roles(text, *names).subject == subject


@pytest.mark.parametrize(
    ("name", "subject"),
    [("governo", None), ("polizia ucraina", None), ("esercito zeda", "esercito zeda"), ("Nova", "Nova")],
)
def test_what_has_no_name_of_its_own_acts_only_as_an_army(name, subject):
    assert roles(f"{name} ha 12 navi.", (name, FIRM)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject", "place"),
    [
        ("Zed, con sede a Roma, ha venduto 12 navi.", "Zed", None),
        ("Zed, paese di mare, produce 12 navi.", "Zed", None),
        ("Zed, 12 navi in fiamme.", None, "Zed"),
    ],
)
def test_a_place_before_an_aside_and_a_verb_opens_no_headline(text, subject, place):
    found = roles(text, ("Zed", PLACE))
    assert (found.subject, found.place) == (subject, place)


@pytest.mark.parametrize(
    ("text", "speaker", "subject"),
    [
        ("Secondo gli esperti Bo ha venduto 12 navi.", "esperti", "Bo"),
        ("Secondo il ministro Bo ha 12 navi.", "ministro Bo", None),
        ("Sono 12 i feriti, ha detto il difensore Bo.", "difensore Bo", None),
        ("In una nota Bo ha annunciato che ci sono 12 feriti.", "Bo", None),
        ("Bo ha smentito, ma ha venduto 12 navi.", None, "Bo"),
        ("Bo ha detto no e ha venduto 12 navi.", None, "Bo"),
        ("Bo ha detto che tutto è pronto e ha 12 navi.", "Bo", None),
        ("Le autorità informano che i feriti sono 12.", "autorità", None),
    ],
)
def test_who_is_quoted_ends_where_somebody_else_begins_to_act(text, speaker, subject):
    found = roles(text, *[("Bo", PERSON)] * ("Bo" in text))
    assert (found.speaker, found.subject) == (speaker, subject)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Bo è stato avvelenato da due donne.", "Bo"),
        ("Tocca alle aziende vicine a Bo, che avrebbero venduto 12 navi.", None),
        ("Tocca a Bo, che avrebbe venduto 12 navi.", "Bo"),
        ("Bo avrebbe compiuto 55 anni.", "Bo"),
    ],
)
def test_what_befalls_a_name_is_its_own_and_what_several_do_is_not(text, subject):
    assert roles(text, ("Bo", PERSON)).subject == subject


def test_a_name_that_says_more_of_another_stands_back():
    names = ("Corte Bo", FIRM), ("Zed", PLACE)
    assert roles("La Corte Bo di Zed ha 12 giudici.", *names).subject == "Corte Bo"
    made = roles("Zed ha visto tre film prodotti dalla Nova.", ("Zed", PERSON), ("Nova", FIRM))
    assert made.subject == "Nova"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In una casa di Bo, nello stato americano di Zed, sei persone sono morte.", "Bo"),
        ("Il sisma è a nord di Bo, vicino a Zed, a 33 km di profondità.", None),
        ("A Zed il relitto giace a 900 metri, a Bo.", "Bo"),
    ],
)
def test_the_larger_place_may_have_an_adjective_and_a_depth_is_at_none(text, place):
    assert roles(text, ("Bo", PLACE), ("Zed", PLACE)).place == place


def test_a_name_in_marks_may_be_the_one_that_has_said_it():
    assert roles('Il rinvio è di 15 giorni, come annunciato da " La Nova ".').speaker == "La Nova"
