"""Where places are: their country and region, and why."""

import pytest

from nightwire.extracting.entities import SentencePair
from nightwire.extracting.entities.owners import owner_of

CASES = [
    ("Vive a Valencia, in Spagna.", "Valencia", ("ES", "Valencia", "article_country")),
    ("Una scossa a Lucca.", "Lucca", ("IT", "Tuscany", "only_place")),
    ("Il vertice di Kharkiv.", "Kharkiv", ("UA", "Kharkiv", "only_place")),
    ("È nato a Sydney.", "Sydney", ("AU", "New South Wales", "most_populous")),
    ("Nevica in Sicilia.", "Sicilia", ("IT", None, "area")),
    ("Nevica in Francia.", "Francia", ("FR", None, "country")),
    ("Nevica in provincia di Cuneo.", "provincia di Cuneo", ("IT", "Piedmont", "part_of")),
    ("Si combatte nell'Ucraina occidentale.", "Ucraina occidentale", ("UA", None, "part_of")),
    ("È corso a Montecarlo.", "Montecarlo", ("MC", None, "area")),
    ("Il governo tedesco tace.", "governo tedesco", ("DE", None, None)),
    ("La Banca di Roma tace.", "Banca di Roma", ("IT", None, None)),
    ("Lo dice la Juventus.", "Juventus", ("IT", None, None)),
]


def mentions(recogniser, *texts):
    found = recogniser.find([SentencePair(text, "it", None) for text in texts])
    return {mention.span.text: mention for some in found for mention in some}


@pytest.mark.parametrize(("text", "name", "expected"), CASES)
def test_a_name_has_its_country_and_says_why(recogniser, text, name, expected):
    found = mentions(recogniser, text)[name]
    assert (found.country, found.region, found.place_method) == expected


def test_of_several_of_a_name_the_one_in_the_article_s_country_is_meant(recogniser):
    spain = mentions(recogniser, "È successo a Valencia.", "Lo dice la polizia spagnola.")["Valencia"]
    venezuela = mentions(recogniser, "È successo a Valencia.", "Lo dice il Venezuela.")["Valencia"]
    assert (spain.country, venezuela.country) == ("ES", "VE")
    assert spain.entity_id != venezuela.entity_id
    assert mentions(recogniser, "È successo a Valencia.")["Valencia"].latitude is None


@pytest.mark.parametrize(
    "text", ["Marine Le Pen et le Front Le Pen.", "Die Polizei Berlins und der Rat Münchens."]
)
def test_a_place_with_an_article_or_a_genitive_inside_a_name_breaks_nothing(text):
    language = "fr" if text.startswith("Marine") else "de"
    for words in (text, text.split(" ", 1)[1], "Front Le Pen", "Rat Münchens"):
        found = owner_of(words, language)
        assert found is None or found.country


def test_a_place_inside_a_name_needs_the_article_s_word_for_its_country(recogniser):
    here = mentions(recogniser, "La protesta di piazzale Loreto.", "Lo dice la polizia italiana.")
    there = mentions(recogniser, "Si spara nel distretto di Bakwa.", "Lo dice l'Afghanistan.")
    assert here["piazzale Loreto"].country == "IT"
    assert there["distretto di Bakwa"].country is None


def test_a_small_town_without_evidence_has_no_coordinates(recogniser):
    said = mentions(recogniser, "È successo ad Acqui Terme.")["Acqui Terme"]
    bare = mentions(recogniser, "Acqui Terme - Rossi 2.")["Acqui Terme"]
    assert said.latitude is not None
    assert (bare.latitude, bare.country, bare.place_method) == (None, None, None)


def test_what_has_coordinates_says_why(recogniser):
    for mention in mentions(recogniser, "Da Mosca a Pyongyang, da Roma a Valencia e a Onda.").values():
        assert (mention.latitude is None) or mention.place_method in {
            "only_place", "most_populous", "article_country",
        }  # fmt: skip
