"""Kinds of Italian names that were missed at first sight of unread news, in words of our own."""

import pytest

from nightwire.extracting.entities import SentencePair

CASES = [
    # Whom people work for, in brackets.
    ("Hanno firmato Marco Bianchi (Tecnoval), Paola Neri (Rossini) e Luca Verdi (Fondazione Alba).",
     {("Tecnoval", "ORG"), ("Rossini", "ORG"), ("Fondazione Alba", "ORG")}),
    # Whose chair somebody holds.
    ("Lo ha detto il Presidente della Repubblica Anna Bianchi.",
     {("Repubblica", "ORG"), ("Anna Bianchi", "PERSON")}),
    ("Il capo dello Stato riceve i presidenti di Camera e Senato.",
     {("Stato", "ORG"), ("Camera", "ORG"), ("Senato", "ORG")}),
    ("Ne risponde il ministro delle Infrastrutture Zenobio Calvelli.", {("Zenobio Calvelli", "PERSON")}),
    # A head, its adjective and the name.
    ("Furto al museo archeologico di Altino.", {("museo archeologico di Altino", "LOC")}),
    ("Il ricorso è al Tribunale minorile di Bari.", {("Tribunale minorile", "ORG"), ("Bari", "GPE")}),
    # Words that say that a person follows, or who that was.
    ("È morta la diciottenne Olduvera.", {("Olduvera", "PERSON")}),
    ("Lo ha spiegato Yaruba, il cugino turco di tutti.", {("Yaruba", "PERSON")}),
    ("Brambusco era già in carcere.", {("Brambusco", "PERSON")}),
    ("Ha deciso il canale Telenavi.", {("Telenavi", "ORG")}),
    # Peoples, and what lies somewhere.
    ("La leader guida la tribù dei Wamburu.", {("Wamburu", "NORP")}),
    ("Le tombe della popolazione indigena degli Oruhami emergono.", {("Oruhami", "NORP")}),
    ("Qorvik è situata tra due fiumi.", {("Qorvik", "GPE")}),
    # Places of several words behind a head.
    ("Ha studiato all'Università di San Marino.", {("Università di San Marino", "ORG")}),
]  # fmt: skip
NO_NAMES = [
    ("«La stampa esagera», hanno detto.", "La stampa"),
    ("Iscritti all'Università della Terza Età di Sassari.", "Età"),
    ("Il figlio di Pippo Baudi (Roma) è qui con Anna Sforzi (Italia).", "ORG"),
]


def _names(recogniser, *texts):
    found = recogniser.find([SentencePair(text, "it", None) for text in texts])
    return [{(one.span.text, one.label) for one in names} for names in found]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names_of_a_kind(recogniser, text, expected):
    assert expected <= _names(recogniser, text)[0]


@pytest.mark.parametrize(("text", "never"), NO_NAMES)
def test_what_is_no_name_of_that_kind(recogniser, text, never):
    assert all(never not in found for found in _names(recogniser, text)[0])


@pytest.mark.parametrize(
    ("full", "short", "surname"),
    [
        ("Il candidato è Bill de Santis.", "Vince de Santis con il 60%.", "de Santis"),
        ("Ha firmato Mario Della Rovere.", "Quando Della Rovere ha chiesto la vendita, tutti tacevano.",
         "Della Rovere"),
    ],
)  # fmt: skip
def test_a_surname_keeps_its_particle(recogniser, full, short, surname):
    assert (surname, "PERSON") in _names(recogniser, full, short)[1]


def test_a_house_is_no_surname(recogniser):
    royal = "Vittorio Emanuele di Savoia è a Ginevra."
    assert ("Vittorio Emanuele di Savoia", "PERSON") in _names(recogniser, royal, royal)[1]


@pytest.mark.parametrize(
    ("text", "span", "name", "country"),
    [
        ("Il vertice di Giakarta è finito.", "Giakarta", "Jakarta", "ID"),
        ("Il treno per Colonia è partito.", "Colonia", "Cologne", "DE"),
        ("Sono stati a Siviglia e a Ginevra.", "Ginevra", "Geneva", "CH"),
        ("È nato ad Albany, nello stato di New York.", "New York", "New York", "US"),
        ("Le banche del Sud America crescono.", "Sud America", "South America", None),
        ("I ministri dei Paesi del Sud-Est asiatico (ASEAN) sono qui.", "ASEAN",
         "Association of Southeast Asian Nations", None),
        ("Il consiglio comunale ad Altamura ha votato in Italia.", "consiglio comunale",
         "Municipal Council of Altamura", "IT"),
    ],
)  # fmt: skip
def test_english_names_and_countries_of_a_kind(recogniser, text, span, name, country):
    [found] = [one for one in recogniser.find([SentencePair(text, "it", None)])[0] if one.span.text == span]
    assert (found.name, found.country) == (name, country)


def test_a_town_has_its_council_and_no_country(recogniser):
    text = "Il consiglio comunale ha votato: l'Italia e gli italiani ringraziano."
    [council, *_] = recogniser.find([SentencePair(text, "it", None)])[0]
    assert council.name == "Municipal Council"


@pytest.mark.parametrize(
    ("full", "short", "name", "label"),
    [  # each name but the last is a town's too
        ("Peter Bo è furioso con Holly Willoughby.", "Willoughby non ha tempo.", "Willoughby", "PERSON"),
        ("Il rapper Kanye West cambia nome.", "Siamo passati da Kanye a Ye.", "Kanye", "PERSON"),
        ("Il gol di Dolly Menga vale la vittoria.", "Il tiro di Menga è fuori.", "Menga", "PERSON"),
        ("L'uragano Rosa avanza sul Messico.", "Si prevede che Rosa porti piogge.", "Rosa", "EVENT"),
    ],
)
def test_what_a_word_is_by_a_longer_name_of_the_article(recogniser, full, short, name, label):
    assert {kind for text, kind in _names(recogniser, full, short)[1] if text == name} == {label}


def test_a_large_city_stays_one_beside_somebody_who_is_called_so(recogniser):
    found = _names(recogniser, "L'attore Aldo Milano è arrivato.", "Si vota solo a Milano.")[1]
    assert ("Milano", "GPE") in found


def test_an_event_keeps_its_place(recogniser):
    found = _names(recogniser, "Oggi si corre il Palio.", "L'Oca vince il Palio di Siena.")[1]
    assert "Palio di Siena" in {text for text, _ in found}
