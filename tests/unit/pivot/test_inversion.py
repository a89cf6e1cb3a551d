"""Subjects behind their verb come first, and what may be the subject already stays where it is."""

import pytest

from nightwire_pivot.rules.inversion import subject_from_behind
from nightwire_pivot.rules.passives import of_passive
from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.units import parse

WORDS = {
    "Si": "si<prn><pro><ref><p3><mf><sp>",
    "si": "si<prn><pro><ref><p3><mf><sp>",
    "è": "essere<vbser><pri><p3><sg>",
    "spento": "spegnere<vblex><pp><m><sg>",
    "dimesso": "dimettere<vblex><pp><m><sg>",
    "a": "a<pr>",
    "Trieste": "Trieste<np><top><f><sg>",
    "ieri": "ieri<adv>",
    ",": ",<cm>",
    ".": ".<sent>",
    "il": "il<det><def><m><sg>",
    "la": "il<det><def><f><sg>",
    "le": "il<det><def><f><pl>",
    "lo": "lo<prn><pro><p3><nt>",
    "l'": "lo<prn><pro><p3><mf><sg>",
    "li": "lo<prn><pro><p3><m><pl>",
    "ciclista": "ciclista<n><m><sg>",
    "scorso": "scorso<adj><m><sg>",
    "mese": "mese<n><m><sg>",
    "gol": "gol<n><m><sp>",
    "Totti": "*Totti",
    "ha": "avere<vbhaver><pri><p3><sg>",
    "Ha": "avere<vbhaver><pri><p3><sg>",
    "hanno": "avere<vbhaver><pri><p3><pl>",
    "segnato": "segnare<vblex><pp><m><sg>",
    "voluta": "volere<vblex><pp><f><sg>",
    "arrestato": "arrestare<vblex><pp><m><sg>",
    "raccolti": "raccogliere<vblex><pp><m><pl>",
    "legge": "legge<n><f><sg>",
    "governo": "governo<n><m><sg>",
    "autorità": "autorità<n><f><pl>",
    "polizia": "polizia<n><f><sg>",
    "ladri": "ladro<n><m><pl>",
    "i": "il<det><def><m><pl>",
    "voti": "voto<n><m><pl>",
    "altrove": "altrove<adv>",
    "che": "che<rel><an><mf><sp>",
    "perso": "perdere<vblex><pp><m><sg>",
    "vita": "vita<n><f><sg>",
    "un": "un<det><ind><m><sg>",
    "operaio": "operaio<n><m><sg>",
    "vince": "vincere<vblex><pri><p3><sg>",
    "di": "di<pr>",
    "gara": "gara<n><f><sg>",
    "Dopo": "dopo<pr>",
    "tre": "tre<num><mf><sp>",
    "È": "essere<vbser><pri><p3><sg>",
    "stata": "essere<vbser><pp><f><sg>",
    "da": "da<pr>",
    "volte": "volta<n><f><pl>",
    "Salgono": "salire<vblex><pri><p3><pl>",
    "Sale": "salire<vblex><pri><p3><sg>",
    "dieci": "dieci<num><mf><sp>",
    "non": "non<adv>",
    "placa": "placare<vblex><pri><p3><sg>",
}


def in_order(sentence):
    """The words of a sentence in the order that the rules give them."""
    stream = " ".join(f"^{word}/{WORDS[word]}$" for word in sentence.split())
    return " ".join(unit.word for unit in subject_from_behind(pretransfer(parse(stream))))


@pytest.mark.parametrize(
    ("italian", "expected"),
    [
        ("Si è dimesso il ciclista .", "Il ciclista si è dimesso ."),
        ("Si è spento a Trieste , il ciclista .", "Il ciclista si è spento a Trieste ."),
        ("ieri si è spento il scorso mese il ciclista .", "ieri il ciclista si è spento il scorso mese ."),
        ("il gol lo ha segnato Totti .", "Totti ha segnato il gol ."),
        ("la legge l' ha voluta il governo .", "il governo ha voluta la legge ."),
        ("i voti li ha raccolti altrove .", "ha raccolti i voti altrove ."),
        ("i ladri che ha arrestato la polizia .", "i ladri che la polizia ha arrestato ."),
        ("i voti , vince Totti", "i voti , Totti vince"),
        ("Dopo la gara Totti ha segnato .", "Dopo la gara , Totti ha segnato ."),
        ("Ha perso la vita un operaio .", "Un operaio ha perso la vita ."),
        ("Salgono a dieci i voti .", "I voti salgono a dieci ."),
        ("non si placa il governo .", "il governo non si placa ."),
    ],
)
def test_who_did_comes_first(italian, expected):
    assert in_order(italian).lower() == expected.lower()


@pytest.mark.parametrize(
    "italian",
    [
        "Si è spento a Trieste .",
        "Si è spento il scorso mese .",
        "le autorità lo hanno arrestato .",
        "il ciclista lo ha segnato .",
        "il governo che ha arrestato la polizia .",
        "il governo ha perso i voti , vince Totti",
        "Dopo la gara di Totti ha segnato .",
        "Ha perso la vita tre volte .",
        "Sale a Trieste .",
        "Sale a dieci voti il scorso mese .",
    ],
)
def test_what_may_stand_as_it_is_stays(italian):
    assert in_order(italian) == italian


def test_the_sentence_keeps_its_capital_and_participles_agree_with_nothing():
    stream = "^I/Il<det><def><m><pl>$ ^voti/voto<n><m><pl>$ ^li/lo<prn><pro><p3><m><pl>$ "
    stream += "^ha/avere<vbhaver><pri><p3><sg>$ ^raccolti/raccogliere<vblex><pp><m><pl>$ "
    stream += "^altrove/altrove<adv>$"
    found = subject_from_behind(pretransfer(parse(stream)))
    assert found[0].word == "Ha"
    assert found[1].body == "raccogliere<vblex><pp><m><sg>"


@pytest.mark.parametrize(
    ("italian", "expected"),
    [
        ("È stata voluta da il governo la legge .", "La legge È stata voluta da il governo ."),
        ("ieri è stata voluta da la polizia la legge .", "ieri la legge è stata voluta da la polizia ."),
        ("È stata voluta da il governo .", "È stata voluta da il governo ."),
        ("la legge è stata voluta da il governo il scorso mese .", None),
        ("È stata voluta da la polizia il governo .", None),
    ],
)
def test_what_was_done_to_comes_before_its_passive(italian, expected):
    stream = " ".join(f"^{word}/{WORDS[word]}$" for word in italian.split())
    found = " ".join(unit.word for unit in of_passive(pretransfer(parse(stream))))
    assert found.lower() == (expected or italian).lower()
