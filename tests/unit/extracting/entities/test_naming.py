"""English of names by their words, and whose an institution is."""

import pytest

from nightwire.extracting.entities import SentencePair
from nightwire.extracting.entities.naming import english_name, institution_by_words

NAMES = [
    ("Ministero dello Sviluppo Economico", "Ministry of Economic Development"),
    ("ministero del Lavoro e delle Politiche sociali", "Ministry of Labour and Social Policies"),
    ("Consiglio nazionale siriano", "Syrian National Council"),
    ("Associazione Italiana Nucleare", "Italian Nuclear Association"),
    ("Federazione Italiana Scherma", "Italian Fencing Federation"),
    ("Consiglio dei rappresentanti dell'Iraq", "Council of Representatives of Iraq"),
    ("Aeroporto di Cagliari-Elmas", "Cagliari-Elmas Airport"),
    ("ospedale Santa Chiara", "Santa Chiara Hospital"),
    ("via dei Due Ponti", "Via dei Due Ponti"),
    ("brigata Golani", "Golani Brigade"),
    ("Ambasciata degli Stati Uniti", "Embassy of the United States"),
    ("provincia di Farah", "Province of Farah"),
    ("Ucraina orientale", "Eastern Ukraine"),
    ("Università degli Studi di Milano", "University of Milan"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_a_name_of_known_words_has_its_english(name, expected):
    assert english_name(name, "it") == expected


@pytest.mark.parametrize(
    "name",
    ["Ministero", "Brigata XXVIII", "Partito del Popolo", "isola dei Conigli", "Movimento Sociale Nuovo"],
)
def test_words_that_no_table_has_give_none(name):
    assert english_name(name, "it") is None


def test_only_what_each_country_has_is_an_institution():
    assert institution_by_words("Ministero del Petrolio", "it") == "Ministry of Oil"
    assert institution_by_words("Aeroporto di Cagliari-Elmas", "it") is None


def names(recogniser, text, english=None):
    (found,) = recogniser.find([SentencePair(text, "it", english)])
    return {mention.span.text: mention.name for mention in found if mention.span}


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("Il governo di Kiev tace.", "governo", "Ukrainian Government"),
        (
            "Lo dice il ministero del Petrolio iracheno.",
            "ministero del Petrolio iracheno",
            "Iraqi Ministry of Oil",
        ),
        ("Il tribunale dei minori tace.", "tribunale dei minori", "Juvenile Court"),
        ("Le Brigate Ezzedin al-Qassam tacciono.", "Brigate Ezzedin al-Qassam", "al-Qassam Brigades"),
        ("La Coppa del mondo si gioca.", "Coppa del mondo", "World Cup"),
        ("La guerra di Zawahiri continua.", "Zawahiri", "Ayman al-Zawahiri"),
    ],
)
def test_english_of_names_in_a_sentence(recogniser, text, name, shown):
    assert names(recogniser, text)[name] == shown


def test_translation_does_not_respell_what_is_foreign_already(recogniser):
    found = names(
        recogniser,
        "È morto al Presbyterian Hospital di Dallas.",
        "He died at the Presbyterian Dallas Hospital.",
    )
    assert found["Presbyterian Hospital"] == "Presbyterian Hospital"


def test_a_town_that_translation_spells_like_a_country_is_none(recogniser):
    (found,) = recogniser.find([SentencePair("È successo a Panamao.", "it", "It happened in Panama.")])
    assert [mention.country for mention in found] == [None]


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Stadio Olimpico di Roma", "Rome Olympic Stadium"),
        ("Lago Trasimeno", "Lake Trasimeno"),
        ("Passo Corese", "Passo Corese"),
        ("passo dello Stelvio", "Stelvio Pass"),
        ("Congo occidentale", "Western Congo"),
        ("Mondiale Supersport", "Supersport World Championship"),
    ],
)
def test_adjectives_and_heads_stand_where_english_puts_them(name, english):
    assert english_name(name, "it") == english
