"""No letter of a name is lost on the way through the neural model, in any script."""

import unicodedata
from string import ascii_letters

import pytest
from tests.conftest import needs_apertium

from nightwire.translating import TranslatorOptions
from nightwire_pivot import PivotEngine
from nightwire_pivot.text.shield import marks_back, shield

LATIN = [
    char
    for code in (*range(0xC0, 0x180), *range(0x218, 0x21C), *range(0x1E00, 0x1F00))
    if (char := chr(code)).isalpha() and char.islower() and unicodedata.name(char).startswith("LATIN")
]
SCRIPTS = {
    "Cyrillic": "Володимир Зеленський",
    "Greek": "Αλέξης Τσίπρας",
    "Arabic": "محمد بن سلمان",
    "Chinese": "习近平",
    "Japanese": "安倍晋三",
    "Hindi": "नरेन्द्र मोदी",
    "Hebrew": "בנימין נתניהו",
    "Georgian": "მიხეილ სააკაშვილი",
    "Korean": "문재인",
    "Thai": "ประยุทธ์",
}


@pytest.fixture(scope="module")
def engine():
    engine = PivotEngine(TranslatorOptions())
    yield engine
    engine.close()


@pytest.mark.parametrize(
    "name", ["Kvačuk", "Đoković", "Łódź", "Nguyễn", "Bjørn", "İzmir", "ſtraße", *SCRIPTS.values()]
)
def test_the_model_gets_letters_that_it_has_and_the_name_comes_back(name):
    hidden = shield(f"O senhor {name} chegou.")
    assert set(hidden.text) - set(ascii_letters + " .") <= set("áâãçéêíóôõú")
    assert hidden.show(hidden.text) == f"O senhor {name} chegou."


@pytest.mark.parametrize(
    ("source", "english", "right"),
    [
        ("Vive a Málaga.", "He lives in Malaga.", "He lives in Málaga."),
        ("Óscar Gómez è qui.", "Oscar Gomez is here.", "Óscar Gómez is here."),
        ("È così, Niccolò.", "It is so, Niccolo.", "It is so, Niccolo."),
    ],
)
def test_marks_that_italian_does_not_know_come_back(source, english, right):
    assert marks_back(source, english) == right


def test_plain_text_stays_as_it_is():
    assert shield("A inflação não caiu, é só isso.").text == "A inflação não caiu, é só isso."


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Custa 57 € hoje.", "Custa 57 euros hoje."),
        ("Custa €57,5 milhões.", "Custa 57,5 milhões euros."),
        ("Custa £20.", "Custa 20 libras."),
        ("O governo – disse ele – cai.", "O governo - disse ele - cai."),
    ],
)
def test_signs_that_the_model_drops_are_words(text, readable):
    assert shield(text).text == readable


@needs_apertium
def test_every_latin_letter_with_a_mark_survives(engine):
    names = [f"Ba{char}kov" for char in LATIN]
    english = engine.translate([f"Il signor {name} vive a Roma." for name in names], "it")
    assert [name for name, text in zip(names, english, strict=True) if name not in (text or "")] == []


@needs_apertium
@pytest.mark.parametrize("script", SCRIPTS)
def test_names_in_other_scripts_survive(engine, script):
    (english,) = engine.translate([f"Il presidente {SCRIPTS[script]} è arrivato a Roma."], "it")
    assert SCRIPTS[script] in english


@needs_apertium
def test_several_names_of_one_sentence_survive(engine):
    (english,) = engine.translate(["Kvačuk e Dvořák hanno incontrato Đoković e José Gómez a Niš."], "it")
    assert [n for n in ("Kvačuk", "Dvořák", "Đoković", "José Gómez", "Niš") if n not in english] == []
