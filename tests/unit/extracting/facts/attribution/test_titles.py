"""How much of a name or title speaks, and what is nobody, in our own sentences."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, *earlier):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, "it"), [], "it")
    return [one.speaker for one in attribute(facts, text, "it", earlier=earlier)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«I casi sono 12», ha segnalato tempo.it.", "tempo.it"),
        ("George W. Bo ha detto che i casi sono 12.", "George W. Bo"),
        ("Il sindaco di Nova D.C. Ugo Bo ha detto che i casi sono 12.", "sindaco di Nova D.C. Ugo Bo"),
        ("Ugo Bo e i suoi colleghi hanno scoperto che i casi sono 12.", "Ugo Bo"),
        ("L'agenzia Nova in un primo momento riportava 12 morti.", "agenzia Nova"),
        ("Secondo quanto riportato sul sito del Comune i casi sono 12.", "Comune"),
        ("Secondo quanto scritto sul profilo Facebook della Lega Nova, i casi sono 12.", "Lega Nova"),
        ("Il direttore dell'Ente (Ebo), il danese Ugo Bo, ha detto che i casi sono 12.", "Ugo Bo"),
        ("Alcune fonti affermano che i casi sono 12.", "fonti"),
        ("Ugo Bo ha annunciato i dodici giudici della gara.", "Ugo Bo"),
        ("Secondo la Nova sono 12, cioè metà del totale.", "Nova"),
        ("Un rapporto spiega che i casi sono 12.", "rapporto"),
        ("Secondo il trattato di Nova 12 Stati voteranno.", "trattato di Nova"),
    ],
)
def test_who_speaks_is_named_whole(text, speaker):
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Le statistiche dicono che i casi sono 12.",
        "La legge dello Stato prevede 12 giudici.",
        "Il giudice per le indagini preliminari nega i 2 permessi.",
        "I giudici negano la libertà ai due fratelli.",
        "Bo ha vinto al termine del suo secondo mandato, di 5 anni.",
        'Davanti al liceo "Ada Bo", in via Nova, sono esplosi 2 ordigni.',
        "Negli spazi della fiera sarà allestita la mostra di 140 artisti.",
    ],
)
def test_papers_rules_and_verdicts_are_no_speakers(text):
    assert set(speakers(text)) == {None}


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        (["«Ci hanno sospesi."], 'Questa " multa esemplare " costa 12 milioni.', None),
        (["Ugo Bo ha detto: «Ci sospendono."], 'Questa " multa esemplare " costa 12 milioni.', "Ugo Bo"),
        (["C'era anche Ugo Bo, ministro:", "«Bene», ha detto:"], "«Costa 12 milioni.", "Ugo Bo"),
        (["Secondo la Nova i casi sono 12;"], "a Bari invece i casi sono 40.", "Nova"),
        (["Secondo la Nova i casi sono 12."], "A Bari invece i casi sono 40.", None),
        (["Bo ha detto che è vero."], "Se fosse vero, le scuole sarebbero 12.", None),
        (["Alcune fonti affermano che è vero."], "Le scuole sarebbero 12.", None),
    ],
)
def test_what_goes_on_is_of_whoever_began(earlier, text, speaker):
    assert speakers(text, *earlier) == [speaker]
