"""What the rules find in Spanish, French, Portuguese and German by themselves."""

import pytest

from nightwire.extracting.entities import SentencePair, has_rules
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.source.lexicon import load_lexicon

LANGUAGES = ("es", "fr", "pt", "de")
# Lists of rules that were developed on Italian news; a language without them does as before.
ITALIAN_ALONE = {
    *(("person", key) for key in ("houses", "origins", "cases", "speaking", "short_titles")),
    *(("person", key) for key in ("royal_titles", "agents", "participle_endings", "motions", "addressing")),
    *(
        ("place", key)
        for key in ("capital_heads", "loose_heads", "foreign_ends", "province_codes", "exonyms")
    ),
    *(("place", key) for key in ("idioms", "before_idioms", "parts", "offices")),
    *(("place", key) for key in ("located", "before_located")),
    ("organisation", "clubs"),
    *(("things", key) for key in ("peoples", "plural_of", "makers", "one_of")),
    ("names", "before_things"),
    *(("organisation", key) for key in ("capital_heads", "article_heads", "unjoined_heads", "offices")),
    ("organisation", "not_bare"),
    *(("organisation", key) for key in ("capital_bare", "staffs", "of_staff")),
    *(("place", key) for key in ("with_article", "before_waters", "numbered")),
    ("person", "surname_particles"),
    *(("siena", key) for key in ("contrade", "signs")),
    *(("things", key) for key in ("events", "products", "works", "foreign_ends")),
    *(
        ("things", key)
        for key in ("described_products", "described_events", "adjectives", "called", "vessels")
    ),
    *(("sport", key) for key in ("words", "before", "races", "clubs")),
    *(("person", "surname_beginnings"), ("place", "district_heads"), ("organisation", "breaking_heads")),
}
CASES = [
    ("es", "La Policía Nacional y la Guardia Civil actuaron en Murcia y Alicante.",
     {("Policía Nacional", "ORG"), ("Guardia Civil", "ORG"), ("Murcia", "GPE"), ("Alicante", "GPE")}),
    ("es", "El gobierno argentino criticó al exministro Luis Caputo, de 59 años.",
     {("gobierno argentino", "ORG"), ("Luis Caputo", "PERSON")}),
    ("es", "Hubo combates en Bajmut, Kúpiansk y Pokrovsk.",
     {("Bajmut", "GPE"), ("Kúpiansk", "GPE"), ("Pokrovsk", "GPE")}),
    ("es", "El Valencia ganó en Sevilla.", {("Valencia", "ORG"), ("Sevilla", "GPE")}),
    ("fr", "Le ministère de la Défense russe et M. Bayrou se taisent.",
     {("ministère de la Défense russe", "ORG"), ("Bayrou", "PERSON")}),
    ("fr", "L'armée malienne a repris la ville de Kidal.", {("armée malienne", "ORG"), ("Kidal", "GPE")}),
    ("fr", "Dominique de Villepin s'est rendu dans la bande de Gaza.",
     {("Dominique de Villepin", "PERSON"), ("bande de Gaza", "LOC")}),
    ("fr", "Selon le journal russe Kommersant, rien ne change.", {("Kommersant", "ORG")}),
    ("pt", "Marcelo Rebelo de Sousa visitou a Lituânia.",
     {("Marcelo Rebelo de Sousa", "PERSON"), ("Lituânia", "GPE")}),
    ("pt", "O Ministério da Saúde informou dois mortos em Manaus.",
     {("Ministério da Saúde", "ORG"), ("Manaus", "GPE")}),
    ("de", "Bundeskanzler Merz und Ursula von der Leyen sprachen in Kiew.",
     {("Merz", "PERSON"), ("Ursula von der Leyen", "PERSON"), ("Kiew", "GPE")}),
    ("de", "Die argentinische Regierung verhandelt mit dem Internationalen Währungsfonds.",
     {("argentinische Regierung", "ORG"), ("Internationalen Währungsfonds", "ORG")}),
    ("de", "Die Botschaft Nepals im Nahen Osten schweigt.", {("Nepals", "GPE"), ("Nahen Osten", "LOC")}),
    ("de", "Das Werk der Volkswagen AG steht bei Wolfsburg.",
     {("Volkswagen AG", "ORG"), ("Wolfsburg", "GPE")}),
]  # fmt: skip
NO_NAMES = [
    ("es", "Ayer por la tarde los bomberos buscaban supervivientes entre los escombros."),
    ("fr", "Hier soir, les pompiers cherchaient encore des survivants sous les décombres."),
    ("pt", "A disputa pelo orçamento divide a coligação há semanas."),
    ("de", "Nach dem Angriff auf das Umspannwerk fiel in weiten Teilen der Großstadt der Strom aus."),
    ("de", "Am Abend suchten Feuerwehrleute nach Überlebenden unter den Trümmern, beim Essen im Regen."),
]


def names(recogniser, text, language):
    kept = {"PERSON", "GPE", "LOC", "FAC", "ORG"}
    mentions = recogniser.find([SentencePair(text, language, None)])[0]
    return {(mention.span.text, mention.label) for mention in mentions if mention.label in kept}


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_names_of_a_sentence(without_pipelines, language, text, expected):
    assert names(without_pipelines, text, language) == expected


@pytest.mark.parametrize(("language", "text"), NO_NAMES)
def test_plain_words_are_no_names(without_pipelines, language, text):
    assert names(without_pipelines, text, language) == set()


def test_a_genitive_is_the_same_country(without_pipelines):
    mention = without_pipelines.find([SentencePair("Die Botschaft Nepals schweigt.", "de", None)])[0][0]
    assert (mention.span.text, mention.name, mention.country) == ("Nepals", "Nepal", "NP")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_has_the_lists_of_the_rules(language):
    assert has_rules(language)
    lexicon, italian = load_lexicon(language), load_lexicon("it")
    missing = {key for key in italian.lists if key not in lexicon.lists}
    german_has_no = {
        ("person", "portfolio_titles"),
        ("organisation", "strong_heads"),
        ("organisation", "heads_without_place"),
    }
    assert missing - ITALIAN_ALONE == (german_has_no if language == "de" else {("organisation", "bare")})


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("es", {"francés", "francesa", "españoles", "alemanes", "alemanas"}),
        ("fr", {"français", "françaises", "italienne", "grecque", "turques"}),
        ("pt", {"português", "portuguesas", "alemã", "alemães", "brasileiros"}),
        ("de", {"deutsche", "russischen", "ukrainisches"}),
    ],
)
def test_words_for_peoples_have_their_forms(language, forms):
    folded = {form.translate(str.maketrans("éñáãç", "enaac")).replace("ê", "e") for form in forms}
    assert folded <= set(demonyms(language))


def test_german_names_have_their_cases():
    assert (
        country_names("de")["vereinigten", "staaten"] == country_names("de")["vereinigte", "staaten"] == "US"
    )
