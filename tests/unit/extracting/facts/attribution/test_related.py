"""Whose a fact is in a clause of `quale` or `cui`, and who is told of behind another's name."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

BO, NOVA, ZED = ("Ugo Bo", "PERSON"), ("Nova", "ORG"), ("Zed", "ORG")


@pytest.mark.parametrize(
    "text",
    [
        "Ha vinto la Nova, il cui fatturato è cresciuto del 12%.",
        "Decide la Nova, la quale possiede 40 treni.",
        "Decide la Nova, azienda di famiglia, la quale possiede 40 treni.",
        "Tocca alla Nova, cui restano 12 giorni di tempo.",
        "Il fuoco ha preso i magazzini della Nova, alla quale sono bruciate 300 tonnellate di grano.",
        "Si tratta della Nova, dalla quale arrivavano 40 operai.",
        "La Zed ha denunciato la Nova, cui mancano 3 milioni.",
    ],
)
def test_what_is_said_behind_quale_or_cui_is_of_the_name_before(text):
    named = [NOVA, *([ZED] if "Zed" in text else [])]
    assert roles(text, *sorted(named, key=lambda one: text.index(one[0]))).subject == "Nova"


@pytest.mark.parametrize(
    "text",
    [
        "La cura è della Nova, di cui 12 pazienti.",
        "Aspetta la Nova, il cui capo ripete che i 40 treni torneranno.",
        "Aspetta la Nova, per la quale un tribunale ha chiesto 3 milioni.",
        "Aspetta la Nova, alla quale il ministro ha scritto quando i 40 treni erano fermi.",
    ],
)
def test_another_clause_in_it_is_of_nobody(text):
    assert roles(text, NOVA, at=-1).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "Ugo Bo, campione con la Zed, che quest'anno ha vinto 12 gare, tace.",
        "Ugo Bo, passato alla Zed, che ha segnato 12 gol, tace.",
        "Ugo Bo, arrivato dalla Zed, che ha 12 figli, tace.",
    ],
)
def test_a_relative_is_of_the_first_name_where_the_second_is_in_its_aside(text):
    assert roles(text, BO, ZED).subject == "Ugo Bo"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("L'assessora ai Trasporti Bo visitò 12 scuole.", "Bo"),
        ("Il ministro alla Salute Bo ha speso 3 milioni.", "Bo"),
        ("Il commissario all'emergenza Bo ha chiuso 12 strade.", "Bo"),
        ("I vicini di Bo, che hanno raccolto 12 firme, protestano.", None),
        ("Bo rimane in testa a 12 giorni dal voto.", None),
        ("Bo era in testa a tre minuti dalla fine.", None),
        ("Bo ha chiuso a 12 secondi dal vincitore.", "Bo"),
        ("Bo vuole crescere di 12 chili.", "Bo"),
    ],
)
def test_an_office_stands_in_a_title_and_an_event_in_a_time(text, subject):
    named = [("Bo", "PERSON")]
    assert roles(text, *named).subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "Il quadro, firmato da Bo, misura 40 centimetri.",
        "In città, ricorda Bo, faceva caldo e c'erano 40 gradi.",
        "L'operaio della Nova, ferito a 40 metri dal cancello, è guarito.",
        "La lista di Bo, suo alleato, non arriva al 4%.",
    ],
)
def test_what_a_comma_closes_is_no_apposition(text):
    name = NOVA if "Nova" in text else ("Bo", "PERSON")
    assert roles(text, name).subject is None
