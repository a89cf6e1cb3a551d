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
]  # fmt: skip
NO_NAMES = [
    ("«La stampa esagera», hanno detto.", "La stampa"),
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
