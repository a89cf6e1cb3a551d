"""Kinds of speakers, subjects and places that reading other people's news has shown, in our own words."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.model import Mention, Span


def roles(text, *named, earlier=(), language="it", at=0):
    """One of the facts, the first if nothing else is said, with these names as (words, label)."""
    mentions = []
    for words, label in named:
        start = text.index(words)
        mentions.append(Mention(label, Span(start, start + len(words), words), None, words))
    facts = reconcile(find_quantities(text, language), [], language)
    return attribute(facts, text, language, None, mentions, earlier=earlier)[at]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Stando a una nota della Guardia costiera, i dispersi sono 12.", "Guardia costiera"),
        ("Secondo gli ultimi dati Istat i disoccupati sono 40.000.", "Istat"),
        ("Secondo uno studio pubblicato ieri dalla Banca centrale, sono 3 milioni.", "Banca centrale"),
        ("Secondo il bollettino diffuso dalla Regione, i ricoverati sono 80.", "Regione"),
        ("Secondo le prime informazioni ci sono 5 feriti.", "informazioni"),
        ("Secondo voci insistenti sarebbero 5 i licenziati.", "voci insistenti"),
        ("Alcuni studi hanno stimato 500 vittime.", "studi"),
        ("Kim ha notato 3 auto.", None),
        ("Kim ha notato che le auto erano 3.", "Kim"),
        ("Il Comune ha certificato 3 casi.", "Comune"),
    ],
)  # fmt: skip
def test_a_paper_is_quoted_by_its_author(text, speaker):
    assert roles(text).speaker == speaker


def test_what_closes_with_a_verb_of_speech_is_not_said_by_whoever_it_opens_with():
    earlier = ("Il ministro Bo ha detto che è tardi.",)
    text = "Nova Coop potrà aprire 12 negozi, ha spiegato."
    assert roles(text, ("Nova Coop", "ORG"), earlier=earlier).speaker == "ministro Bo"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Il 47enne Mario Bo è stato arrestato.", "Mario Bo"),
        ("All'età di 91 anni è morto il ciclista.", None),
        ("Si è spento, all'età di 91 anni, l'ex campione ciclista Mario Bo.", "Mario Bo"),
        ("È morto un uomo di 35 anni, Mario Bo.", "Mario Bo"),
        ("Mario Bo è morto ieri in ospedale all'età di 84 anni.", "Mario Bo"),
        ("Mario Bo ha lasciato il calcio a 36 anni.", "Mario Bo"),
        ("Mario Bo, prefetto del Tribunale supremo, che ha 66 anni, lascerà.", "Mario Bo"),
        ("Mario Bo, 43 anni e due figli, lavora da solo.", "Mario Bo"),
        ("La moglie di Mario Bo è morta a 81 anni.", None),
        ("Fermato Mario Bo, e un uomo di 32 anni è in fuga.", None),
    ],
)
def test_an_age_is_of_the_person_beside_it(text, subject):
    assert roles(text, *[("Mario Bo", "PERSON")] * ("Mario Bo" in text)).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nel frattempo la Nova continua la serie e vince 6 partite.", "Nova"),
        ("Ne parla la Nova, che ha licenziato 40 operai.", "Nova"),
        ("Parla il legale della Nova, che ha assunto 40 operai.", "Nova"),
        ("Il caso della Nova si aggiunge ad altri due casi.", "Nova"),
        ("La Nova porterà 25 tonnellate di aiuti.", "Nova"),
        ("Il piano, dopo la visita alla Nova, costerà 25 tonnellate di carta.", None),
        ("Ci sono sei incontri amichevoli della Nova.", "Nova"),
    ],
)
def test_who_acts_is_found_over_more_verbs(text, subject):
    assert roles(text, ("Nova", "ORG")).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [("Il padre di Bo ha vinto due gare.", None), ("La squadra di Bo ha vinto due gare.", "Bo")],
)
def test_a_person_of_somebody_does_nothing_for_them(text, subject):
    assert roles(text, ("Bo", "PERSON")).subject == subject


def test_what_there_is_is_nobodys():
    assert roles("Kim ha detto che ci sono 135 squali.", ("Kim", "PERSON")).subject is None
    assert roles("Kim ha detto che ha visto 135 squali.", ("Kim", "PERSON")).subject == "Kim"


@pytest.mark.parametrize(
    "text",
    [
        "Cadranno 25 litri di pioggia in gran parte del Lorvia.",
        "Le aree settentrionali del Lorvia contano 12 morti.",
        "Al vertice di Lorvia c'erano 12 ministri.",
        "Dopo l'attentato di Lorvia sono 12 i morti.",
    ],
)
def test_a_part_of_a_place_and_what_happens_there_name_it(text):
    assert roles(text, ("Lorvia", "GPE")).place == "Lorvia"


def test_a_place_far_behind_a_bracket_is_of_something_else():
    text = "I prezzi salgono del 5% (il mercato è uno dei più vivaci, come si vede in Lorvia)."
    assert roles(text, ("Lorvia", "GPE")).place is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Il direttore, Ugo Bo, ha detto che i casi sono 12.", "Ugo Bo"),
        ("L'esperto, Ugo Bo dell'Ateneo, ha anche detto che i casi sono 12.", "Ugo Bo dell'Ateneo"),
        ("Il direttore, dopo la visita a Lorvia, ha detto che i casi sono 12.", "direttore"),
        ("La ragazza della Nova ha detto che i casi sono 12.", "ragazza della Nova"),
    ],
)  # fmt: skip
def test_a_name_in_an_aside_speaks_for_the_noun_before_it(text, speaker):
    assert roles(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "La Nova è fallita in una crisi che ha colpito 27 aziende.",
        "Il nuovo proprietario della Nova ha comprato 27 aziende.",
        "La Nova resiste, mentre chiudono 27 aziende.",
    ],
)
def test_what_another_noun_does_is_not_the_names(text):
    assert roles(text, ("Nova", "ORG")).subject is None


def test_the_age_after_what_somebody_is_to_another():
    named = ("Ugo Bo", "PERSON")
    assert roles("La moglie di Ugo Bo, 47 anni, è partita.", named).subject is None
    assert roles("Ugo Bo, uno studente californiano di 19 anni, è partito.", named).subject == "Ugo Bo"


def test_a_place_behind_another_verb_is_of_something_else():
    place = ("Lorvia", "GPE")
    assert roles("Ha visto 10 governi, ed è stato ministro in Lorvia.", place).place is None
    assert roles("Ci sono 10 feriti in una casa di Lorvia.", place).place == "Lorvia"
