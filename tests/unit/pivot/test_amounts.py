"""Amounts and frames of general news that came out wrong, in sentences of our own."""

import pytest
from tests.conftest import needs_apertium


def english(translator, italian):
    (found,) = translator.translate([italian], "it")
    return found.text or ""


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("La pensione dista a meno di 200 metri dal mare.", "less than 200 met", "save"),
        ("L'affitto è stato ridotto a meno di un terzo.", "less than a third", "except"),
        ("Il marchio gestisce 36 locali in Toscana.", "36", "local time"),
        ("Il volo è atterrato alle 16:40 locali.", "local time", "establish"),
        ("Una famiglia su dodici non paga.", "every", "total"),
        ("Hanno trovato un tubo lungo 7 metri.", "7-met", "along 7"),
        ("Il canale, lungo 12 chilometri e largo 30 metri, è chiuso.", "12 kilometers long", "along"),
        ("I militari sono schierati lungo 30 chilometri di costa.", "along 30", "30 kilometers long"),
        ("Un cane lungo e magro dormiva.", "long and", "along"),
        ("La cantina ha comprato 90 quintali di uva.", "90 quintals", "yard"),
        ("Il riso costa 40 euro al quintale.", "per quintal", "yard"),
        ("Di barche ne sono arrivate una trentina.", "30", "trentina"),
        ("Il livello è superiore di tre metri alla norma.", "three meters higher", "than three"),
        ("Il costo è inferiore di circa 40 euro alla media.", "about 40 euros", "than about"),
        ("Le azioni hanno chiuso in calo del 4% a 12 euro.", "12 euros", "from 4"),
        ("Il tasso è al 3%, in calo dal 5% di marzo.", "compared", "down 5"),
        ("I debiti sono saliti a 9 milioni dai 7 di marzo.", "7 in March", "March 7"),
        ("La benzina ha toccato i 2 euro.", "reached", "touch"),
        ("Sono 15 i cantieri, contro i 22 di aprile.", "22 in April", "22nd"),
        ("Il treno ha impiegato meno di due ore.", "took less than", "employ"),
        ("Le vendite sono calate di quasi un quarto.", "almost a quarter", "from almost"),
        ("L'operaio è stato condannato ieri dal tribunale di Bari a sei anni.", "sentence", "age of"),
        ("Il 20-30% degli iscritti ha votato.", "20-30%", "In 20"),
    ],
)
def test_an_amount_says_how_much(translator, italian, has, has_not):
    found = english(translator, italian)
    assert has in found
    assert has_not not in found


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Ci servono due medici.", "We need", "serve"),
        ("Al sindaco non importa, ma gli servirà un piano.", "need", "serve"),
        ("I soci se ne aspettavano quattro.", "expected four", "were expected"),
        ("La banca si attende un calo.", "expects", "is expected"),
        ("Di furti se ne sono contati venti.", "counted", " if "),
        ("La multa ci è costata mille euro.", "cost us", "there"),
        ("Nessuno sa cosa ne sarà della fabbrica.", "happen to the factory", "what the"),
        ("Il ragazzo non sapeva che fare.", "what to do", "that"),
        ("Anna Neri, prima firmataria della legge, è assente.", "first signatory", "formerly"),
        ("L'autobus è fermo da un'ora.", "for an hour", "firm"),
        ("La ditta ha una perdita netta di due milioni.", "net loss", "clear"),
        ("I soci contano di vendere a maggio.", "sell", "count"),
        ("Tacere sarebbe stato peggio.", "would have been worse", "allegedly"),
        ("La legge non è tutt'altro che perfetta.", "far from", "tutt"),
        ("A fermarla è stato un vigile.", "stopped her", "stopped this"),
        ("A preoccupare è il prezzo del gas.", "What worries", "Who"),
        ("I consumi calano, complice il freddo.", "because of the cold", "accomplice"),
        ("In molti hanno visto la partita.", "Many", "In many"),
        ("Lo studio della banca mostra infatti che i prezzi calano.", "shows", "exhibition"),
        ("È difficile che si possa vendere la casa.", "sell the house", "prun"),
        ("Vuole tirarsi fuori dall'affare.", "get out of", "fuori"),
        ("Ha chiuso la Bianchi & Figli.", "Bianchi & Figli", "Filhos"),
        ("Secondo Neri è troppo tardi per votare.", "Neri, it", "Neri is"),
        ("Il farmaco si prende per via orale.", "oral", "street"),
        ("Le reazioni, tra le star del cinema, sono molte.", "star", "being"),
        ("Restano due giorni per pagare.", "left", "stay"),
        ("La madre non può fare a meno di piangere.", "cannot", "care"),
        ("La moglie piangeva alle sue spalle.", "behind", "shoulders"),
    ],
)
def test_a_frame_gives_a_word_its_sense(translator, italian, has, has_not):
    found = english(translator, italian)
    assert has in found
    assert has_not not in found
