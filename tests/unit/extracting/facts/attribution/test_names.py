"""Subjects and places do not hang on what the recogniser knows, nor on how it takes a name."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.model import Mention, Span


def roles(text, *named, language="it", earlier=()):
    """Subject and place of the first fact, with these names as (words, label, country)."""
    mentions = []
    for words, label, *country in named:
        start = text.index(words)
        span = Span(start, start + len(words), words)
        mentions.append(Mention(label, span, None, words, *country))
    facts = reconcile(find_quantities(text, language), [], language)
    fact = attribute(facts, text, language, None, mentions, earlier=earlier)[0]
    return fact.subject, fact.place


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("La Nova Coop ha venduto 40 negozi.", "Nova Coop"),
        ("Brandy's ha venduto 40 negozi.", "Brandy's"),
        ("Da allora, Nova Coop afferma di aver aperto 40 negozi.", "Nova Coop"),
        ("Il Presidente ha nominato 12 giudici.", None),
        ("Ieri ha nominato 12 giudici.", None),
        ("Coop ha venduto 40 negozi.", "Coop"),
        ("Ladri hanno venduto 40 negozi.", None),  # an opening noun is any
        ("Nasce così una catena di 40 negozi.", None),
        ("Un giudice ha multato Coop per 40 negozi.", "Coop"),
        ("Con Nova Coop ha venduto 40 negozi.", None),
    ],
)
def test_a_name_that_nobody_knows_acts_as_any_other(text, subject):
    assert roles(text)[0] == subject


def test_a_word_that_opens_a_sentence_is_a_name_where_it_was_one_before():
    earlier = ("I conti di Coop vanno male.",)
    assert roles("Coop ha venduto 40 negozi.", earlier=earlier) == ("Coop", None)


def test_nouns_with_a_capital_are_no_names():
    assert roles("Der Minister hat 40 Soldaten entlassen.", language="de") == (None, None)


def test_english_names_are_found_too():
    assert roles("Last week Nova Coop has sold 40 shops.", language="en")[0] == "Nova Coop"


def test_who_is_tied_to_somebody_idle_is_idle():
    text = "Hanno vinto per battere Kim e Park, perse 3 partite."
    assert roles(text, ("Kim", "PERSON"), ("Park", "PERSON"))[0] is None


def test_a_preposition_is_no_verb_and_a_figure_opens_no_clause():
    text = "Contro Kim della Corea 2 Ajax con 40 punti."
    assert roles(text, ("Kim", "PERSON"), ("Ajax", "ORG"))[0] is None


def test_a_country_that_is_given_something_is_no_scene_of_the_rest():
    text = "Un appello al Ruanda perché salvi in fretta le vite di 300 bambini."
    assert roles(text, ("Ruanda", "GPE", "RW"))[1] is None
    assert roles("Fornire al Ruanda 35 milioni di euro.", ("Ruanda", "GPE", "RW"))[1] == "Ruanda"
    assert roles("Hanno dato 35 milioni di euro al Ruanda.", ("Ruanda", "GPE", "RW"))[1] == "Ruanda"


def test_a_noun_for_a_place_makes_one_of_whatever_follows():
    assert roles("Prigione di Park: sei guardie ferite.", ("Park", "PERSON"))[1] == "Park"


def test_a_relative_clause_is_another_place():
    text = "Vendite in due negozi, il primo dei quali ha aperto a Croydon."
    assert roles(text, ("Croydon", "GPE"))[1] is None


def test_who_is_quoted_by_the_beginning_of_a_name_does_nothing_else():
    name = "Alto commissariato delle Nazioni Unite per i rifugiati"
    text = f"L'{name} calcola che dall'aprile 2023 siano fuggite dal Sudan 4,2 milioni di persone."
    assert roles(text, (name, "ORG"))[0] is None
