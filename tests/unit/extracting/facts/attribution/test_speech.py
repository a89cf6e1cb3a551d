"""Who has said it: past what they did meanwhile, and over the sentences of one quotation."""

import pytest

from nightwire.extracting.facts import attribute, find_quantities, reconcile


def speakers(text, *earlier, later=(), language="it"):
    """Who is quoted for each fact, in order."""
    facts = reconcile(find_quantities(text, language), [], language)
    return [one.speaker for one in attribute(facts, text, language, earlier=earlier, later=later)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Restano 12 posti», ha detto lasciando la riunione il rettore Ugo Bo.", "rettore Ugo Bo"),
        (
            "«Restano 12 posti», ha spiegato al termine di una visita a Bari la preside Ada Riva.",
            "preside Ada Riva",
        ),
        ("«Restano 12 posti», ha raccontato alla Nova Ada Riva, maestra.", "Ada Riva"),
        ("«Restano 12 posti», ha raccontato a Radio Nova Uno Ada Riva.", "Ada Riva"),
        ("«Restano 12 posti», ha detto al quotidiano Nova.", None),
        ("«Restano 12 posti» — ha precisato in aula Ada Riva.", "Ada Riva"),
        (
            "«Restano 12 posti», ha ironizzato dai banchi della minoranza la consigliera Ada Riva.",
            "consigliera Ada Riva",
        ),
        ("«Restano 12 posti», ha detto commentando i risultati il rettore Bo.", "rettore Bo"),
        ("Sono salve 12 capre, ha fatto sapere lo sceriffo di Bo.", "sceriffo di Bo"),
        ("Sono salve 12 capre, ha riferito ieri in serata al telefono il bagnino Ugo Bo.", "bagnino Ugo Bo"),
    ],
)
def test_who_spoke_is_named_past_what_they_did_meanwhile(text, speaker):
    assert speakers(text) == [speaker]


def test_the_words_behind_a_quotation_name_whose_it_is():
    text = "Troppo poco, per la Lega: «Sono 12 euro a testa», ha protestato in aula la deputata Ada Riva."
    assert speakers(text) == ["deputata Ada Riva"]


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        ("«Siamo stanchi», ha detto uscendo dal cantiere Ada Riva.", "«Lavoriamo 14 ore».", "Ada Riva"),
        ("«Siamo stanchi», ha detto Ada Riva. «Non va.", "I medici dicono che riposiamo 4 ore».", "Ada Riva"),
        ("«Siamo stanchi», ha detto Ada Riva. «Non va.", "Ci hanno detto che mancano 4 letti».", "Ada Riva"),
        ("«Siamo stanchi», ha detto Ada Riva. «Non va.", "Secondo Ugo Bo mancano 4 letti».", "Ugo Bo"),
        ("«Restano forti, ed è già molto», ha affermato.", "«Ne servono 12».", None),
    ],
)
def test_a_quotation_of_more_sentences_stays_whose_it_is(earlier, text, speaker):
    assert speakers(text, earlier) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Parlando ai cronisti, il prefetto ha detto che mancano 12 tende.", "prefetto"),
        ("Fuori dal tribunale la sindaca Ada Riva ha detto che mancano 12 tende.", "sindaca Ada Riva"),
        ("L'assessore ai Trasporti Ugo Bo respinge le critiche e ricorda che mancano 12 tende.",
         "assessore ai Trasporti Ugo Bo"),
    ],
)  # fmt: skip
def test_a_word_with_the_capital_of_its_sentence_is_nobody(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Protesta il Comune, secondo cui mancano 12 autisti.", "Comune"),
        ("Contrario il sindacato Nova, per il quale l'intesa «costerà 12 posti».", "sindacato Nova"),
        ("Il conto lo fa la rettrice, Ada Riva, secondo la quale mancano 12 aule.", "Ada Riva"),
        ("Prudente resta Ugo Bo, dell'Università di Bari, secondo il quale i casi sono 12.", "Ugo Bo"),
        ("È uscito uno studio della Nova, secondo cui i malati sono 12.", "Nova"),
        ("Gira una voce, secondo cui i malati sono 12.", None),
        ("Il porto ha un molo, per il quale la Nova ha speso 12 milioni.", None),
        ("La Nova ha preso Ugo Bo, per il quale ha speso 12 milioni.", None),
    ],
)
def test_a_relative_clause_credits_who_stands_before_it(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il portiere ha subito 3 gol, e da allora, ammette Ugo Bo, «tutto è cambiato».", [None]),
        ("La Nova ha perso 3 navi; le altre, spiega Ugo Bo, sono 12.", [None, "Ugo Bo"]),
        ("La Nova ha perso 3 navi; per il Comune le altre sono 12.", [None, "Comune"]),
        ("I feriti sono 3, ha detto Ugo Bo, che guida 12 uomini.", ["Ugo Bo", None]),
        (
            "I feriti sono 3, ha riferito Ada Riva, medico della Nova, che ha mandato 12 letti.",
            ["Ada Riva", None],
        ),
        ("I feriti sono 3, ha detto Ugo Bo, il quale guida 12 uomini.", ["Ugo Bo", None]),
        ("I feriti sono 3, ha detto Ugo Bo, e altri 12 sono in cura.", ["Ugo Bo", "Ugo Bo"]),
        ("Il sindaco Bo ha promesso di tornare e ha donato 12 letti.", [None]),
        ("Il sindaco Bo ha detto di aver visto 3 morti e 12 feriti.", ["sindaco Bo", "sindaco Bo"]),
    ],
)
def test_a_cue_bears_no_farther_than_its_clause(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Un sondaggio Nova uscito ieri assegna il 12 per cento alla lista.", "Nova"),
        ("Uno studio dell'Università di Bari colloca la perdita al 12 per cento.", "Università di Bari"),
        ("L'ultima rilevazione di Nova vede il partito al 12 per cento.", "Nova"),
        (
            "Di stime ne girano molte: la più recente, diffusa dalla Nova, dà la lista al 12 per cento.",
            "Nova",
        ),
        ("Lo studio della Nova è costato 12 milioni.", None),
        ("Un sondaggio assegna il 12 per cento alla lista.", None),
    ],
)
def test_a_survey_says_what_it_counts(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mancano 12 letti, spiegano dalla Regione.", "Regione"),
        ("Servirebbero, fanno sapere da Nova, altre 12 corriere.", "Nova"),
        ("I letti, dice da Roma il ministro Bo, sono 12.", "ministro Bo"),
        ("Sono rimasti 12 letti, almeno così sostiene il suo medico, Ada Riva.", "Ada Riva"),
        (
            "Replica il sottosegretario alla Salute Ugo Bo: mancano 12 letti.",
            "sottosegretario alla Salute Ugo Bo",
        ),
        ("Secondo un gruppo di pescatori, la Nova, restano 12 barche.", "Nova"),
        ("La Nova ha chiesto alla Regione di comprare 12 letti.", None),
        ("Stando agli atti i letti erano 12.", "atti"),
    ],
)
def test_who_says_it_is_named_behind_or_before(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dura la replica della Nova, che non era in aula: «Abbiamo perso 12 posti».", ["Nova"]),
        ("Amaro lo sfogo di Ada Riva: «Ho atteso 12 ore».", ["Ada Riva"]),
        ("Il gruppo dei piloti, la Nova, sostiene che mancano 12 aerei.", ["Nova"]),
        ("Bo opera; il più giovane, Ugo Riva, sostiene che mancano 12 letti.", ["Ugo Riva"]),
        ("Ha corso 12 metri, per Riva a due minuti dalla fine.", [None] * 2),
        ("La Nova ha promesso 12 milioni di euro.", [None]),
        ("La Nova ha promesso che darà 12 milioni di euro.", ["Nova"]),
        ("Il Senato ha confermato ieri sera la legge, che vale 12 milioni.", [None]),
        ("Un limite che, secondo un gruppo di pescatori, la Nova, rispettano 12 barche.", ["Nova"]),
    ],
)
def test_who_says_it_is_parted_from_who_only_acts(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I letti, ha spiegato, sono 12.", ["primario Ugo Riva"]),
        ("«Tutto bene», ha detto ai cronisti, i quali attesero 12 ore.", [None]),
    ],
)
def test_a_verb_without_a_name_bears_as_one_with_it(text, expected):
    assert speakers(text, "Il primario Ugo Riva ha detto che basta.") == expected
