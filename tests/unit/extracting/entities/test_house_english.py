"""Names as English news have them, and what is no name, by kinds that were wrong in fresh text."""

import pytest

from nightwire.extracting.entities.gazetteer.countries import english_country_name
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.need import english_to_read
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.referents import refer


def names(recogniser, *texts):
    """Words, label and English name of each mention of one article, in order."""
    found = recogniser.find([SentencePair(text, "it", None) for text in texts])
    return [(one.span.text, one.label, one.name) for mentions in found for one in mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Papa Francesco ha parlato a lungo.", ("Francesco", "PERSON", "Pope Francis")),
        ("Le truppe sono fedeli a Mu'ammar Gheddafi.", ("Mu'ammar Gheddafi", "PERSON", "Muammar Gaddafi")),
        ("La Sharapova non potrà giocare.", ("Sharapova", "PERSON", "Sharapova")),
        ("In Eubank Sr ha parlato l'esperienza.", ("Eubank Sr", "PERSON", "Eubank Sr")),
        ("Il ministro, Stockwell Day, ha detto di no.", ("Stockwell Day", "PERSON", "Stockwell Day")),
        ("Il capo della Fiat Ferroviaria è qui.", ("Fiat Ferroviaria", "ORG", "Fiat Ferroviaria")),
        ("Lo ha detto Samsung Italia ieri.", ("Samsung Italia", "ORG", "Samsung Italia")),
        ("A bordo della USS Cole sono 17.", ("USS Cole", "PRODUCT", "USS Cole")),
        ("Ha vinto il Giro di Francia.", ("Giro di Francia", "EVENT", "Tour de France")),
        ("Ha violato il Codice della strada.", ("Codice della strada", "EVENT", "Highway Code")),
        ("Gli ospiti dell'hotel Rixos sono 30.", ("hotel Rixos", "LOC", "Hotel Rixos")),
    ],
)
def test_a_kind_that_was_wrong_is_right(without_pipelines, text, name):
    assert name in names(without_pipelines, text)


def test_a_first_name_is_the_popes_where_nobody_else_of_the_article_has_it(without_pipelines):
    pope = "Papa Francesco è a Roma."
    alone = names(without_pipelines, pope, "Ieri Francesco ha pregato.")
    assert [name for _, label, name in alone if label == "PERSON"] == ["Pope Francis"] * 2
    both = names(without_pipelines, pope, "Con lui era Francesco Totti.")
    assert [name for _, label, name in both if label == "PERSON"] == ["Pope Francis", "Francesco Totti"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prima dell'incarico di governo era a Roma.", "governo"),
        ("Il ministro della Solidarietà sociale era assente.", "Solidarietà"),
        ("Il 4 ottobre Vatican Insider Il 5 ottobre la festa.", "Vatican Insider Il"),
    ],
)
def test_what_is_no_name_stays_out(without_pipelines, text, word):
    assert word not in [said for said, _, _ in names(without_pipelines, text)]


@pytest.mark.parametrize(
    ("italian", "english"),
    [("Betlemme", "Bethlehem"), ("Terra Santa", "Holy Land"), ("La Mecca", "Mecca"), ("Lucerna", "Lucerne")],
)
def test_places_have_their_english_name(italian, english):
    assert refer(italian, "it", EntityType.PLACE).name == english


def test_countries_are_called_as_news_call_them():
    codes = {"CD": "Democratic Republic of the Congo", "CI": "Ivory Coast", "TR": "Turkey", "HK": "Hong Kong"}
    assert {code: english_country_name(code) for code in codes} == codes


@pytest.mark.parametrize(
    ("text", "language", "is_read"),
    [
        ("The storm did a lot of harm.", "it", False),
        ("The storm hit Genoa.", "it", True),
        ("Turkey did a lot of harm.", "it", True),
        ("The storm did a lot of harm.", "en", True),
        ("The storm did a lot of harm.", "ja", True),
    ],
)
def test_english_without_a_capital_is_not_read_for_a_language_with_rules(text, language, is_read):
    assert english_to_read(SentencePair("x", language, text)) == (text if is_read else "")
