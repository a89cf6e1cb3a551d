"""Little words and the order of Italian: each rule on another sentence of its kind."""

import pytest
from tests.conftest import needs_apertium

from nightwire_pivot.forms.clitics import before_verb

CASES = [
    # relatives, and words that stand for others
    ("La valle da cui è scappato è deserta.", "from which", "you"),
    ("Ciò di cui si discute è il bilancio.", "What", "This"),
    ("Il sindaco stesso ha chiamato i soccorsi.", "himself", "same"),
    ("È tornato il giorno stesso.", "same day", "himself"),
    ("Lo stesso presidente ha firmato la lettera.", "himself", "same"),
    ("Qualunque cosa decida il tribunale, la accetteremo.", "hatever", "nything"),
    ("In quanto deputato, non può essere arrestato.", "As a", "ince"),
    ("Da bambina viveva a Parma.", "As a child", "From"),
    ("Da sindaco ha costruito due scuole.", "s a mayor", "From"),
    ("Per quanto dolorosa, la scelta è necessaria.", "may be", "how much"),
    ("Niente acqua per tremila famiglie.", "No water", "othing"),
    ("È meno caro di una macchina nuova.", "than a", " of a "),
    ("È il più ricco di Roma.", "in Rome", "than"),
    ("Il vertice sarebbe dovuto cominciare ieri.", "should have", "had to"),
    ("I due venivano tratti in arresto a Como.", "were", "came"),
    ("Grave incidente a Como.", "erious", "ecord"),
    ("È la prima di tre tappe.", "first of three", "efore"),
    ("È il più grave attentato mai compiuto in Grecia.", "ever", "never"),
    ("Secondo quanto riferisce la stampa, il volo è in ritardo.", "ccording to the press", "how"),
    ("Li hanno aiutati sia politicamente che militarmente.", "both", "that"),
    ("La bomba ha colpito il porto di Odessa, porto del Mar Nero.", "port", "ffer"),
    # clitics
    ("Volevano andarsene dal paese.", "leave", "being"),
    ("Se n'è andata senza salutare.", "left", "If"),
    ("Se ne discute da anni.", "They", "If"),
    ("Ne ha discusso il parlamento.", "arliament", "It discuss"),
    ("Si è discusso di tasse.", "hey discussed", "He"),
    ("Ce l'ha con i giornalisti.", "ang", "ith the journalists"),
    ("Li hanno arrestati alla frontiera.", "They were arrested", " us"),
    ("I medici li hanno curati per mesi.", "them", " us"),
    ("Il governo lo approverà domani.", "will", "-"),
    ("Recatisi in caserma, i due hanno confessato.", "Having gone", "Ido"),
    ("Vi invito a contattarci per iscritto.", "contact us", "contact in"),
    ("Chiunque abbia visto qualcosa chiami la polizia.", "nyone who", "nyone has"),
    # readings
    ("Due giorni prima era stata avvistata una balena.", "had been", "era"),
    ("Nevicate abbondanti diventeranno più estese.", "extend", "he extended"),
    ("Spesso ciò porta a gravi errori.", "lead", "door"),
    ("Ciò che è certo è che pioverà.", "certain is", "certainly"),
    ("Rosa porterà temporali sulla costa.", "Rosa will bring", "ink"),
    ("Sono stata derubata in treno.", "I was", "She"),
    ("L'ispettore Brian O'Neill ha parlato.", "O'Neill", "Ou"),
    ("Vende marchi di lusso in tutto il mondo.", "brands", "miles"),
    ("Il castello del XV secolo è crollato.", "15th", "XV"),
    ("Ha spiegato quanto era accaduto.", "what had happened", "how much"),
    # participles and moods
    ("Conclusa la cerimonia, gli ospiti sono partiti.", "After the ceremony", "Concl"),
    ("Entrati in casa, i ladri hanno rubato i gioielli.", "Having entered", "Entr"),
    ("Considerate le circostanze, la pena è giusta.", "Given the circumstances", "After"),
    ("Aveva detto che sarebbe arrivato in treno.", "would arrive", "would have"),
    ("Chi arriverà per primo avrà il premio.", "hoever arrives", "will arrive"),
    ("Anche se avesse ragione, perderebbe la causa.", "ven if", "lthough"),
    ("Secondo la stampa, la regina sarebbe malata.", "allegedly", "would be"),
    ("Il cantante si è fatto visitare in clinica.", "was", "ecame"),
    # verbs
    ("Ricoverata in ospedale la cantante.", "he singer was", "Intern"),
    ("Condannato a morte un dissidente.", "dissident was", "Condemned"),
    ("Trovati morti due coniugi.", "found dead", "Found"),
    ("Finito in carcere il boss.", "boss ended", "Finished"),
    ("In calo lo spread.", "is falling", "Fall"),
    ("Si dimette il ministro.", "resigns", "surrender"),
    ("L'artista aveva annullato la tournée nel suo paese.", "his", "her"),
    ("Carlo succede alla madre sul trono.", "succeeds", "happen"),
    ("Il premio è andato a Maria Verdi.", "given to", "was Maria"),
    ("Alla cerimonia hanno assistito mille persone.", "present", "they"),
    ("È arrivato secondo.", "second", "ccording"),
    ("Il pittore avrebbe compiuto 80 anni domani.", "would", "lleged"),
    ("Arrestato un olandese di 30 anni.", "as arrested", "have"),
    ("Il club ha quindi ritirato il ricorso dal tribunale.", "from", "by"),
    ("La sentenza del Tar conferma che il divieto è valido.", "confirms", "confirmation"),
    ("Da qui l'accusa, mossa dal sindaco.", "ccusation", "accuses"),
    ("È morto a Mosca Jurij Petrenko.", "Moscow", "Mosca"),
    ("Su Scaramella pesano molte accuse.", "Scaramella", "Su "),
    ("Il Fondo per l'ambiente (FAI) ha vinto.", "FAI", "oes"),
    ("Non ha che due figli.", "only", "n't"),
    ("Non fanno che protestare.", "ust", "not"),
    ("Non resta che pregare.", "pray", "n't"),
    ("Mancano tre mesi alle elezioni.", "election", "Manc"),
    ("Manca la luce in tutto il quartiere.", "missing", "Manca"),
    ("Servono coperte e tende.", "lankets", "erve"),
    ("Pesanti le conseguenze per il turismo.", "re heavy", "Heavy of"),
    ("Lo hanno mandato via dalla sala.", "away", "street"),
    ("Ha pianto durante il processo.", "cried", "tears"),
    ("La banca ha annunciato ricorso.", "ppeal", "recurr"),
    ("È dovuto intervenire l'esercito.", "had to", "is had"),
    ("È tornata dal medico.", "to the doctor", "from"),
    ("La città è senza acqua.", "without water", "waterless"),
    # who took, and from where
    ("Gli ostaggi sono stati liberati dalla polizia.", "by the police", "from"),
    ("I bambini sono stati evacuati dai vigili del fuoco.", "by ", "from"),
    ("Il senatore è stato espulso dal partito.", "from the party", "by"),
    ("Il corpo è stato estratto dalle macerie.", "from the rubble", "by"),
    # how news begins
    ("È di 3 morti e 9 feriti il bilancio di una frana.", "3 dead and 9", "It is"),
    ("Immediato l'intervento dei carabinieri.", "was immediate", "It is"),
    ("Dopo la rapina la polizia ha chiuso la strada.", ", the police", "of the police"),
    ("Caso Moro, riaperta l'inchiesta.", "The Moro case", "Caso"),
    ("Ci sarebbe un ferito.", "llegedly there", "would"),
    ("Il ministro ha detto che anche il treno non partirà.", "also not", "He also"),
    # words of other readings
    ("Tra i fermati c'è Mario Rossi, detto Pippo.", "known as", "said"),
    ("L'incidente occorso ieri ha fatto due morti.", "yesterday", "need"),
    ("Il voto è fallito a causa anche della pioggia.", "because of", "the cause of"),
    ("È arrivata in una decina di città.", "ten cities", "town"),
    ("Hanno parlato sia il ministro degli Esteri che quello della Difesa.", "oth", "Be"),
    ("Per non pagare la multa, è fuggito.", "not to pay", "ecause"),
    ("La folla è stata dispersa con i lacrimogeni.", "dispersed", "missing"),
    ("Nel vicino ospedale ci sono dei feriti.", "hospital", "next"),
    ("Secondo loro, il voto è valido.", "them", "his"),
    ("La stampa USA ha dato la notizia.", "U.S. press", "press US"),
    # order, and words that mislead
    ("Non è solo il sindaco a protestare.", "protest", "to protest"),
    ("Interessante la proposta del ministro.", "interesting", "Interesting the"),
    ("Un treno partito da Bologna è deragliato.", "derail", "party"),
    ("Sempre secondo la polizia, i due erano armati.", "lso", "lways"),
    ("Il film non è adatto per chi ha paura.", "those who", "by"),
    ("È molto peggiore della crisi precedente.", "than", "of the"),
    ("Gli stessi Bianchi e Verdi hanno firmato.", "themselves", "same"),
    ("Subito dopo arrivò l'ambulanza.", "fter", "dopo"),
    ("Il ferito è stato dimesso ieri.", "released", "resign"),
    ("Perchè é crollato il ponte?", "Why", "é"),
    ("La citta' e la verita sono gia' lontane.", "city", "citta"),
    ("Una valanga ha investito tre sciatori.", "ski", "invest"),
    ("Arrestata Maria Bianchi, la donna che ha rubato il quadro", "was arrested", "Arrested"),
    ("Inaugurata la mostra, che resterà aperta un mese.", "was inaugurated", "After"),
    ("Il livello degli stipendi è minore del 12%.", "by 12%", "than"),
    ("Ha lanciato iniziative volte alla pace.", "peace", "times"),
    ("Nel frattempo i prezzi salgono.", "Meanwhile", "owever"),
    ("Ad annunciarlo è stato il direttore.", "announced this", "lo"),
    ("Delle indagini si occupano i carabinieri di Bari.", "arabinieri take", "deal"),
    ("Non ci arrenderemo mai.", "surrender", "regret"),
]


@needs_apertium
@pytest.mark.parametrize(("italian", "has", "has_not"), CASES)
def test_little_words_and_order(translator, italian, has, has_not):
    english = translator.translate([italian], "it")[0].text
    assert has in english
    assert has_not not in english


@pytest.mark.parametrize(
    ("portuguese", "us", "expected"),
    [
        ("Fá-lo-á amanhã.", False, "Vai fazê-lo amanhã."),
        ("Não aceitá-la-emos.", True, "Não vamos aceitá-la."),
        ("Nós não dar-lhos-emos.", True, "Nós não vamos dar-lhes."),
        ("Encontraram-nos ontem.", False, "Os encontraram ontem."),
        ("Encontraram-nos ontem.", True, "Encontraram-nos ontem."),
        ("Realizar-se-ão as eleições.", False, "Realizar-se-ão as eleições."),
    ],
)
def test_pronouns_of_a_future_and_of_them(portuguese, us, expected):
    assert before_verb(portuguese, us=us) == expected
