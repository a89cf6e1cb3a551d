"""Who acts: whatever a name is of, past commas and clauses that leave their subject out."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

PERSON, PLACE, FIRM, THING = "PERSON", "GPE", "ORG", "PRODUCT"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Zeta ha raggiunto 12 regioni.", "Zeta"),
        ("Zeta, che manteneva la sua forza, si trova a 12 km.", "Zeta"),
        ("Ieri Zeta non ha superato i 12 km.", "Zeta"),
        ("Durante Zeta ha ceduto un argine per 12 km.", None),
        ("Un po' di attesa per Zeta: 12 km.", None),
    ],
)
def test_a_storm_acts_right_before_its_verb(text, subject):
    assert roles(text, ("Zeta", "EVENT")).subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "Il candidato della Nova, Ugo Bo, ha 12 voti.",
        "La lista della Nova e il suo candidato, Ugo Bo, avevano 12 voti.",
    ],
)
def test_a_name_between_commas_acts_where_its_verb_follows(text):
    assert roles(text, ("Nova", FIRM), ("Ugo Bo", PERSON)).subject == "Ugo Bo"


def test_a_name_in_the_comma_behind_a_preposition_has_no_verb_of_many():
    text = "Salutati dal capo della Nova e dal ministro della Difesa, Ugo Bo, sono salpati 12 marinai."
    assert roles(text, ("Nova", FIRM), ("Ugo Bo", PERSON)).subject is None


@pytest.mark.parametrize(
    ("text", "named", "subject"),
    [
        ("Servono aiuti nella città di Bo, che conta 12 scuole.", ("Bo", PLACE), "Bo"),
        ("Servono aiuti nella città di Bo: 12 scuole.", ("Bo", PLACE), None),
        ("Le vendite verso Bo, che nel 2021 superavano i 12 milioni di casse, calano.", ("Bo", PLACE), None),
        ("L'aereo Nova 5191, che poteva portare 12 casse, è caduto.", ("Nova", THING), "Nova"),
        ("Nova (1967) è stata una tempesta entro 12 km.", ("Zed", PERSON), "Nova"),
    ],
)
def test_a_relative_clause_makes_its_name_act(text, named, subject):
    named = [named] if named[0] in text else []
    assert roles(text, *named).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ugo Bo ha ricevuto un colpo mentre si trovava a 12 metri.", "Ugo Bo"),
        ("Ugo Bo è stato fermato mentre trasportava 12 casse.", "Ugo Bo"),
        ("Ugo Bo è fermo mentre i tifosi lanciavano 12 sassi.", None),
        ("Ugo Bo è fermo, mentre sono arrivate 12 casse.", None),
        ("Ugo Bo ha ceduto mentre era legato a terra, gettando 12 casse.", "Ugo Bo"),
        ("Ugo Bo ha ceduto mentre era in corso la gara, con 12 gol.", None),
        ("Ugo Bo ha chiuso la sede, dove si contavano 12 casse.", None),
        ("Ugo Bo è partito e si trova a 12 km.", "Ugo Bo"),
        ("Ugo Bo è partito e si contano 12 casse.", None),
    ],
)
def test_a_clause_without_a_subject_has_the_one_before(text, subject):
    assert roles(text, ("Ugo Bo", PERSON)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("La Nova vola a un'altezza di 12 km.", "Nova"),
        ("La Nova si muove a una velocità massima di 12 km/h.", "Nova"),
        ("La Nova ha visto un'onda di 12 metri.", None),
        ("La Nova ha ceduto per 12 giorni.", "Nova"),
    ],
)
def test_what_somebody_has_of_a_size_is_somebodys(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("La Nova ha annunciato un investimento di 12 milioni di euro.", "Nova"),
        ("La Nova annuncia una pausa di 12 giorni.", "Nova"),
        ("La Nova ha annunciato un incremento del 12%.", "Nova"),
        ("La Nova ha annunciato che 12 operai restano a casa.", None),
    ],
)
def test_who_announces_something_does_it(text, subject):
    assert roles(text, ("Nova", FIRM)).subject == subject


def test_a_name_in_a_bracket_leaves_the_deed_to_whoever_is_before_it():
    text = "Il campione Ugo Bo (Nova) ha dovuto cedere a 12 giri dalla fine."
    assert roles(text, ("Ugo Bo", PERSON), ("Nova", FIRM)).subject == "Ugo Bo"


@pytest.mark.parametrize("name", ["de Bo", "De Bo", "Ugo de Bo"])
def test_a_name_with_a_small_particle_is_an_object_as_others_are(name):
    assert roles(f"I sondaggi davano {name} al 12%.", (name, PERSON)).subject == name
