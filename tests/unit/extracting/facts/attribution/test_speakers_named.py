"""Who is named for a figure, by the words of its sentence, and verbs in all tenses."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, *earlier):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, "it"), [], "it")
    return [one.speaker for one in attribute(facts, text, "it", earlier=earlier)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Secondo gli organizzatori i ciclisti erano 300.", "organizzatori"),
        ("I medici della clinica dicono che i letti sono 40.", "medici della clinica"),
        ("La coda, raccontano i testimoni, era di 3 chilometri.", "testimoni"),
        ("Al mercato, a sentire gli antiquari, vale 900 euro.", "antiquari"),
        ("Gli inquirenti hanno spiegato che le auto erano 4.", "inquirenti"),
    ],
)
def test_people_speak_by_what_they_are(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Per la Nova è la terza vittoria in 12 gare.", None),
        ("Per il Molise sarà presente la sindaca con i suoi 3 assessori.", None),
        ("Per la Nova è stato un anno d'oro, con 12 coppe.", None),
        ("Per la questura erano 300 ciclisti.", "questura"),
        ("Per la Nova il danno supera i 12 milioni.", "Nova"),
    ],
)
def test_whom_something_is_for_has_not_said_it(text, speaker):
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("I vigili del fuoco dicono che le case sono 40.", "vigili del fuoco"),
        ("Secondo gli esperti della Nova i letti sono 40.", "esperti della Nova"),
        ("Secondo le autorità i feriti sono 7.", "autorità"),
    ],
)
def test_bodies_and_people_of_a_body_are_somebody(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La ditta Nova comunicava che gli operai erano 80.", "Nova"),
        ("La Riva ha quantificato in 5 milioni il danno.", "Riva"),
        ("La Nova puntualizzò che i treni erano 12.", "Nova"),
        ("Dal Comune ribattono che le multe sono 300.", "Comune"),
        ("Il danno, calcola il glaciologo trentino Ugo Bo, è di 9 milioni.", "glaciologo trentino Ugo Bo"),
        (
            "I morti sono 3, ha precisato alla Nova un volontario della Croce Blu.",
            "volontario della Croce Blu",
        ),
        ("Le Forze armate ne ammettono 9.", "Forze armate"),
        ("Il conto, si fa sapere dalla Riva, è di 40 euro.", "Riva"),
        ("Gli iscritti, dice la portavoce della Nova a Bari, Ada Bo, sono 12.", "Ada Bo"),
        ("I dati diffusi in serata dalla Riva parlano di 30 casi.", "Riva"),
        ("Di segno opposto la lettura della Riva: il calo arriverebbe al 12%.", "Riva"),
        ("La Nova conta 12 soci.", None),
        ("La Nova si attende un calo del 12%.", "Nova"),
        ("Gli analisti della Zed temono un rincaro di 40 euro.", "analisti della Zed"),
        ("L'affluenza, nota la missione della Zed, si è fermata al 61%.", "missione della Zed"),
        ("Il viaggio ci riporta indietro di 12 anni.", None),
        ("La Zed rivendica la presa di due borghi.", "Zed"),
        ("Il Comune spiega le 12 regole ai turisti.", None),
        ("Il Comune spiega che le case sono 12.", "Comune"),
        ("Di tutt'altro avviso la Zed, per la quale mancano 12 medici.", "Zed"),
        ("Di parere opposto i difensori, secondo i quali mancano 12 prove.", "difensori"),
        ("Il sindaco del paese, Ugo Bo, ai microfoni di Tele Zed ha detto che mancano 12 letti.", "Ugo Bo"),
        ("Ada Rey alla radio della Zed ha detto che mancano 12 letti.", "Ada Rey"),
        ("Negli ultimi mesi, secondo «La Riva», era partita 3 volte.", "La Riva"),
    ],
)
def test_verbs_and_nouns_of_speech(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le navi sono 12, 7 delle quali, dice la Nova, ferme.", [None, "Nova"]),
        ("Ada Bo dice che i letti sono 40, più di quelli dichiarati dalla Nova.", ["Ada Bo"]),
        ("I letti sono 40, meno di quelli annunciati dalla Nova, che erano 90.", [None, "Nova"]),
        ("Secondo un sondaggio condotto dalla Nova su 900 adulti, il 12% fuma.", [None, "Nova"]),
        ("Il conto, ha detto Ada Bo, che guida 9 sedi, sfiora i 40 euro.", [None, "Ada Bo"]),
        ("Lo certifica il rapporto della Nova, uscito ieri, che ha visitato 12 scuole.", [None]),
        ("La Nova chiede un aumento di 90 euro.", [None]),
        ("La Nova chiede al Comune di non chiudere 3 scuole.", [None]),
        ("La Nova accusa il Comune di aver chiuso 3 scuole.", ["Nova"]),
        ("La Nova ha preso 12 treni, che costeranno, ha spiegato Ada Bo, 3 milioni.", [None, "Ada Bo"]),
        ("Bari ha chiuso 4 scuole, lasciando a casa, dice Ada Bo, 900 alunni.", [None, "Ada Bo"]),
        ("La Zed compra 5 aerei, che userà, stando all'Ansa, entro 2 anni.", [None, "Ansa"]),
        (
            "La Zed ha 12 navi, mentre i treni, secondo le stime della Lega Nova, sono 40.",
            [None, "Lega Nova"],
        ),
        ("Le auto, che erano 12, sono sparite, ha detto Ada Bo.", ["Ada Bo"]),
        ("I resti, stima la Nova, pesano 12 chili; ieri erano morte 3 persone.", ["Nova", None]),
        ("Secondo la Nova i resti pesano 12 chili; quelli di Bari 30 chili.", ["Nova", "Nova"]),
    ],
)
def test_how_far_it_bears(text, found):
    assert speakers(text) == found


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        (
            "La ministra della Sanità Ada Riva era a Bari.",
            "La ministra dice che i letti sono 12.",
            "ministra",
        ),
        ("La pm Ada Riva ha interrogato il gup.", "Le auto, spiega il magistrato, sono 7.", "magistrato"),
        ("Stando alla Riva i casi sono tanti.", "I letti, aggiunge l'istituto, sono 40.", "istituto"),
        ("La Lega Nova dice che sono 9.", "Lo stesso dicastero dice che i letti sono 12.", "dicastero"),
    ],
)
def test_who_speaks_has_the_words_of_the_sentence(earlier, text, speaker):
    assert speakers(text, earlier)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("E ha aggiunto che mancano 12 letti.", "Ada Bo"),
        ("Inoltre ha detto che mancano 12 letti.", "Ada Bo"),
        ("Uno zaino che sosteneva contenere 12 bombe è stato aperto.", None),
        ("I tassisti che dichiarano 12 euro sono molti.", None),
        ("I pochi rimasti li stimano in 12 milioni.", None),
    ],
)
def test_a_verb_without_a_subject_opens_its_clause(text, speaker):
    assert speakers(text, "Ada Bo dice che piove.") == [speaker]


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("Dalla relazione degli esperti:", "esperti"),
        ("Ecco le parole della sindaca Ada Bo:", "sindaca Ada Bo"),
        ("Gli ostacoli:", "Ugo Loi"),
    ],
)
def test_a_heading_between_names_who_goes_on(heading, speaker):
    earlier = ("Secondo Ugo Loi è vero.", heading, "«La spesa sale.")
    assert speakers("La luce costa il 12% in più.", *earlier) == [speaker]
