"""Institutions that many have are entities only with what they belong to."""

from nightwire.extracting.entities import SentencePair


def mentions(recogniser, *texts):
    found = recogniser.find([SentencePair(text, "it", None) for text in texts])
    return {mention.span.text: mention for some in found for mention in some}


def test_the_place_behind_says_whose_it_is(recogniser):
    found = mentions(recogniser, "La Procura di Catania e la Questura di Milano indagano.")
    assert found["Procura"].name == "Public Prosecutor's Office of Catania"
    assert (found["Procura"].country, found["Questura"].name) == ("IT", "Police Headquarters of Milan")


def test_an_adjective_says_it_as_well_as_the_country_s_name(recogniser):
    german = mentions(recogniser, "Il governo tedesco tace.")["governo tedesco"]
    of_germany = mentions(recogniser, "Il governo della Germania tace.")["governo"]
    spanish = mentions(recogniser, "Il governo spagnolo tace.")["governo spagnolo"]
    assert german.entity_id == of_germany.entity_id != spanish.entity_id
    assert (german.name, german.country) == ("German Government", "DE")


def test_else_it_is_the_country_s_that_the_article_speaks_of(recogniser):
    france = mentions(recogniser, "La polizia indaga.", "È successo a Parigi, in Francia.")["polizia"]
    spain = mentions(recogniser, "La polizia indaga.", "È successo a Madrid, in Spagna.")["polizia"]
    assert (france.name, spain.name) == ("French Police", "Spanish Police")
    assert france.method == "institution"
    assert france.score < 0.9


def test_without_a_country_it_is_the_article_s_alone(recogniser):
    one = mentions(recogniser, "La polizia indaga su un furto.")["polizia"]
    other = mentions(recogniser, "La polizia indaga su un incendio.")["polizia"]
    again = mentions(recogniser, "La polizia indaga su un furto.")["polizia"]
    assert one.entity_id == again.entity_id != other.entity_id
    assert (one.name, one.country) == ("Police", None)


def test_the_senate_is_one_in_both_languages(recogniser):
    italian = mentions(recogniser, "Il Senato degli Stati Uniti vota.")["Senato degli Stati Uniti"]
    adjective = mentions(recogniser, "Il Senato statunitense vota.")["Senato statunitense"]
    text = "The Senate of the United States votes."
    english = [one for one in recogniser.find([SentencePair(text, "en", text)])[0] if one.label == "ORG"]
    assert [one.entity_id for one in english] == [italian.entity_id]
    assert adjective.entity_id == italian.entity_id
    assert italian.name == "United States Senate"


def test_a_government_called_after_somebody_says_so_in_english(recogniser):
    pair = SentencePair("Cade il governo Tarlazzi.", "it", "The Tarlazzi government falls.")
    assert [one.name for one in recogniser.find([pair])[0]] == ["Tarlazzi government"]


def test_events_have_their_english_names(recogniser):
    found = mentions(recogniser, "Lo scrive la Bibbia, e la Formula Uno tace.")
    assert {found[name].name for name in found} == {"Bible", "Formula One"}


def test_ministries_have_one_form_in_english(recogniser):
    texts = ("Il ministero della Difesa finlandese e il ministero della Salute del Gabon tacciono.",
             "Tace la Camera canadese.")  # fmt: skip
    names = {name: one.name for name, one in mentions(recogniser, *texts).items()}
    assert names["ministero della Difesa finlandese"] == "Finnish Ministry of Defence"
    assert names["ministero della Salute"] == "Ministry of Health of Gabon"
    assert names["Camera canadese"] == "House of Commons of Canada"
