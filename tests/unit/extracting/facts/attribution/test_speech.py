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
