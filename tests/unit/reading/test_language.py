"""Which language a sentence is in, beside its article; what letters and article rule out is never said."""

import pytest

from nightwire.reading.function_words import clear_language
from nightwire.reading.language import of_sentence

EXPECTED = ("it", "en", "fr", "de", "es", "pt")
ITALIAN = ("it", 0.99)


@pytest.mark.parametrize(
    "sentence",
    [
        "La regione ha assunto 409 insegnanti a Torino.",
        "Manchester United-Real Madrid 3-1.",
        "Il presidente della Federal Reserve ha lasciato i tassi al 4,5%.",
        "L'album The Dark Side of the Moon ha venduto 50 milioni di copie.",
        "Apple, Google e Meta: 300 miliardi.",
        "Habemus papam.",
        "«Make America Great Again» è scritto sul cappello che porta da anni.",
        "409.",
    ],
)
def test_a_sentence_is_in_its_articles_language_where_nothing_speaks_clearly_against_it(sentence):
    assert of_sentence(sentence, ITALIAN, EXPECTED) == ITALIAN


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("\u201cWe will not give up the fight for our 300 schools,\u201d he said on Friday.", "en"),
        ("The army said that 300 soldiers had crossed the river.", "en"),
        ("Nous avons perdu 40 soldats dans cette bataille et nous ne céderons pas.", "fr"),
        ("Wir haben 40 Soldaten verloren und werden nicht aufgeben.", "de"),
        ("Hemos perdido los 40 soldados más valientes y no vamos a ceder.", "es"),
    ],
)
def test_a_quotation_in_another_language_has_its_own(sentence, language):
    found, score = of_sentence(sentence, ITALIAN, EXPECTED)
    assert found == language
    assert score >= 0.75


def test_a_language_that_nobody_expects_is_not_found_in_a_sentence():
    assert of_sentence("The army said that 300 soldiers had crossed.", ITALIAN, ("it", "fr")) == ITALIAN


def test_of_an_article_in_no_language_each_sentence_is_looked_at():
    assert of_sentence("The army said that 300 soldiers had crossed it.", ("und", 0.0), EXPECTED)[0] == "en"
    assert of_sentence("Xyz 409.", ("und", 0.0), EXPECTED)[0] == "und"


@pytest.mark.parametrize(
    "text",
    [
        "El govern català ha anunciat que les escoles obriran els dimarts i que els mestres tindran una "
        "setmana més per preparar les classes amb els alumnes que han arribat aquest any.",
        "O goberno galego anunciou que as escolas abrirán os martes e que os mestres terán unha semana máis "
        "para preparar as clases cos alumnos que chegaron este ano de fóra do país.",
        "De regering heeft gezegd dat de scholen op dinsdag open gaan en dat de leraren een week langer "
        "krijgen om de lessen voor te bereiden met de leerlingen die dit jaar zijn gekomen.",
        "Guvernul a anunțat că școlile se vor deschide marți și că profesorii vor avea o săptămână în plus "
        "pentru a pregăti orele cu elevii care au venit anul acesta din afara țării.",
    ],
)
def test_neighbours_of_an_expected_language_are_not_taken_for_it(text):
    assert clear_language(text)[0] == ""


def test_a_text_in_two_languages_is_not_clear():
    english = "The army said that the soldiers had crossed the river and that it was the end of the war. "
    italian = "L'esercito ha detto che i soldati hanno passato il fiume e che questa è la fine della guerra. "
    assert clear_language(english * 3)[0] == "en"
    assert clear_language(italian * 3)[0] == "it"
    assert clear_language((english + italian) * 3)[0] == ""
