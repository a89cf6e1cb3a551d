"""Reports of war and diplomacy: kinds that came out wrong in articles written to try them, in other words."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Sono 900 i militari, 120 dei quali in Kosovo.", "120 of", "qual"),
        ("Il ponte è stato ricostruito in meno di un anno.", "in less than a year", "built less than"),
        ("Hanno votato sì 19 Stati su 27.", "27", "every"),
        ("Un bambino su cinque non va a scuola.", "One child in", "total"),
        ("La base costa agli alleati 12 milioni l'anno.", " year", "coast"),
        ("Il greggio è salito del 2%, a 88 dollari al barile.", "per barrel", "to the barrel"),
        ("Sono almeno 40 i dispersi.", "There are at least 40", "the missing"),
        (
            "In due giorni oltre 3.000 persone hanno lasciato la città.",
            "days, more than 3,000",
            "of more than",
        ),
        ("Lo ha annunciato il ministero della Difesa.", "announced", "him"),
        ("L'esplosione ha fatto sei morti.", "left six dead", "made"),
        ("Due soldati avrebbero ucciso un civile.", "edly killed", "would have"),
        ("Se avesse vinto, avrebbe lasciato la Nato.", "would have left", "edly"),
        ("L'aviazione ha bombardato 50 obiettivi.", "targets", "goals"),
        ("Il missile porta una testata nucleare.", "warhead", "newspaper"),
        ("La nave, battente bandiera panamense, è affondata.", "flag", "stop"),
        ("Tre pescatori risultano dispersi.", "missing", "result"),
        ("L'uomo versa in condizioni disperate.", "is in", "pay"),
        ("Cinquanta ostaggi per parte saranno liberati.", "each side", "per part"),
        ("Nato e Russia tornano a parlarsi.", "NATO", "orn"),
        ("Un carico di munizioni diretto in Siria è stato fermato.", "shipment", "position"),
        ("Brogli in un seggio su dieci.", "ten", "seat"),
        ("La procura ha spiccato un mandato d'arresto.", "issued", "prosecutor's prosecutor"),
        ("La legge è passata con 98 voti contrari e 4 astenuti.", "against", "contraries"),
        ("I due Paesi sono vicini alla terza tornata di colloqui.", "round", "return"),
    ],
)
def test_the_english_says_what_happened(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
