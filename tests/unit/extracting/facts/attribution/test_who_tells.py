"""Who says a figure in dense sentences of the press, and who only answers, does, or is told of."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, "it"), [], "it", text=text)
    return [one.speaker for one in attribute(facts, text, "it")]


@pytest.mark.parametrize(
    "text",
    [
        "La Riva ha risposto con una penale di 12 milioni.",
        "La Riva risponde di tre violazioni del codice.",
        "Il consorzio ha scritto ai 40 soci.",
        "Ugo Bo ha parlato per venti minuti.",
        "In uno studio di Riva lavorano 14 geometri.",
        "Alla Riva, alla cui denuncia si deve l'inchiesta, hanno chiesto 3.000 euro.",
        "Da mesi all'ospedale di Riva si aspettano 90 malati.",
    ],
)
def test_who_answers_writes_or_waits_says_no_figure(text):
    assert set(speakers(text)) == {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Il sindaco Ugo Bo ha risposto che mancano 14 milioni.", "sindaco Ugo Bo"),
        ("Il sindaco Ugo Bo ha risposto: «Mancano 14 milioni».", "sindaco Ugo Bo"),
        ("I soci morosi sono 40, ha scritto il consorzio Riva.", "consorzio Riva"),
        ("L'esercito replica di averne persi due.", "esercito"),
        ("In oratorio mangiano 90 bambini, racconta don Ugo Bo.", "don Ugo Bo"),
        ("Spariranno dodici linee, minacciano gli autisti, se non si tratta.", "autisti"),
        ("Le buche sono 400, taglia corto l'assessora Ada Bo.", "assessora Ada Bo"),
        ("Come spiega il botanico Ugo Bo, che insegna a Riva, i pini malati sono 400.", "botanico Ugo Bo"),
        ("I pini malati sono 400, come ha ammesso la Riva.", "Riva"),
        ("A giudizio del comandante Ugo Bo servono altre due navi.", "comandante Ugo Bo"),
        ("Nella relazione della Riva si legge che i pozzi chiusi sono 12.", "Riva"),
        ("I pozzi chiusi sono 12, si legge nell'ordinanza.", "ordinanza"),
        ("I beni valgono 3 milioni, risulta dall'ordinanza del gip Bo.", "gip Bo"),
        ("I feriti sono 30, secondo il bollettino diffuso ieri dalla Riva.", "Riva"),
    ],
)
def test_who_says_a_figure(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Secondo Ada Bo, che guida sei assessori, gli sfollati sono 340.", [None, "Ada Bo"]),
        ("Gli sfollati sono 340, secondo la Riva, che ha montato 90 tende.", ["Riva", None]),
        ("Gli sfollati, secondo la Riva, la quale ha montato 90 tende, sono 340.", [None, "Riva"]),
        ("La Riva prevede un calo del 3%, mentre i salari sono fermi da due anni.", ["Riva", None]),
        ("Il 14% rinuncia, emerge da un'indagine della Riva svolta su 900 famiglie.", ["Riva", None]),
        ("La Zed, che la Riva accusa di aver taciuto, ha perso tre soci.", [None]),
    ],
)
def test_what_is_told_of_whoever_speaks_or_beside_them_is_not_said(text, said):
    assert speakers(text) == said
