"""Other languages than Italian: another number, noun, name or order of words gives the same fact."""

from itertools import product

import pytest

from nightwire.extracting.facts import find_quantities

NUMBERS = {
    "en": {"112": 112, "1,340": 1340, "forty": 40, "2 million": 2e6},
    "es": {"112": 112, "1.340": 1340, "cuarenta": 40},
    "fr": {"112": 112, "1 340": 1340, "quarante": 40},
    "de": {"112": 112, "1.340": 1340, "vierzig": 40},
    "pt": {"112": 112, "1.340": 1340, "quarenta": 40},
}
NOUNS = {
    "en": {"soldiers": "soldier", "houses": "house", "workers": "worker"},
    "es": {"heridos": "injured", "soldados": "soldier", "casos": "case"},
    "fr": {"blessés": "injured", "soldats": "soldier", "cas": "case"},
    "de": {"Verletzte": "injured", "Soldaten": "soldier", "Fälle": "case"},
    "pt": {"feridos": "injured", "soldados": "soldier", "casos": "case"},
}
FRAMES = [
    ("en", "The number of {noun} rose to {number}.", ("=", "up")),
    ("en", "There are more than {number} {noun}.", (">", None)),
    ("en", "{noun} number at least {number}.", (">=", None)),
    ("en", "On Monday {number} {noun} were seen near Kyiv.", ("=", None)),
    ("en", "Near Kyiv {number} {noun} were seen on Monday.", ("=", None)),
    ("en", "No more than {number} {noun} may stay.", ("<=", None)),
    ("es", "Los {noun} son más de {number}.", (">", None)),
    ("es", "Los {noun} superaron los {number}.", (">", None)),
    ("es", "Ayer {number} {noun} llegaron a Roma.", ("=", None)),
    ("es", "No hay más de {number} {noun}.", ("<=", None)),
    ("fr", "Les {noun} seraient plus de {number}.", (">", None)),
    ("fr", "Hier {number} {noun} étaient à Rome.", ("=", None)),
    ("fr", "Au moins {number} {noun} étaient à Rome.", (">=", None)),
    ("de", "Gestern kamen {number} {noun} nach Rom.", ("=", None)),
    ("de", "Es sind nicht mehr als {number} {noun}.", ("<=", None)),
    ("pt", "Os {noun} seriam mais de {number}.", (">", None)),
    ("pt", "Os {noun} ultrapassaram os {number}.", (">", None)),
    ("pt", "Ontem {number} {noun} chegaram a Roma.", ("=", None)),
]


@pytest.mark.parametrize(("language", "frame", "said"), FRAMES)
def test_any_number_of_anything_is_read_alike(language, frame, said):
    wrong = []
    for (number, value), (noun, unit) in product(NUMBERS[language].items(), NOUNS[language].items()):
        text = frame.format(number=number, noun=noun)
        found = [(one.comparator, one.value, one.unit, one.trend) for one in find_quantities(text, language)]
        if found != [(said[0], value, unit, said[1])]:
            wrong.append((text, found))
    assert wrong == []


CHANGES = [
    ("en", "{name} shares fell {number} percent.", "down"),
    ("en", "{name} shares were up {number}%.", "up"),
    ("es", "Las ventas de {name} cayeron un {number}%.", "down"),
    ("fr", "Les ventes de {name} ont progressé de {number} %.", "up"),
    ("de", "Der Umsatz von {name} sank um {number} Prozent.", "down"),
    ("pt", "As vendas de {name} subiram {number}%.", "up"),
]


@pytest.mark.parametrize("name", ["Bosch", "Grupo Norte", "A1 Telekom"])
@pytest.mark.parametrize("number", ["3", "12", "47"])
@pytest.mark.parametrize(("language", "frame", "trend"), CHANGES)
def test_anybodys_change_is_read_alike(language, frame, trend, number, name):
    found = find_quantities(frame.format(name=name, number=number), language)
    assert [(one.value, one.unit, one.trend) for one in found] == [(float(number), "percent", trend)]


AGES = [
    ("en", "{name}, {years}, was elected."),
    ("en", "At {years}, she left {name}."),
    ("es", "{name}, de {years} años, fue elegida."),
    ("fr", "{name}, {years} ans, a été élue."),
    ("de", "{name}, {years}, wurde gewählt."),
    ("pt", "{name}, de {years} anos, foi eleita."),
]


@pytest.mark.parametrize("name", ["Bauer", "Ana Ruiz", "Kim Jong Un"])
@pytest.mark.parametrize("years", ["19", "47", "84"])
@pytest.mark.parametrize(("language", "frame"), AGES)
def test_anybody_is_of_an_age(language, frame, years, name):
    found = find_quantities(frame.format(name=name, years=years), language)
    assert [(one.kind, one.value, one.unit) for one in found] == [("age", float(years), "year")]
