"""Where something is in a list of places, between two towns of a country, or in a house that has a name."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.model import Mention, Span


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A Bari votano 300 elettori, a Lecce quasi 200.", "Bari"),
        ("In Bari hanno chiuso 12 negozi, nella provincia di Lecce 40 bar.", "Bari"),
        ("A Bari il traffico è calato del 12%, e a Lecce del 9.", "Bari"),
        ("A Bari votano 300 elettori, a Lecce quasi 200.", "Lecce"),
    ],
)
def test_a_place_that_has_a_figure_of_its_own_is_not_of_the_one_before(text, place):
    at = 1 if place == "Lecce" else 0
    assert roles(text, ("Bari", "GPE"), ("Lecce", "GPE"), at=at).place == place


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sono stati curati al Policlinico Nova 12 operai.", "Policlinico Nova"),
        ("Al Teatro Nova sono entrate 300 persone.", "Teatro Nova"),
        ("Nello Stadio Nova c'erano 300 tifosi.", "Stadio Nova"),
    ],
)
def test_a_name_that_a_noun_for_a_place_opens_is_one(text, name):
    assert roles(text, (name, "ORG")).place == name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ha dormito in palestra a Bari una trentina di persone.", "Bari"),
        ("Nella palestra di Bari hanno dormito 30 persone.", "Bari"),
        ("Alla curva di Bari sono caduti 12 cavalli.", "Bari"),
        ("Negli ippodromi di Bari corrono 12 cavalli.", "Bari"),
        ("La provincia più fredda è Bari, in cui sono caduti 12 alberi.", "Bari"),
    ],
)
def test_more_houses_and_grounds_are_places(text, named):
    one = roles(text, (named, "LOC"))
    assert (one.place, one.subject) == (named, None)


def _between(text, *countries):
    starts = [text.index(name) for name in ("Bari", "Lecce")]
    spans = [Span(at, at + len(name), name) for at, name in zip(starts, ("Bari", "Lecce"), strict=True)]
    mentions = [
        Mention("GPE", span, None, span.text, country=country)
        for span, country in zip(spans, countries, strict=True)
    ]
    facts = reconcile(find_quantities(text, "it"), [], "it")
    return attribute(facts, text, "it", None, mentions)[0].place


@pytest.mark.parametrize(
    ("text", "countries", "place"),
    [
        ("La grandine ha rovinato 300 ettari di vigne fra Bari e Lecce.", ("IT", "IT"), "Bari"),
        ("I clienti senza luce sono 300, tra Bari e Lecce.", ("IT", "IT"), "Bari"),
        ("Tra Bari e Lecce sono bruciati 300 olivi.", ("IT", "IT"), "Bari"),
        ("Sono 300 i tifosi alla partita tra Bari e Lecce.", ("IT", "IT"), None),
        ("L'accordo prevede 300 visti tra Bari e Lecce.", ("IT", "FR"), None),
    ],
)
def test_two_towns_of_one_country_are_a_place_between_them(text, countries, place):
    assert _between(text, *countries) == place
