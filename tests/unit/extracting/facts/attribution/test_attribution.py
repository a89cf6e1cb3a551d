import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile
from nightwire.extracting.facts.attribution import Attribution, attribution
from nightwire.model import Mention, Span


@pytest.mark.parametrize(
    ("language", "text", "speaker", "cue"),
    [
        ("it", "Secondo la NATO sono morti 12 soldati.", "NATO", "Secondo"),
        ("it", "Sono morti 12 soldati, ha detto Kim.", "Kim", "ha detto"),
        ("it", "Kim Jong Un ha affermato che i morti sono 12.", "Kim Jong Un", "ha affermato"),
        ("it", "I morti sono 12, secondo il ministero della Difesa.", "ministero della Difesa", "secondo"),
        ("en", "According to NATO, 12 soldiers died.", "NATO", "According to"),
        ("en", "Twelve soldiers died, said Kim.", "Kim", "said"),
        ("es", "Según la OTAN murieron 12 soldados.", "OTAN", "Según"),
        ("fr", "Selon Kiev, 12 soldats sont morts.", "Kiev", "Selon"),
        ("de", "Laut Nato starben 12 Soldaten.", "Nato", "Laut"),
        ("pt", "Segundo a NATO morreram 12 soldados.", "NATO", "Segundo"),
        ("it", "Sono morti 12 soldati.", None, None),
        (
            "it",
            "«Persi 30 uomini», ha dichiarato il generale Syrsky.",
            "generale Syrsky",
            "ha dichiarato",
        ),
        ("it", "Sono morte 12 persone, riferisce il sindaco Terekhov.", "sindaco Terekhov", "riferisce"),
        ("it", "Sono morte 12 persone, ha detto la polizia alla radio.", "polizia", "ha detto"),
        ("it", "Lo ha riferito l'Unhcr in una nota.", "Unhcr", "ha riferito"),
        ("it", "L'Onu stima in 40.000 gli sfollati.", "Onu", "stima"),
        ("it", "Stanziati 725 milioni per l'Ucraina, fa sapere il Pentagono.", "Pentagono", "fa sapere"),
        ("it", "Per Zelensky i caduti sono 43mila.", "Zelensky", "Per"),
        (
            "it",
            "Secondo il ministero ucraino della Difesa i droni sono 43.",
            "ministero ucraino della Difesa",
            "Secondo",
        ),
        (
            "it",
            "Il portavoce del Cremlino ha detto che sono 3.",
            "portavoce del Cremlino",
            "ha detto",
        ),
        (
            "it",
            "Il governo, dopo le proteste, ha confermato l'invio di 200 soldati.",
            "governo",
            "ha confermato",
        ),
        ("en", "At least 12 people died, the defence ministry said.", "ministry", "said"),
        (
            "it",
            "I morti sono 12, ha riferito un portavoce della polizia.",
            "portavoce della polizia",
            "ha riferito",
        ),
        ("it", "Un rapporto della Fao stima che siano 45 milioni.", "rapporto della Fao", "stima"),
        ("it", "Il governo ucraino riferisce di 140 scontri.", "governo ucraino", "riferisce"),
        ("en", "Twelve people died, said a spokesman for the army.", "spokesman for the army", "said"),
    ],
)
def test_who_is_quoted(language, text, speaker, cue):
    assert attribution(text, language) == Attribution(speaker, cue)


def test_a_cue_without_a_name_refers_to_the_sentence_before():
    before = "Shin Won-sik ha dichiarato alla TV che la Russia ha fornito missili."
    assert attribution("Ha detto che sono 12.", "it", before) == Attribution("Shin Won-sik", "Ha detto")


def test_subject_and_place_come_from_the_mentions():
    text = "La Corea del Nord ha inviato più di 10.000 soldati in Russia."
    mentions = [
        Mention("GPE", Span(3, 17, "Corea del Nord"), None, "North Korea", "KP", "north-korea"),
        Mention("GPE", Span(54, 60, "Russia"), None, "Russia", "RU", "russia"),
    ]
    facts = reconcile(find_quantities(text, "it"), [], "it")
    (fact,) = attribute(facts, text, "it", None, mentions)
    assert (fact.subject, fact.place, fact.speaker) == ("Corea del Nord", "Russia", None)
    assert (fact.subject_entity_id, fact.place_entity_id) == ("north-korea", "russia")
    assert fact.attributed_by == ("subject.actor", "place.near")


@pytest.mark.parametrize(
    ("earlier", "text", "rule"),
    [
        ([], "Secondo Kim i morti sono 12.", "speaker.prefix"),
        ([], "Il sindaco Bo: «Abbiamo 12 morti».", "speaker.colon"),
        ([], "Sono 12 i morti, ha detto Kim.", "speaker.verb"),
        (["Kim ha parlato di una strage."], "Ha aggiunto che i morti sono 12.", "speaker.subjectless"),
        (["Kim ha dichiarato:"], "«Abbiamo 12 morti».", "speaker.announced"),
        (["Kim ha detto: «Siamo in guerra."], "Abbiamo 12 morti».", "speaker.goes_on"),
        (["Kim ha parlato di una strage."], "I morti sarebbero 12.", None),
        ([], "I morti sono 12.", None),
    ],
)
def test_the_rule_that_named_the_speaker_is_known(earlier, text, rule):
    (fact,) = attribute(find_reconciled(text), text, "it", earlier=earlier)
    assert fact.attributed_by == ((rule,) if rule else ())


def find_reconciled(text):
    return reconcile(find_quantities(text, "it"), [], "it")


def test_where_it_happened_did_nothing():
    text = "A Kharkiv sono morte 12 persone."
    facts = reconcile(find_quantities(text, "it"), [], "it")
    (fact,) = attribute(
        facts, text, "it", None, [Mention("GPE", Span(2, 9, "Kharkiv"), None, "Kharkiv", None)]
    )
    assert (fact.subject, fact.place) == (None, "Kharkiv")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Al secondo posto c'è il partito di Rossi con il 19%.", None),
        ("Secondo quanto riportato da Fox News i morti sono 12.", "Fox News"),
        ("Secondo quanto scrive il Corriere i morti sono 12.", "Corriere"),
        ("I dati diffusi ieri dalla Banca Centrale parlano chiaro: 12 casi.", "Banca Centrale"),
        ("Rossi, durante una lunga intervista, ha affermato che i casi sono 12.", "Rossi"),
        ("L'Agenzia per l'energia (Aie) ha dichiarato che i casi sono 12.", "Agenzia per l'energia"),
        ("Rossi ha visto i danni e ha detto che i morti sono 12.", "Rossi"),
        ("I morti sono 12, hanno affermato sabato le autorità.", "autorità"),
        ("Inoltre ha detto che i casi sono 12.", None),
    ],
)
def test_who_is_quoted_where_the_name_stands_apart_from_its_verb(text, speaker):
    assert attribution(text, "it").speaker == speaker


def speakers(*texts):
    """Who is quoted for each fact of the last sentence."""
    *earlier, text = texts
    facts = reconcile(find_quantities(text, "it"), [], "it")
    return [fact.speaker for fact in attribute(facts, text, "it", None, earlier=earlier)]


def test_a_quotation_bears_on_what_follows_its_verb_only():
    assert speakers("Rossi, che ha 31 anni, ha detto che i morti sono 12.") == [None, "Rossi"]
    assert speakers("I morti sono 12, ha detto Rossi, aggiungendo che 30 sono feriti.") == ["Rossi"] * 2


def test_a_quotation_goes_on_over_sentences():
    said = "«È grave», ha detto Rossi."
    assert speakers(said, "«I morti sono 12.", "I feriti sono 30», ha aggiunto.") == ["Rossi"]
    assert speakers(said, "«Non è finita.", "I morti sono 12.") == ["Rossi"]
    assert speakers(said, "I morti sarebbero 12.") == [None]
    assert speakers(said, "I morti sono 12.") == [None]


def roles(text, *named):
    """Subject and place of the first fact, the names given as `(label, name)`."""
    mentions = [
        Mention(label, Span(text.index(name), text.index(name) + len(name), name), None, name)
        for label, name in named
    ]
    fact = attribute(reconcile(find_quantities(text, "it"), [], "it"), text, "it", None, mentions)[0]
    return fact.subject, fact.place


def test_a_name_acts_where_no_preposition_stands_before_it():
    rossi, bianchi = ("PERSON", "Rossi"), ("PERSON", "Bianchi")
    assert roles("Rossi, amico di Bianchi, ha venduto 12 case.", rossi, bianchi) == ("Rossi", None)
    assert roles("Il ministro Rossi ha venduto 12 case.", rossi) == ("Rossi", None)
    assert roles("Con Rossi sono arrivate 12 persone.", rossi) == (None, None)
    assert roles("Rossi ha visto un'onda di 12 metri.", rossi) == (None, None)


def test_a_place_is_where_a_preposition_says_so():
    palu, rome = ("GPE", "Palu"), ("GPE", "Roma")
    assert roles("Circa 300 persone erano sulla spiaggia della città di Palu.", palu) == (None, "Palu")
    assert roles("Palu ha inviato 300 persone a Roma.", palu, rome) == ("Palu", "Roma")
    assert roles("È rimasto a Roma per due anni.", rome) == (None, None)


def test_an_age_is_whoever_is_named_right_before_it():
    rossi = ("PERSON", "Rossi")
    assert roles("Rossi, 47 anni, è arrivato.", rossi) == ("Rossi", None)
    assert roles("È stato arrestato ieri Rossi, un operaio di 47 anni.", rossi) == ("Rossi", None)
    assert roles("È stato arrestato l'amico di Rossi, un operaio di 47 anni.", rossi) == (None, None)
    assert roles("Rossi ha incontrato ieri a Roma un uomo di 47 anni.", rossi) == (None, None)


def test_what_is_counted_may_be_somebodys():
    assert roles("Ha superato tre difensori del Milan.", ("ORG", "Milan")) == ("Milan", None)
    assert roles("Arrivano due furgoni della polizia.", ("ORG", "polizia")) == (None, None)


def test_a_place_may_open_a_headline():
    assert roles("Turchia, 17 morti nel crollo.", ("GPE", "Turchia")) == (None, "Turchia")
    assert roles("Prigione di Lartin: sei guardie ferite.", ("GPE", "Lartin")) == (None, "Lartin")
    assert roles("Oltre 300 alunni in tutta la Scozia.", ("GPE", "Scozia")) == (None, "Scozia")


def test_what_opens_with_a_cue_names_the_speaker_and_is_not_said():
    text = "Stando a un sondaggio della Nova tra 4.000 adulti, il 75% vota."
    assert speakers(text) == [None, "Nova"]
    assert speakers("Si riferisce che i morti sono 12.") == [None]
    assert speakers("Il gruppo ha anche affermato che i casi sono 12.") == ["gruppo"]


def test_a_verb_with_a_subject_that_nobody_can_quote_carries_no_speaker():
    said = "«È grave», ha detto Rossi."
    assert speakers(said, "I modelli più recenti prevedono 12 casi.") == [None]


def test_the_age_of_the_speaker_is_not_said():
    text = "I morti sono 12, ha detto Rossi, 47 anni."
    mentions = [Mention("PERSON", Span(27, 32, "Rossi"), None, "Rossi")]
    facts = attribute(reconcile(find_quantities(text, "it"), [], "it"), text, "it", None, mentions)
    assert [(fact.speaker, fact.subject) for fact in facts] == [("Rossi", None), (None, "Rossi")]


def test_a_name_may_stand_behind_the_noun_that_acts():
    furyk = ("PERSON", "Furyk")
    assert roles("La squadra di Furyk ha bisogno di 12 punti.", furyk) == ("Furyk", None)
    assert roles("Ieri con la squadra di Furyk sono arrivate 12 auto.", furyk) == (None, None)


def test_places_that_are_coordinated_are_both_scenes():
    tolosa, montauban = ("GPE", "Tolosa"), ("GPE", "Montauban")
    assert roles("Spari a Tolosa e Montauban, uccise 7 persone.", tolosa, montauban) == (None, "Montauban")


def test_where_an_article_was_written_is_nobody_who_speaks():
    text = "GINEVRA - Dopo ore di colloqui le parti hanno un'intesa che prevede lo scambio di 90 detenuti."
    assert attribution(text, "it").speaker is None
