"""Names that hold small words are kept as they are; small words elsewhere are not."""

import pytest

from nightwire_pivot.text.names import fragile_names
from nightwire_pivot.text.typography import hide, in_figures, show


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ieri Kim Jong Un ha incontrato Luigi Di Maio.", ["Kim Jong Un", "Luigi Di Maio"]),
        ("Il ministro La Russa parla.", ["La Russa"]),
        ("La Russia ha attaccato.", []),
        ('"La Corea del Nord", ha detto Lo Giudice.', ["Lo Giudice"]),
        ("Secondo Il Fatto Quotidiano è vero.", ["Il Fatto Quotidiano"]),
        ("Gli Stati Uniti e la Corea del Nord.", []),
    ],
)
def test_capitalised_runs_with_a_small_word_are_names(sentence, names):
    found = [sentence[start:end] for start, end in fragile_names(sentence)]
    assert found == names


@pytest.mark.parametrize(
    ("italian", "plain"),
    [
        ("Il 34enne è morto.", "L'uomo di 34 anni è morto."),
        ("Una ventunenne canta.", "Una donna di 21 anni canta."),
        ("un attore sessantenne", "un attore di 60 anni"),
        ("un fiume perenne", "un fiume perenne"),
        ("del quarantaseienne Rossi", "dell'uomo di 46 anni Rossi"),
        ("il sig. Rossi e l'on. Verdi", "il signor Rossi e l'onorevole Verdi"),
        ("On Air Festival", "On Air Festival"),
        ("promettentissimo, affollatissima", "molto promettente, molto affollata"),
        ("tantissimi fedeli", "tantissimi fedeli"),
        ("Gliel'ho detto.", "Glielo ho detto."),
        ("ha segnato al 23'.", "ha segnato al minuto 23."),
        ("Un trentatreenne e un quarantacinquenne.", "Un uomo di 33 anni e un uomo di 45 anni."),
        ("il settantaduesimo compleanno", "il 72º compleanno"),
        ("le ventunesime e i ventesimi", "le 21ª e i ventesimi"),
        ("gruppi filo-russi lunedi", "gruppi pro-russi lunedì"),
        ("Alle 13 il premier è partito (le 14 a Kiev).", "Alle 13:00 il premier è partito (14:00 a Kiev)."),
        ("Ha dato il premio alle 20 famiglie.", "Ha dato il premio alle 20 famiglie."),
    ],
)
def test_ages_and_odd_spellings_are_made_plain(italian, plain):
    assert in_figures(italian) == plain


def test_aircraft_that_read_as_pronouns_are_hidden():
    text, hidden = hide("un Tupolev Tu-154 e un F-16")
    assert list(hidden.values()) == ["Tu-154"]
    assert "F-16" in text


def test_what_is_hidden_comes_back():
    sentence = "Ieri Kim Jong Un ha scritto a https://example.org e a @nato con Luigi Di Maio."
    plain, hidden = hide(sentence, fragile_names(sentence))
    assert "Un" not in plain
    assert "example" not in plain
    assert show(plain, hidden) == sentence
