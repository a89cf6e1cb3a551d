"""Names that news in Italian call otherwise than news in English: what tables and rules know of them."""

import pytest

from nightwire.extracting.entities.pair import SentencePair

CARRIERS = {
    "place": "Molti profughi sono fuggiti verso {} durante la guerra.",
    "city": "Nella notte una bomba è esplosa a {}, causando tre morti.",
    "org": "Il portavoce ha spiegato che {} ha respinto le accuse.",
    "event": "Nel suo libro il professore ricorda {} e le sue conseguenze.",
}
LABELS = {"place": {"GPE", "LOC"}, "city": {"GPE", "LOC"}, "org": {"ORG"}, "event": {"EVENT"}}
# Kind of carrier, name with its article, English.
NAMES = """
place|la Carelia|Karelia
place|l'Alto Karabakh|Nagorno-Karabakh
place|la Nuova Inghilterra|New England
place|il Vietnam del Sud|South Vietnam
place|l'Africa subsahariana|Sub-Saharan Africa
place|il mare d'Azov|Sea of Azov
place|le alture del Golan|Golan Heights
place|l'URSS|Soviet Union
place|il Lago Trasimeno|Lake Trasimeno
place|il Monte Everest|Mount Everest
place|la Piazza Rossa|Red Square
place|la Murcia|Murcia
city|L'Aquila|L'Aquila
city|L'Aia|The Hague
city|Fez|Fes
city|Mentone|Menton
city|Capodistria|Koper
city|Ercolano|Herculaneum
org|l'Organizzazione meteorologica mondiale|World Meteorological Organization
org|l'Alto commissariato delle Nazioni Unite per i rifugiati|UN Refugee Agency
org|la Chiesa anglicana|Anglican Church
org|il Partito socialdemocratico|Social Democratic Party
org|la Commissione trilaterale|Trilateral Commission
org|i Caschi blu|UN peacekeepers
org|Il Resto del Carlino|Il Resto del Carlino
org|La Margherita|The Daisy
org|la Banca Popolare di Vicenza|Banca Popolare di Vicenza
event|la Guerra di Crimea|Crimean War
event|la Primavera di Praga|Prague Spring
event|la Shoah|Shoah
event|il Concilio di Trento|Council of Trent
""".splitlines()[1:]


@pytest.mark.parametrize("row", NAMES)
def test_a_name_has_its_label_and_its_english(without_pipelines, row):
    kind, name, english = row.split("|")
    text = CARRIERS[kind].format(name)
    found = without_pipelines.find([SentencePair(text, "it", None)])[0]
    last = text.index(name) + len(name)
    assert [one.name for one in found if one.span.end == last and one.label in LABELS[kind]] == [english]


@pytest.mark.parametrize("name", ["Attilio Fontana", "Amilcare Pozzetto", "Onofrio Zappalà"])
def test_italian_first_names_are_known(without_pipelines, name):
    found = without_pipelines.find([SentencePair(f"Secondo gli storici {name} morì presto.", "it", None)])[0]
    assert [(one.span.text, one.label) for one in found] == [(name, "PERSON")]


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Giorgio VI", "George VI"),
        ("Bonifacio VIII", "Boniface VIII"),
        ("Filippo VI", "Felipe VI"),
        ("Ivan il Terribile", "Ivan the Terrible"),
        ("Elena di Troia", "Helen of Troy"),
        ("Platone", "Plato"),
        ("Vjačeslav Volodin", "Vyacheslav Volodin"),
        ("Vladimir Žirinovskij", "Vladimir Zhirinovsky"),
        ("Ivan Perišić", "Ivan Perišić"),
        ("Andrej Babiš", "Andrej Babiš"),
        ("Andropov", "Yuri Andropov"),
        ("Hailé Selassié", "Haile Selassie"),
    ],
)
def test_a_person_is_spelt_as_english_news_do(without_pipelines, name, english):
    found = without_pipelines.find([SentencePair(f"Secondo gli storici {name} morì presto.", "it", None)])[0]
    assert [(one.span.text, one.label, one.name) for one in found] == [(name, "PERSON", english)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'uragano Katrina ha colpito la costa.", "Hurricane Katrina"),
        ("Con l'operazione Aspides la nave è partita.", "Operation Aspides"),
        ("Ieri la Dinamo Zagabria ha vinto.", "Dinamo Zagreb"),
    ],
)
def test_storms_operations_and_clubs_abroad_have_their_english(without_pipelines, text, name):
    (found,) = without_pipelines.find([SentencePair(text, "it", None)])
    assert name in [one.name for one in found]
