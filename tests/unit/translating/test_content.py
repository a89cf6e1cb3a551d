"""What is dropped is found, what is said otherwise is not, and quality falls with what is wrong."""

import pytest

from nightwire.model import Translation
from nightwire.translating.content import cover, is_dropped
from nightwire.translating.content.pairs import usual_share
from nightwire.translating.original import is_english_already
from nightwire.translating.quality import parts, quality, usual_quality

SENTENCE = (
    "Il governatore della regione ha firmato la legge e la polizia ha arrestato quattro persone accusate di "
    "omicidio durante la manifestazione."
)
WHOLE = (
    "The governor of the region signed the law and the police arrested four people accused of murder during "
    "the demonstration."
)
CUT = "The governor of the region signed the law."


def test_a_clause_that_vanished_is_found():
    assert is_dropped(SENTENCE, CUT, "it", literal=True)
    assert not is_dropped(SENTENCE, WHOLE, "it", literal=True)


def test_a_clause_of_words_that_no_table_has_is_missed_by_the_length():
    sentence = (
        "Si scava ancora, tra la melma e i calcinacci, per trovare due pescatori che mancano all'appello, "
        "mentre altri tre sono stati ricoverati."
    )
    whole = (
        "They are still digging, in the slime and the rubble, to find two fishermen who are missing, while "
        "three others were hospitalized."
    )
    cut = "Two fishermen who are missing, while three others were also hospitalized."
    assert is_dropped(sentence, cut, "it", literal=True)
    assert not is_dropped(sentence, whole, "it", literal=True)


def test_another_engine_may_choose_other_words():
    other = "The regional governor signed the bill as officers held four suspects in a killing at a rally."
    assert not is_dropped(SENTENCE, other, "it", literal=False)


def test_a_name_that_vanished_is_found():
    assert is_dropped("Lo ha detto Wojtek Kowalczyk a Roma.", "He said it in Rome.", "it", literal=True)
    assert not is_dropped("Vive nei Paesi Bassi.", "She lives in the Netherlands.", "it", literal=True)


def test_a_language_without_a_table_is_not_judged():
    assert cover("La casa es bonita.", "The house.", "es") is None
    assert not is_dropped("La casa es bonita.", "The house.", "es", literal=True)


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("We stand for racial justice and the rights of all.", True),
        ("Il presidente ha parlato di «The Economist» a Roma.", False),
        ("Scandalo stadio Is Arenas:", False),
        ("In a Roma il 5 maggio.", False),
    ],
)
def test_english_inside_another_language_is_known(sentence, english):
    assert is_english_already(sentence, "it") is english


def made(text, **more):
    return Translation(text, "pivot", "1", "translated", **more)


def test_quality_falls_with_what_is_wrong():
    good = quality(SENTENCE, made(WHOLE), "it")
    assert 0.5 < good < 1
    assert quality(SENTENCE, made(CUT), "it") < good
    assert quality(SENTENCE, made(WHOLE.replace("murder", "omiczz")), "it") < good
    assert quality(SENTENCE, made(WHOLE, unknown_words=("firmato",)), "it") < good
    assert quality(SENTENCE, made(WHOLE, flags=("number_missing", "unusable")), "it") == 0
    assert quality(SENTENCE, Translation(None, "", "1", "untranslated"), "it") == 0
    assert quality(SENTENCE, Translation(SENTENCE, "none", "", "original"), "it") == 1


def test_neighbours_that_never_stand_together_are_seen():
    assert usual_share("One of the most of them, at the end of the day.") == 1
    assert usual_share("Members of door the.") == 0
    assert usual_share("Of; The-house. don't") is None


def test_the_marks_say_what_the_quality_is_made_of():
    odd = WHOLE.replace("murder", "omiczz")
    english = made(odd, unknown_words=("firmato",), confidence=0.7)
    found = parts(SENTENCE, english, "it")
    assert usual_quality() + sum(found.values()) == pytest.approx(quality(SENTENCE, english, "it"), abs=0.001)
    assert found["odd"] < 0
    assert found["unknown"] < 0
    assert found["confidence"] < 0


def test_an_engine_that_cannot_say_how_sure_it_is_is_as_sure_as_usual():
    assert parts(SENTENCE, made(WHOLE), "it")["confidence"] == 0
    assert quality(SENTENCE, made(WHOLE, confidence=0.99), "it") > quality(SENTENCE, made(WHOLE), "it")
