"""Kinds of Italian news that were missed at first sight, in words of our own."""

import pytest

from nightwire.extracting.entities import SentencePair

CASES = [
    # Where a report was filed.
    ("LIVORNO, 3 mag. (Adnkronos) - Due traghetti si sono scontrati.",
     {("LIVORNO", "GPE"), ("Adnkronos", "ORG")}),
    ("BOISE, Idaho (AP) – Un incendio ha distrutto 40 case.",
     {("BOISE", "GPE"), ("Idaho", "GPE"), ("AP", "ORG")}),
    ("KVITBUKTA, Norvegia — Due orsi sono stati visti.", {("KVITBUKTA", "GPE"), ("Norvegia", "GPE")}),
    ("CARRARA. Due cave sono state chiuse.", {("CARRARA", "GPE")}),
    ("ONU - Il segretario generale ha parlato.", {("ONU", "ORG")}),
    # Towns and the clubs that are called so.
    ("Piove a Empoli, il sindaco di Sassuolo ha chiuso la scuola.", {("Empoli", "GPE"), ("Sassuolo", "GPE")}),
    ("Lecco 2 - 1 Empoli: la squadra di casa vince la partita.", {("Lecco", "ORG"), ("Empoli", "ORG")}),
    ("Il Cairo e L'Avana protestano.", {("Cairo", "GPE"), ("L'Avana", "GPE")}),
    # Points of the compass in English, and roads with a number.
    ("Ha vissuto nel West Sussex e a East Malaysia.", {("West Sussex", "LOC"), ("East Malaysia", "LOC")}),
    ("Scontro sulla Provinciale 12 e sulla SS 16.", {("Provinciale 12", "LOC"), ("SS 16", "LOC")}),
    # Who is named behind letters of a body, a title or a field.
    ("Lo racconta il corrispondente della CNN Dashiell Hansen.",
     {("CNN", "ORG"), ("Dashiell Hansen", "PERSON")}),
    ("Si è opposta l'assessora alla Scuola Rita Landi.", {("Rita Landi", "PERSON")}),
    ("Ne risponde il Guardasigilli Piero Landi.", {("Piero Landi", "PERSON")}),
    ("È arrivato il fisico Joost van Dam.", {("Joost van Dam", "PERSON")}),
    # Whose member somebody is, and what a general staff is of.
    ("Ha vinto la candidata di Forza Locale.", {("Forza Locale", "ORG")}),
    ("Lo Stato maggiore svedese smentisce il capo di Stato maggiore.", {("Stato maggiore svedese", "ORG")}),
    ("«Il Tesoro pagherà», promette il ministro del Tesoro.", {("Tesoro", "ORG")}),
    # What rivers and mountains have.
    ("Alla foce dell'Ombrune e sulla vetta del Rocciabella nevica.",
     {("Ombrune", "GPE"), ("Rocciabella", "GPE")}),
    ("Il Tribunale di Palmi ha condannato tutti.", {("Tribunale", "ORG"), ("Palmi", "GPE")}),
]  # fmt: skip


def _names(recogniser, *texts):
    found = recogniser.find([SentencePair(text, "it", None) for text in texts])
    return [{(one.span.text, one.label) for one in some if one.label != "NORP"} for some in found]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_names_of_a_kind(recogniser, text, expected):
    assert _names(recogniser, text) == [expected]


def test_a_town_is_its_club_where_an_article_on_sport_names_that(recogniser):
    _, again, there = _names(
        recogniser,
        "I Denver Broncos hanno battuto i Bears 21-10 e vinto la terza partita della stagione.",
        "Denver ha ora sei vittorie e due sconfitte.",
        "A Denver la partita era cominciata con la neve.",
    )
    assert (again, there) == ({("Denver", "ORG")}, {("Denver", "GPE")})


def test_a_town_stays_one_where_its_paper_is_named(recogniser):
    (names,) = _names(recogniser, "Il Boston Globe racconta che Boston è in crisi.")
    assert ("Boston", "GPE") in names


def test_a_court_is_the_one_that_the_article_names(recogniser):
    texts = ("Il Tribunale di Asti ha deciso.", "Il Tribunale sentirà i testimoni.")
    found = recogniser.find([SentencePair(text, "it", None) for text in texts])
    courts = [one for some in found for one in some if one.span.text == "Tribunale"]
    assert {one.name for one in courts} == {"Court of Asti"}
    assert len({one.entity_id for one in courts}) == 1


@pytest.mark.parametrize(
    ("text", "span", "label", "name"),
    [
        ("Hanno nuotato nella baia di Chesapeake.", "baia di Chesapeake", "LOC", "Chesapeake Bay"),
        (
            "Lo ha deciso il Consiglio Affari esteri.",
            "Consiglio Affari esteri",
            "ORG",
            "Foreign Affairs Council",
        ),
        ("I dati del Viminale sono usciti.", "Viminale", "ORG", "Italian Ministry of the Interior"),
        ("La senatrice del Pd ha votato.", "Pd", "ORG", "Democratic Party (Italy)"),
        ("La sonda è in orbita attorno a Marte.", "Marte", "LOC", "Mars"),
        ("Il pontile di Lover's Beach è crollato.", "Lover's Beach", "LOC", "Lover's Beach"),
        ("Ha suonato al River Moon Festival.", "River Moon Festival", "EVENT", "River Moon Festival"),
        ("Ha parlato la Sig.ra Adele Brusati.", "Adele Brusati", "PERSON", "Adele Brusati"),
    ],
)
def test_label_and_english_of_a_kind(recogniser, text, span, label, name):
    found = recogniser.find([SentencePair(text, "it", None)])[0]
    assert (span, label, name) in {(one.span.text, one.label, one.name) for one in found}
