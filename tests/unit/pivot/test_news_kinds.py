"""General news of every field: kinds that came out wrong in articles of our own, in other words."""

import pytest
from tests.conftest import needs_apertium
from tests.unit.pivot.checks import check


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Ha sbagliato per due punti o meno.", "or less", "or not"),
        ("Ogni squadra riceve dai 20 ai 30 milioni.", "between 20 and 30 million", "from"),
        ("Sono stati fermati una ventina tra tifosi e curiosi.", "20 fans", "among"),
        ("Oltre 300 tra agenti e volontari cercano il bambino.", "300 police", "among"),
        ("Gli sbarchi sono giù del 12% rispetto a luglio.", "12%", "below"),
        ("Il tasso risale al 7,2 per cento.", "again to 7.2%", "back to"),
        ("L'origine della festa risale al 1650.", "dates back", "rises"),
        ("Ha negato ogni responsabilità nell'incidente.", "any responsibility", "every"),
        ("Gli over 65 pagheranno di meno.", "over 65", "largest"),
        ("Il boss è in carcere in regime di 41 bis.", "41-bis", "billion"),
        ("Il francese ha vinto con 12 millesimi di vantaggio.", "12 thousandths", "mile"),
        ("È una sentenza lunga 80 pagine.", "80-page", "long 80"),
        ("Il prezzo del gas risale sopra i 40 euro.", "40 euros", "date"),
        ("Gli iscritti hanno passato i tre milioni.", "exceeded", "spent"),
        ("Il titolo è sprofondato di oltre il 17 per cento.", "more than 17%", "another"),
        ("L'azienda ha 300 dipendenti a fronte dei 500 del 2010.", "against 500", "in front"),
        ("Vi lavorano una novantina fra fisici e tecnici.", "90 physicists", "between"),
    ],
)
def test_how_many_there_are(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("La maestra in pensione Lucia Ferri abita qui da anni.", "etired", "retirement"),
        ("L'azienda ha mandato in pensione 200 operai.", "retire", "retired 200"),
        ("Il ponte è un progetto mai realizzato.", "never", "already"),
        ("Era il film più costoso mai girato in Italia.", "ever", "never"),
        ("Ha dormito con la radio accesa.", "radio on", "heated"),
        ("I semafori erano spenti da ore.", "turned off", "erased"),
        ("L'Oms, nel suo rapporto annuale, stima che i casi siano raddoppiati.", "estimates", "Estimation"),
        ("L'ente, che ha sede a Parigi, conta di assumere cento persone.", "intends", "count"),
        ("Per le riparazioni potrebbero volerci settimane.", "take weeks", "want"),
        ("Secondo i rapporti della polizia i feriti sono nove.", "police reports", "relations"),
        ("Enel, utile netto in calo del 5%.", "net profit", "useful"),
        ("La famiglia tipo spende 400 euro.", "typical family", "kind"),
        ("La Corte Suprema conferma la condanna per l'ex ministro.", "confirms the", "her"),
        ('Paolo Sirigu, 41 anni, detto "u Longu", vive a Bari.', "known as", "said"),
        ("Più cauto il sindaco di Pavia.", "mayor of Pavia is more cautious", "More cautious"),
        ("Invariato invece il prezzo del gas.", "price of gas is", "Unchanged"),
        ("Contrario il governo tedesco a nuove sanzioni.", "government is", "Contrary"),
        ("Il satellite, lanciato da Baikonur, pesa due tonnellate.", "from Baikonur", "by Baikonur"),
        ("La giovane non volle dire il suo nome.", "name", "mean"),
        ("La Bce taglia ancora i tassi.", "again", "still"),
        ("La Brignone guida ora la classifica.", "leads", "guide"),
        ("Lavorava di giorno e studiava la notte in biblioteca.", "at night", "the night"),
        ("I profughi, partiti dalla Libia, sono 80.", "from Libya", "part"),
        ("Nel secondo quarto i Lakers hanno segnato 40 punti.", "second", "room"),
        ("«Credo che sia finita», ha detto il medico.", "I believe", "He believe"),
        ("Penso sempre ai miei figli.", "my children", "to my"),
        ("Quattro scosse nella notte, crolla un campanile.", "tower collapses", "collapses a"),
        ("Incendio in fabbrica, muore un operaio di 40 anni.", "worker dies", "dies a"),
        ("Terzo, a sorpresa, il tedesco Klein.", "Third", "Terzo"),
        ("Il quadro è stato rubato sabato notte da tre uomini.", "by three men", "of three"),
        ('"Guadagno 900 euro al mese", dice Anna.', "I earn 900", "Game"),
        ("Vuol dire che ha paura.", "mean", "reveal"),
        ("I viticoltori chiedono aiuti dopo la grandine.", "Wine producers", "vitic"),
        ("L'auto a guida autonoma ha investito un pedone.", "self-driving car", "guide"),
        ("Il pugile ha vinto ai punti.", "by points", "the points"),
        ("Gli hacker hanno violato i server del ministero.", "servers", "servants"),
    ],
)
def test_what_is_said_of_it(translator, italian, has, has_not):
    check(translator, italian, has, has_not)


@needs_apertium
@pytest.mark.parametrize(
    ("italian", "has", "has_not"),
    [
        ("Le vittime hanno pianto in aula quando il giudice ha letto la sentenza.", "court", "plenary"),
        ("Gli alunni sono rimasti in aula fino a mezzogiorno.", "classroom", "plenary"),
        ("Il ministro ha risposto in aula alle opposizioni.", "plenary", "classroom"),
        ("In classifica Sinner è primo davanti al tedesco Zverev.", "ahead of", "in front"),
        ("La protesta davanti al ministero è durata due ore.", "in front", "ahead"),
        ("L'allarme è rientrato dopo un'ora.", "ended", "returned"),
        ("I feriti sono stati visitati in ospedale.", "examined", "visited"),
        ("Il premier ha sentito il collega spagnolo.", "spoke", "felt"),
        ("È una legge che premia il merito.", "rewards", "predict"),
        ("La Juventus ha concesso due gol in dieci minuti.", "two goals", "award"),
        ("Il nodo è quello dei finanziamenti.", "issue", "node"),
        ("La domanda di energia è calata in estate.", "demand", "question"),
        ("Il titolo ha perso il 4% in avvio.", "share", "title"),
        ("Il vettore irlandese ha trasportato 9 milioni di passeggeri.", "airline", "vector"),
        ("L'azienda ha ottenuto una commessa da 30 milioni.", "order", "sales"),
        ("Il nuovo farmaco è in sperimentazione su 300 pazienti.", "clinical", "experimentation"),
    ],
)
def test_the_sentence_decides(translator, italian, has, has_not):
    check(translator, italian, has, has_not)
