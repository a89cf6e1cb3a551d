"""Bounds, days, shares and lengths of Italian come out as what they are in English."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Le scorte di gasolio sono ridotte a meno di 900 litri.", "less than 900", "saved"),
        ("Il biglietto è sceso a meno di tre euro.", "less than three", "unless"),
        ("I contagi sono ben al di sotto dei 40.000 di un anno fa.", "below 40,000", "approximately"),
        ("Delle 17 vittime, nove erano minorenni.", "Of the 17", "ome"),
        ("Dei feriti, tre sono gravi.", "Of the", "Some"),
        ("Il termometro ha segnato meno 12 gradi.", "-12", "less"),
        ("Le vendite sono in calo: meno 20 per cento.", "-20%", "less"),
        ("L'indice ha superato quota 30.000 punti.", "30,000", "Cota"),
        ("L'aereo volava a quota 9.000 metri.", "altitude of 9,000", "quota"),
        ("I feriti sono una quarantina.", "40", "quarantine"),
        ("Gli arresti sarebbero una trentina, secondo la polizia.", "30", "trentina"),
        ("Un terzo circa ha votato contro.", "bout a third", "one third"),
        ("Il processo comincia il 4 a Palermo.", "4th", "at 4"),
        ("Il decreto va approvato entro il 9, altrimenti decade.", "9th", "than 9"),
        ("Lo sciopero comincia dal 22 in tutti i porti.", "22nd", "by 22"),
        ("Un tunnel lungo appena sei chilometri unisce le due città.", "six kilometers", "along"),
        ("Un ponte lungo oltre 300 metri è crollato.", "more than 300 meters", "long bridge"),
        ("Le barche si fermano entro 12 miglia dalla costa.", "less than 12 miles", "up to"),
        ("Il treno si è fermato per tre quarti d'ora più tardi.", "quarters of an hour", "now"),
        ("I turni da dodici ore sono la norma.", "welve-hour", "for twelve"),
        ("Per la quinta settimana di fila il prezzo è salito.", "fifth", "followed"),
        ("Gli abbonati sono 2.000 in meno dell'anno scorso.", "than last year", "of last year"),
        ("I conservatori sono arrivati soltanto terzi.", "third place", "thirds"),
    ],
)
def test_what_is_counted(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("I raid russi non si fermano.", "attacks", "attack "),
        ("I senatori di Forza Italia hanno votato contro.", "Forza Italia", "force"),
        ("Ogni mattina apre il mercato.", "very morning", "Ogni"),
        ("Nessuno è stato finora in grado di spiegarlo.", "so far", "thin"),
        ("Il calciatore Robin van Persie ha segnato due gol.", "van Persie", " go "),
        ("Il portiere Edwin van der Sar ha lasciato.", "van der Sar", "will"),
        ("Tre operai sono rimasti gravemente feriti nel crollo.", "were seriously", "remained"),
        ("Parlando da Berlino, la cancelliera ha promesso aiuti.", "from Berlin", "of Berlin"),
        ("A Roma intanto i sindacati hanno annunciato uno sciopero.", "meanwhile", "while this"),
        ("Intanto il governo tace.", "Meanwhile", "while this"),
        ("Ha chiesto un rinvio, richiesta che il tribunale ha respinto.", "request", "required"),
        ("La decisione, prima tappa di un percorso, è stata approvata.", "first", "before"),
        ("Tre bambine estratte vive dalle macerie.", "removed", "lives"),
        ("Il marito l'avrebbe uccisa con un coltello.", "allegedly", "would"),
        ("Mio padre mi avrebbe capito.", "would", "allegedly"),
        ("Sono stati abbattuti tre droni.", "down", "slaughter"),
        ("Un dato che preoccupa i medici è il calo.", "fact", "since"),
        ("Un corso su come gestire i soldi.", "on how", "up"),
        ("Deve spiegare ai cittadini perché ha mentito.", "why", "because"),
        ("Ci servono medicine e acqua.", "need", "serve"),
        ("Il Qatar fa da mediatore tra le parti.", "serves as", "makes"),
        ("La tempesta ha investito la costa.", "hit", "invest"),
        ("Il decreto, licenziato dalla Camera, passa al Senato.", "approved", "fired"),
        ("Il lupo, cacciato fino all'estinzione, è tornato.", "unted", "xpelled"),
    ],
)
def test_words_that_were_others(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Protestano i sindacati di categoria.", "unions protest", "They"),
        ("Esultano i tifosi.", "fans celebrate", "They"),
        ("Dura la reazione di Mosca.", " is ", "lasts"),
        ("Opposta la versione del ministero.", "opposite", "was opposed"),
        ("Ad aver colpito la giuria è stata la sua voce.", "voice", "had hit"),
        ("Ad avermi colpito è stata una ragazza di 17 anni.", "me", "had"),
        ("La prima bomba è esplosa alle 9, la seconda alle 10.", "the second", "seconds"),
        ("Un testo risalente al 1930 è stato venduto.", "dating back to", "dated"),
        ("Vuole riportarli a casa prima di Natale.", "bring them", "report"),
        ("L'accordo si era reso necessario dopo la crisi.", "become necessary", "made it"),
        ("È toccato al ministro difendere il testo.", "to the minister", "touched"),
        ("Il gruppo è stato tolto dalla lista dei sospetti.", "from the list", "by the list"),
        ("Ha 120 dipendenti, di cui 35 in Italia.", "of whom 35", "than 35"),
        ("La compagnia, il cui aereo è caduto, tace.", "plane", "airborne"),
        ("Sono stati sentiti dieci testimoni.", "heard", "felt"),
        ("Una bomba da 250 chili è stata disinnescata.", "explosive", "pump"),
        ("La donna ha detto al giudice che avrebbe pagato.", "would pay", "would have"),
        ("Ha dichiarato in seguito che avrebbe visitato la città.", "would visit", "would have"),
        ("Il presidente Moon Jae-in è a Seul.", "Jae-in", "Jae-em"),
        ("È il conto più basso da mezzo secolo.", "in half a century", "half-century bill"),
    ],
)
def test_who_and_what(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
