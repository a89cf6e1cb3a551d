"""Where something happens: by what opens the sentence, by names that nothing is known of; where money is."""

import pytest
from tests.unit.extracting.facts.attribution.test_kinds import roles

TOWN, REGION, BODY = "GPE", "LOC", "ORG"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Alle primarie di Bari hanno lavorato 12 scrutatori.", "Bari", TOWN),
        ("Al banco alimentare di Bari si sono presentate 300 famiglie.", "Bari", TOWN),
        ("All'asta giudiziaria di Bari sono rimasti invenduti 12 lotti.", "Bari", TOWN),
        ("Dopo la grandinata di Bari gli agronomi hanno contato 12 vigneti distrutti.", "Bari", TOWN),
        ("Nelle malghe di Bari sono saliti 300 capi.", "Bari", TOWN),
        ("I lupi avvistati ai Campi Alti sono 12.", "Campi Alti", REGION),
        ("Sul Vesio Alto i soccorritori hanno trovato due alpinisti.", "Vesio Alto", BODY),
        ("Due traghetti si sono scontrati sul Vesio.", "Vesio", BODY),
        ("Lungo il Vesio sono franati tre argini.", "Vesio", BODY),
    ],
)
def test_what_stands_before_a_name_says_that_something_is_there(text, name, label):
    assert roles(text, (name, label)).place == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'azienda chiuderà due magazzini nel Novarese.", "Novarese"),
        ("Il morbo è tornato in tre allevamenti del Padovano.", "Padovano"),
        ("Nel Foggiano i carabinieri hanno sequestrato 12 auto.", "Foggiano"),
    ],
)
def test_a_noun_for_who_is_from_a_town_names_its_country_with_a_capital(text, name):
    assert roles(text).place == name


@pytest.mark.parametrize(
    "text",
    [
        "A Bari la ditta chiede il saldo di 12 mila euro.",
        "A Bari i vigili hanno multato per 500 euro un barista.",
        "A Bari è stata provata una cura, il cui prezzo supera i 2 milioni.",
        "Non basteranno 80 milioni, secondo i tecnici, alla galleria aperta a Bari.",
        "Con un fatturato di 3 milioni, la ditta ha aperto a Bari un negozio.",
    ],
)
def test_a_sum_that_belongs_to_a_noun_is_nowhere(text):
    assert roles(text, ("Bari", TOWN)).place is None


@pytest.mark.parametrize(
    "text",
    [
        "A Bari una pizza costa 12 euro.",
        "I ladri hanno rubato 3 milioni in un caveau a Bari.",
    ],
)
def test_a_sum_that_is_paid_or_taken_is_somewhere(text):
    assert roles(text, ("Bari", TOWN)).place == "Bari"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il vantaggio sulla Nova è di 12 punti.", "Nova"),
        ("Nel Senato siedono 12 ex ministri.", "Senato"),
        ("Il romanzo sui Vesio ha vinto tre premi.", "Vesio"),
    ],
)
def test_a_body_is_no_place_by_a_preposition_alone(text, name):
    assert roles(text, (name, BODY)).place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A Bari sono arrivati 300 profughi; tra loro 12 bambini.", "Bari"),
        ("Nel porto di Bari sono bruciati due pescherecci; altri 12 erano in mare.", "Bari"),
        ("Ieri ha parlato a lungo della gita che fece a Bari; i 12 ragazzi ridevano.", None),
        ("Il tribunale di Bari ha assolto 12 infermieri.", None),
        ("Il giudice di Bari ha sentito 12 testimoni.", None),
        ("In un liceo di Bari è nata un'officina, con cui la preside ha raccolto 12 premi.", None),
        ("Sono salvi i 12 marinai delle tre navi partite da Bari.", None),
    ],
)
def test_a_place_reaches_as_far_as_what_is_told_of_it(text, place):
    assert roles(text, ("Bari", TOWN), at=-1).place == place
