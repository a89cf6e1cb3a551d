"""Every rule earns its place: none decides a single sentence, and another of the kind is read alike."""

from functools import cache

import pytest
from tests.eval.rules import attributed, counted, counted_roles, known, own_sentences

from nightwire.extracting.facts import find_quantities


@cache
def counts():
    return counted(own_sentences()) + counted_roles(one.facts() for one in attributed())


def test_every_rule_decides_in_more_than_one_sentence():
    assert {rule: counts()[rule] for rule in known() if counts()[rule] < 2} == {}


def test_a_rule_that_speaks_has_its_name_in_the_code():
    assert set(counts()) <= known()


KINDS = {  # another number, name, noun of the same class, order of words: the same fact
    "{name} aveva {number} anni, {other} 27.": [("age", "year"), ("age", "year")],
    "A {name} si misurano {number} gradi sotto zero.": [("measure", "degree celsius")],
    "Un uomo di {number} anni e due di 27 anni sono stati arrestati.": [("age", "year"), ("age", "year")],
    "Inviati a {name} proiettili di calibro {number} e 155.": [],
    "Sono {number}, secondo {name}, i {noun}.": [("count", "{english}")],
    "I {noun}, secondo {name}, sono {number}.": [("count", "{english}")],
    "{number} {noun} a {name}.": [("count", "{english}")],
    "Una volta compiuti {number} anni, {name} lascia.": [("age", "year")],
}
NAMES = [("Anna", "Pietro"), ("Kowalski", "De Luca"), ("Olena", "Kim")]
NOUNS = {"feriti": "injured", "soldati": "soldier", "casi": "case"}


@pytest.mark.parametrize("frame", KINDS)
def test_another_of_the_kind_is_read_alike(frame):
    wrong = []
    for number, (name, other), (noun, english) in zip(
        ("30", "18", "quaranta"), NAMES, NOUNS.items(), strict=True
    ):
        text = frame.format(number=number, name=name, other=other, noun=noun)
        found = [(one.kind.value, one.unit) for one in find_quantities(text, "it")]
        wanted = [(kind, unit.format(english=english)) for kind, unit in KINDS[frame]]
        if [one for one in found if one in wanted or one[0] != "count"] != wanted:
            wrong.append((text, found))
    assert wrong == []


FRAMES = {
    "es": ["Los mayores de {number} años votan.", "Un hombre de {number} años murió."],
    "fr": ["Les plus de {number} ans votent.", "Un homme de {number} ans est mort."],
    "pt": ["Os maiores de {number} anos votam.", "Um homem de {number} anos morreu."],
    "de": ["Ein {number}-jähriger Mann starb.", "Der {number}-Jährige starb."],
}


@pytest.mark.parametrize("language", FRAMES)
@pytest.mark.parametrize("number", [19, 65, 84])
def test_the_languages_pass_the_same_kinds(language, number):
    for frame in FRAMES[language]:
        (age,) = find_quantities(frame.format(number=number), language)
        assert (age.kind, age.value, age.unit) == ("age", number, "year"), frame
