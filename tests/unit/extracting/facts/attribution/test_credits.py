"""Who is credited without a verb before them, after the sentence, or not at all, in our own sentences."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, earlier=(), later=()):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, "it"), [], "it")
    return [one.speaker for one in attribute(facts, text, "it", earlier=earlier, later=later)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il tribunale ha confermato la multa di 30 milioni di euro.", [None]),
        ("La giunta ha annunciato i cinque premi dell'edizione.", [None]),
        ("Il ministero ha confermato che i malati sono 40.", ["ministero"]),
        ("L'azienda ha annunciato un calo del 5%.", ["azienda"]),
        ("Bo aspetta un voto di conferma tra 3 giorni.", [None]),
    ],
)
def test_who_does_what_the_verb_names_says_nothing(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ci sono 40 malati (dati dell'Istat).", ["Istat"]),
        ("In piazza 300 persone – stime della Questura – hanno cantato.", ["Questura"]),
        ("I malati sono 40 (fonte: Ansa).", ["Ansa"]),
        ("I malati sono 40 (stime).", [None]),
        ("Dai dati della Regione risulta che i malati sono 40.", ["Regione"]),
        ("Dalle confuse dichiarazioni del superstite, i morti sarebbero 12.", ["superstite"]),
        ("Dai dati della Regione ha preso 40 nomi.", [None]),
    ],
)
def test_a_paper_in_brackets_or_before_what_it_shows_has_its_author(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "later", "speaker"),
    [
        ("Sono morte 40 persone.", ["Lo ha reso noto il prefetto Ugo Bo."], None),
        ("Sono morte 40 persone.", ["Il prefetto Ugo Bo ha detto che piove."], None),
        ("«Abbiamo 40 malati.", ["Non c'è acqua», ha detto il medico."], "medico"),
        ("«Abbiamo 40 malati.", ["Non c'è acqua.", "Aiutateci», ha concluso Ama Bo."], "Ama Bo"),
        ("«Abbiamo 40 malati».", ["«Non c'è acqua», ha detto il medico."], None),
    ],
)
def test_who_has_said_it_may_be_named_where_its_quotation_closes(text, later, speaker):
    assert speakers(text, later=later) == [speaker]


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        ("Questo è il racconto di Ama, una vicina.", "«Ho visto 3 uomini».", "Ama"),
        ("Pronta la smentita da parte della presidenza Nova:", "i creditori sono 40.", "presidenza Nova"),
        ("Il sindaco Bo ha detto che è grave.", "Il danno è da lui stimato in 300 euro.", "sindaco Bo"),
        ("Lo ha detto un portavoce di Bo.", "Il capo avrebbe visto 40 soldati.", None),
        ("Il sindaco Bo ha detto che è grave.", "Un primo bilancio, provvisorio, parla di 6 morti.", None),
    ],
)
def test_a_sentence_before_names_who_has_said_it(earlier, text, speaker):
    assert speakers(text, [earlier]) == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ci sono 40 persone sul treno che secondo Bo è in ritardo.", [None]),
        ("Nova è a 40 km, mentre il fuoco, secondo l'Ingv, è a 5 km di profondità.", [None, "Ingv"]),
        ("La Banca ha certificato un calo del 5%, i telefoni sono 40.", ["Banca", None]),
        ("Bo ha criticato la legge, constatando che i malati sono 40.", ["Bo"]),
        ("La gara, detta Lavorare sicuri: per Crescere, ha 3 vincitori.", [None]),
        ("L'ipotesi secondo la quale mancano 40 medici resta.", [None]),
        ("La giunta alza il costo (da 1 a 3 euro) per i cittadini del 40%.", [None] * 3),
        ("Sebbene manchi una prova, si pensa che abbia 300 anni.", [None]),
        ("Secondo le prime stime i morti sono 40.", ["stime"]),
        ("Tra i medici una portavoce anziana ha detto che i morti sono 40.", ["portavoce anziana"]),
        ("Il premier Bo dice che è tardi e fa presente che mancano 40 medici.", ["premier Bo"]),
        ("«Siamo in 40», ha detto, ridendo a lungo.", [None]),
    ],
)
def test_a_cue_bears_on_its_own_clause(text, expected):
    assert speakers(text) == expected
