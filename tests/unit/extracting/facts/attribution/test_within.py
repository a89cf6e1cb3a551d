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
        # What a lone comma opens is of something else, beyond a few words, a preposition and a participle.
        ("Hanno premiato 12 soci, due cugine del presidente della scuola di Bo.", None),
        ("Ne hanno discusso 12 ministri, oltre al direttore della banca centrale a Bo.", None),
        ("Hanno arrestato 12 uomini, fermati ieri sera dai vigili a Bo.", "Bo"),
        ("Hanno arrestato 12 uomini, probabilmente a Bo.", "Bo"),
        ("Ha piantato 12 alberi, per lo più nei giardini della provincia di Bo.", "Bo"),
        # What somebody is bound for is not where the rest is.
        ("La nave, diretta a Bo, trasportava 300 auto.", None),
        ("Ho camminato fino a Bo e per strada ho visto 12 cervi.", None),
        # A few who are spoken of as known are not there for a place that was named before them.
        ("In una caserma di Bo il questore ha premiato i due agenti.", None),
        ("L'accordo firmato a Bo dai ministri dei due Paesi vale un anno.", None),
        ("In una caserma di Bo il questore ha premiato due agenti.", "Bo"),
        ("Il questore ha premiato i due agenti a Bo.", "Bo"),
        # What strikes a place, and what happens there.
        ("Il vento ha spazzato Bo con raffiche di 120 chilometri orari.", "Bo"),
        ("La guerra di Bo ha fatto 12 morti.", "Bo"),
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
        ("Bo, che conta 3.000 abitanti, non ha una farmacia.", "Bo", None),
        ("Bo, che ha comprato 30 autobus, non ha una farmacia.", "Bo", None),
        ("Li applaudono i 9.000 spettatori del Bo.", None, "Bo"),
        ("Restano chiusi 12 ponti della Bo.", None, "Bo"),
    ],
)
def test_who_or_what_is_of_a_place_is_there(text, subject, place):
    found = roles(text, ("Bo", PLACE))
    assert (found.subject, found.place) == (subject, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Il rogo è divampato a Bo, 30 chilometri a nord di Zed.", "Bo"),
        ("La cava si trova nel comune di Bo, a 12 km dal centro di Zed.", "Bo"),
        ("La cava si trova a 12 km dal centro di Zed.", "Zed"),
        ("Il rogo è divampato a Bo, che dista 12 km da Zed.", None),
        ("Il rogo è divampato a Bo, distante appena 12 chilometri.", None),
    ],
)
def test_a_distance_is_where_something_is_and_not_what_it_is_far_from(text, place):
    names = [(name, PLACE) for name in ("Bo", "Zed") if f" {name}" in text]
    assert roles(text, *names).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Un maestro di Bo, in Zed, ha raccolto 300 libri.", None),
        ("Per Ugo Po, geologo dell'ateneo di Bo, in Zed, le scosse sono state 12.", None),
        ("La squadra, partita da Bo, in Zed, ha vinto 12 gare.", None),
        ("In una scuola di Bo, in Zed, ci sono 300 alunni.", "Bo"),
    ],
)
def test_where_somebody_is_from_is_not_where_it_happens_for_all_that_lies_in_a_country(text, place):
    assert roles(text, ("Bo", PLACE), ("Zed", PLACE)).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La squadra ha perso lunedì a Bo, ma Ugo Po ha vinto 12 gare.", None),
        ("Lunedì scorso fu poi arrestata a Bo con Ugo Po in 12 casse di libri.", None),
        ("A Bo il sindaco Ugo Po ha inaugurato 12 scuole.", "Bo"),
        ("Fu arrestata a Bo con 12 complici di Ugo Po.", "Bo"),
    ],
)
def test_behind_a_person_it_is_elsewhere_unless_the_place_opens_the_sentence(text, place):
    assert roles(text, ("Bo", PLACE), ("Ugo Po", "PERSON")).place == place
