"""Places of another clause than the fact's, of nouns that name a place, and of who lives somewhere."""

import pytest
from tests.unit.extracting.facts.attribution.test_beside import FIRM, PLACE, roles


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # A relative clause of a noun between the two.
        ("Ha incontrato 12 sindaci e il prefetto, che domani sarà a Bo.", None),
        ("In una strada di Bo passa il camion, che trasporta 30 casse.", None),
        ("Hanno arrestato 12 uomini, che vivevano a Bo.", "Bo"),
        # A clause that the place opens.
        ("Il libro ha venduto 300 copie, e a Bo è esaurito.", None),
        ("Ha segnato 12 volte, e domenica a Bo la squadra torna in campo.", None),
        ("Sono 12 i feriti e i morti a Bo.", "Bo"),
        # A clause of why.
        ("Mancano 40 medici, perché molti lavorano a Bo.", None),
        ("Mancano 40 medici negli ospedali di Bo.", "Bo"),
        # Who is among the counted is an aside.
        ("Nove operai, tra cui due apprendisti, sono rimasti feriti in un cantiere di Bo.", "Bo"),
        ("Trenta capi, fra i quali molti vitelli, sono stati rubati a Bo.", "Bo"),
    ],
)
def test_a_place_is_of_its_own_clause(text, place):
    assert roles(text, ("Bo", PLACE)).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In via Zed, a Bo, sono crollate 3 case.", "via Zed"),
        ("Sono 3 le case crollate in via Zed, a Bo.", "via Zed"),
    ],
)
def test_a_street_is_nearer_than_its_town(text, place):
    assert roles(text, ("via Zed", "LOC"), ("Bo", PLACE)).place == place


@pytest.mark.parametrize(
    "text",
    [
        "I 40 passeggeri sono scesi al molo Bo.",
        "Una barca con 12 turisti è affondata al largo di Bo.",
        "Restano 90 persone nell'hotspot di Bo.",
    ],
)
def test_the_noun_of_a_place_says_what_a_name_is(text):
    assert roles(text, ("Bo", FIRM)).place == "Bo"


@pytest.mark.parametrize(
    ("text", "subject", "place"),
    [
        ("Ai seggi sono andati 300 abitanti della Bo.", None, "Bo"),
        ("La petizione è di 12 studenti di Bo.", None, "Bo"),
        ("Bo, che conta 3.000 abitanti, non ha una farmacia.", "Bo", "Bo"),
        ("Bo, che ha comprato 30 autobus, non ha una farmacia.", "Bo", None),
        ("Li applaudono i 9.000 spettatori del Bo.", None, "Bo"),
    ],
)
def test_who_lives_somewhere_is_there(text, subject, place):
    found = roles(text, ("Bo", PLACE))
    assert (found.subject, found.place) == (subject, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Il rogo è divampato a Bo, 30 chilometri a nord di Zed.", "Bo"),
        ("La cava si trova nel comune di Bo, a 12 km dal centro di Zed.", "Bo"),
        ("La cava si trova a 12 km dal centro di Zed.", "Zed"),
    ],
)
def test_a_distance_is_where_something_is_and_not_what_it_is_far_from(text, place):
    names = [(name, PLACE) for name in ("Bo", "Zed") if f" {name}" in text]
    assert roles(text, *names).place == place
