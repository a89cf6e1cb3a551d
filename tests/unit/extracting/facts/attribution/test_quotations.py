"""Who speaks in and after quotations, before colons and through papers, in our own sentences."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, *earlier, language="it"):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, language), [], language)
    return [one.speaker for one in attribute(facts, text, language, earlier=earlier)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Non c'è acqua», dice al telefono Ama Bo, che in 2 giorni ha visto 60 malati.", [None, None]),
        ("«Servono 40 letti», dice Ama Bo, «e almeno 3 medici».", ["Ama Bo"] * 2),
        ("«Abbiamo perso 30 case», si sfoga il sindaco.", ["sindaco"]),
        ("«Ci sono 12 feriti», ha detto un idraulico del posto.", ["idraulico del posto"]),
        ("«La città d'oro», film di Ugo Bo, dura 2 ore.", [None]),
    ],
)
def test_after_a_quotation_only_what_stands_in_marks_is_said(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Il sindaco Bo: «Servono 12 milioni».", "sindaco Bo"),
        ("La Lega attacca: «Persi 12 milioni».", "Lega"),
        ("Ne è convinto Ugo Bo: «Serviranno 12 milioni».", "Ugo Bo"),
        ("L'appello della Caritas: mancano 300 coperte.", "Caritas"),
        ("A dirlo è il governatore Ugo Bo: mancano 12 medici.", "governatore Ugo Bo"),
        ("Terremoto: «12 feriti».", None),
    ],
)
def test_a_colon_introduces_who_speaks(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        ("Ugo Bo ha dichiarato:", "Avevo perso 12 chili.", "Ugo Bo"),
        ("Il medico:", "«Abbiamo 12 feriti».", "medico"),
        ("Il medico:", "Arrivano 12 feriti.", None),
        ("Ama Bo ha dato un'altra versione.", "«Erano in 40 soldati», ha detto.", "Ama Bo"),
        ('Molti gridano " Libertà nel corteo di ieri.', "Il leader governa da 12 anni.", None),
        ('Ho sempre pagato ", ha dichiarato.', "Il papa resterà 3 giorni.", None),
    ],
)
def test_a_sentence_before_may_say_who_speaks(earlier, text, speaker):
    assert speakers(text, earlier) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Per ultimo, il medico si compiace dei «ragazzi che da 7 anni resistono».", "medico"),
        ("Il film «Addio» dura 2 ore.", None),
        ("Ama Bo si è detta «stupita per una multa di 400 euro».", "Ama Bo"),
        ("Si è detto che i morti sono 12.", None),
    ],
)
def test_marks_are_a_cue_themselves(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("I nuovi modelli del Centro per i sismi prevedono 5 scosse.", "Centro per i sismi"),
        ("I dati del Comune dicono che i turisti sono 12.000.", "Comune"),
        ("Una nota spiega che i turisti sono 12.000.", "nota"),
        ("La Costituzione prevede che si voti entro 15 giorni.", None),
        ("Secondo le dichiarazioni rilasciate dalle autorità, i fermati sono 3.", "autorità"),
        ("Secondo i pronostici la squadra di Ugo Bo vincerà 3 gare.", "pronostici"),
        ("Nella clip (80 secondi) diffusa dai media non si vede.", None),
    ],
)
def test_a_paper_speaks_by_its_author_and_a_rule_by_nobody(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'avviso è del Centro di soccorso alpino (Csa), che ha precisato che i dispersi sono 3.",
         "Centro di soccorso alpino"),
        ("Nova Tv, canale nato in Canada, dedicato ai film, ha annunciato 12 serie.", "Nova Tv"),
        ("Il Ministro dei trasporti turco Ugo Bo ha detto che i morti sono 12.", "Ugo Bo"),
        ("Oltre 55 contribuenti dichiarano 200 euro.", None),
        ("Il direttore del porto, Ugo Bo, ha chiesto che tornino 40 operai.", "Ugo Bo"),
    ],
)  # fmt: skip
def test_the_whole_phrase_before_a_verb_speaks(text, speaker):
    found = speakers(text)[-1]
    assert found is None if speaker is None else (found or "").endswith(speaker)


def test_a_subject_past_an_adverb_keeps_its_verb():
    assert speakers("Gli utenti, inoltre, dichiarano 3 euro.", "Il ministro Bo ha detto no.") == [None]
    assert speakers("Inoltre, ha detto che i morti sono 3.", "Il ministro Bo ha detto no.") == ["ministro Bo"]
