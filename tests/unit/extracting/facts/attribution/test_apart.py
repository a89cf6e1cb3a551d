"""Counts that are nobody's although somebody acts before them, and places of another clause or of a list."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.model import Mention, Span

FIRM, PERSON, TOWN = "ORG", "PERSON", "GPE"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Bo ha scritto a tutti, ma le 33 scuole hanno rifiutato.", None),
        ("Bo ha scritto a tutti e 12 scuole hanno rifiutato.", None),
        ("Bo ha identificato le tre vittime.", None),
        ("Bo ha soccorso i due medici.", None),
        ("Bo ha smentito tensioni tra i due Paesi.", None),
        ("Bo ha vinto le ultime tre gare.", "Bo"),
        ("Bo gestisce le due ferrovie.", "Bo"),
        ("Bo ha assunto due medici.", "Bo"),
        ("Bo ha assistito il malato insieme a due medici.", None),
        ("Bo ha portato il malato oltre ad una decina di agenti.", None),
        ("Bo ha lasciato le case perché ne aveva comprate due.", "Bo"),
        ("Bo ha assalito una nave, almeno 12 le vittime.", None),
        ("Bo ha assalito una nave con 12 vittime.", "Bo"),
        ("Bo era al centro di un focolaio durante il quale sono morte 12 persone.", None),
        ("Bo era al centro di un caso e ne sono stati creati 12 altri.", None),
        ("Bo ha vinto un titolo che per il club mancava da 12 anni.", None),
        ("Bo ha vinto un titolo e per il club ha giocato per 12 anni.", "Bo"),
    ],
)
def test_what_acts_itself_or_is_known_is_nobodys(text, subject):
    assert roles(text, ("Bo", PERSON)).subject == subject


def test_a_number_with_an_article_alone_is_of_those_who_were_counted_before():
    text = "Con due amici Bo ha perso la casa che i due stavano costruendo."
    bo = Mention(PERSON, Span(14, 16, "Bo"), None, "Bo")
    facts = attribute(reconcile(find_quantities(text, "it"), [], "it", text=text), text, "it", mentions=[bo])
    assert [one.subject for one in facts] == ["Bo", None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I morti sono 12, e il campo base è stato allestito a Roma.", None),
        ("I feriti sono 12 e che il sospetto è ricoverato all'ospedale di Roma.", None),
        ("I morti sono 12, quando un sisma e uno tsunami hanno colpito l'isola di Roma.", "Roma"),
        ("Sono 12 i morti e i feriti a Roma.", "Roma"),
        ("Erano 50.000 al corteo di Roma.", "Roma"),
        ("Sono 12 milioni gli affamati nella sola Roma.", "Roma"),
    ],
)
def test_a_place_of_the_clause_after_is_none(text, place):
    assert roles(text, ("Roma", TOWN)).place == place


def test_a_list_of_depots_has_each_number_at_the_name_before_its_bracket():
    text = "Le 21 auto venivano dalle rimesse di Cesano (11), Tor Lupara (7) e Magni (3)."
    names = [("Cesano", TOWN), ("Tor Lupara", PERSON), ("Magni", PERSON)]
    mentions = [
        Mention(label, Span(text.index(name), text.index(name) + len(name), name), None, name)
        for name, label in names
    ]
    found = attribute(reconcile(find_quantities(text, "it"), [], "it"), text, "it", None, mentions)
    assert [(one.place, one.subject) for one in found[1:]] == [(name, None) for name, _ in names]


@pytest.mark.parametrize(
    ("text", "named", "subject"),
    [
        ("È morto, all'età di 90 anni, lo scrittore siciliano Bo.", ("Bo", PERSON), "Bo"),
        ("Si è spenta all'età di 77 anni la cantante dei Corvi Bo.", ("Bo", PERSON), "Bo"),
        ("È morto all'età di 77 anni il medico che ha curato Bo.", ("Bo", PERSON), None),
        ("È stato arrestato un operaio di 41 anni, incensurato, Bo.", ("Bo", PERSON), "Bo"),
        ("La Nova compie 50 anni.", ("Nova", FIRM), "Nova"),
        ("Compie 60 anni la Nova, colosso dei trasporti.", ("Nova", FIRM), "Nova"),
        ("Il presidente della Nova deve aver compiuto 50 anni.", ("Nova", FIRM), None),
        ("Il sindaco Bo è morto nel giorno in cui compiva 84 anni.", ("Bo", PERSON), "Bo"),
    ],
)
def test_an_age_is_of_who_has_died_or_has_a_birthday(text, named, subject):
    assert roles(text, named).subject == subject


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Forte il significato, come si legge nelle parole del presidente Lenz:", "presidente Lenz"),
        ("La tesi è contestata dallo storico Guido Moroni:", "Guido Moroni"),
        ("La reazione del Comune", "Comune"),
        ("Tra i presenti anche Paolo Ferri, ministro della Sanità:", "Paolo Ferri"),
        ("Lunga la lista degli ostacoli:", None),
    ],
)
def test_a_quotation_is_of_whoever_the_sentence_before_ends_with(before, speaker):
    found = roles("«Servono 12 milioni, non sette.", earlier=(before,)).speaker
    assert (found or "").endswith(speaker or "")
    assert (found is None) == (speaker is None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Alcuni vicini hanno raccontato di aver visto tre auto.", "vicini"),
        ("Secondo alcune fonti i morti sono 12.", "fonti"),
        ("Secondo una mappa le auto sono 12.", "mappa"),
        ("Un testimone ha raccontato di aver visto tre auto.", "testimone"),
        ("L'agenzia Zed parlava solo di 12 feriti.", "agenzia Zed"),
    ],
)
def test_some_of_many_and_things_speak_by_their_noun(text, speaker):
    assert roles(text).speaker == speaker
