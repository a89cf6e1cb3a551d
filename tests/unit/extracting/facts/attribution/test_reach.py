"""How far a cue of a sentence bears, and whose words it credits, in our own sentences."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, *earlier, language="it"):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, language), [], language)
    return [one.speaker for one in attribute(facts, text, language, earlier=earlier)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ama, che ha dichiarato di aver perso 3 navi, possiede 12 porti.", ["Ama", None]),
        ("La Nova, che ieri ha annunciato 40 esuberi, ha tre stabilimenti.", ["Nova", None]),
        ("Il Fronte, che ha detto di avere 90 uomini, controllava due valli.", ["Fronte", None]),
        ("Aveva 30 uomini e il carro che, secondo l'Onu, ha ucciso 12 civili.", [None, "Onu"]),
        ("Sono chiusi due ponti, ma secondo il sindaco riapriranno 3 strade.", [None, "sindaco"]),
        ("Ieri 4 navi sono partite, mentre per l'Unicef mancano 60 medici.", [None, "Unicef"]),
    ],
)
def test_a_cue_inside_a_clause_bears_on_that_clause(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A suo dire i morti sono 12.",
        "I morti, a suo avviso, sono 12.",
        "A detta sua serviranno 12 navi.",
        "Secondo lui i morti sarebbero 12.",
    ],
)
def test_a_pronoun_credits_whoever_was_quoted_last(text):
    assert speakers(text, "Il ministro Bo ha detto che è tardi.") == ["ministro Bo"]
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sono morte 3 persone, ha scritto su Telegram il governatore Bo.", "governatore Bo"),
        ("«Mancano 3 ponti», ha detto ai giornalisti Ugo Bo.", "Ugo Bo"),
        (
            "I feriti sono 12, ha dichiarato alla Reuters un portavoce del ministero.",
            "portavoce del ministero",
        ),
        ("«Abbiamo 40 letti», spiega al telefono la direttrice Ama Bo.", "direttrice Ama Bo"),
    ],
)
def test_a_medium_stands_between_the_verb_and_who_spoke(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Beirut accusa Israele di aver violato la tregua 40 volte.", "Beirut"),
        ("La Procura ha accusato i tre di aver rubato 2 milioni di euro.", "Procura"),
        ("Kiev accusa l'esercito russo di aver usato 3 ordigni.", "Kiev"),
        ("Le autorità accusano l'azienda di voler chiudere 4 sedi.", "autorità"),
        ("Il pubblico ministero accusa 3 uomini.", None),
    ],
)
def test_who_accuses_says_it(text, speaker):
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Stati Uniti e Cina hanno concordato una tregua di 90 giorni.", None),
        ("La Cina ha concordato che i dazi durino 90 giorni.", "Cina"),
        ("Il gruppo ha rivendicato l'affondamento di due navi.", "gruppo"),
        ("Il gruppo ha rivendicato di aver affondato due navi.", "gruppo"),
        ("Il tribunale ha ammesso 30 ricorsi.", None),
        ("Il pilota ha ammesso di aver bevuto 3 birre.", "pilota"),
        ("Secondo l'azienda potranno tornare 12 treni.", "azienda"),
        ("Il deputato infatti ha annunciato 3 proposte.", "deputato"),
        ("La Lega parla anche di 200 feriti.", "Lega"),
        ("La polizia ha poi parlato di 200 feriti.", "polizia"),
        ("Le forze Usa in Afghanistan riferiscono di 12 soldati uccisi.", "Usa"),
        ("Il portavoce a Gaza sostiene che i morti sono 12.", "portavoce"),
        ("La notizia, confermata dal ministro Bo, secondo cui i morti sono 12.", "ministro Bo"),
        ("È falsa la voce secondo cui i morti sono 12.", None),
    ],
)
def test_what_is_said_and_what_is_done(text, speaker):
    assert speakers(text) == [speaker]


def test_marks_with_spaces_on_both_sides_close():
    said = 'La replica del segretario: " Si fanno – scrive il segretario – ma si ricevono ".'
    assert speakers("Esplosione nelle Filippine, 50 vittime", said) == [None]
    assert speakers("Sono arrivati 50 medici.", 'Ha detto: "Andiamo" e "Veniamo".') == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Travolta a San Secondo di Pinerolo una donna di 40 anni.", [None]),
        ("Il papa onora Federico Secondo di Svevia e i suoi 300 soldati.", [None]),
        ("Nei 46 anni di embargo molto è cambiato, e il ministro Bo ha detto:", [None]),
        ("Secondo i dati ufficiali i voti sono 300.", ["dati ufficiali"]),
        ("Secondo le cifre diffuse ieri dall'Onu i morti sono 300.", ["Onu"]),
    ],
)
def test_a_name_and_a_colon_quote_nobody_and_figures_themselves(text, expected):
    assert speakers(text) == expected
