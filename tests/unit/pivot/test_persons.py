"""Who is spoken of: English pronouns say what the Italian does, and are left alone where it says nothing."""

import pytest
from tests.conftest import needs_apertium

from nightwire.translating.engine_api import TranslatorOptions
from nightwire_pivot import PivotEngine
from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.units import parse
from nightwire_pivot.text.persons import Persons


def told(analysis, tagged=None):
    persons = Persons()
    persons.name(parse(analysis))
    persons.read(pretransfer(parse(tagged or analysis)))
    return persons


HAD = "^Aveva/avere<vblex><pii><p3><sg>$ ^65/65<num>$ ^anni/anno<n><m><pl>$"
I_HAD = "^Avevo/avere<vblex><pii><p1><sg>$ ^65/65<num>$ ^anni/anno<n><m><pl>$"
BORN = "^È/essere<vbser><pri><p3><sg>$ ^nata/nascere<vblex><pp><f><sg>$ ^a/a<pr>$ ^Roma/Roma<np><top><f><sg>$"
ARIANA = "^Ariana/Ariana<np><ant><f><sg>$ ^Neri/*Neri$ ^perde/perdere<vblex><pri><p3><sg>$"
ANDREA = "^Andrea/Andrea<np><ant><m><sg>/Andrea<np><ant><f><sg>$ ^perde/perdere<vblex><pri><p3><sg>$"
BOTH = f"{ARIANA} ^con/con<pr>$ ^Marco/Marco<np><ant><m><sg>$"
HIS_COMPUTER = "^nel/in<pr>+il<det><def><m><sg>$ ^suo/suo<det><pos><m><sg>$ ^computer/computer<n><m><sp>$"
QUESTION = f"{HIS_COMPUTER}^?/?<sent>$"


@pytest.mark.parametrize(
    ("analysis", "english", "expected"),
    [
        (HAD, "I was 65 years old.", "He was 65 years old."),
        (HAD, "Umberto I was a king.", "Umberto I was a king."),
        (HAD, "But I also said so.", "But he also said so."),
        (I_HAD, "I was 65 years old.", "I was 65 years old."),
        (
            BORN,
            "He was born in Rome, where he sold his house.",
            "She was born in Rome, where she sold her house.",
        ),
        (BORN, "Her son was born in Rome.", "Her son was born in Rome."),
        (
            ARIANA,
            "Ariana Neri loses his case and he blames himself.",
            "Ariana Neri loses her case and she blames herself.",
        ),
        (ANDREA, "Andrea loses her case; they saw her.", "Andrea loses his case; they saw him."),
        (
            BOTH,
            "Ariana Neri loses her case with Marco, and he his.",
            "Ariana Neri loses her case with Marco, and he his.",
        ),
        (HIS_COMPUTER, "on your computer", "on his computer"),
        (QUESTION, "on your computer?", "on your computer?"),
    ],
)
def test_pronouns_say_what_the_italian_does(analysis, english, expected):
    assert told(analysis).mended(english) == expected


def test_other_languages_are_left_alone():
    assert Persons().mended("I was in your house.") == "I was in your house."


@needs_apertium
def test_the_engine_knows_who_is_spoken_of():
    engine = PivotEngine(TranslatorOptions())
    sentences = {
        "Aveva 65 anni.": "He was",
        "È nata a Roma nel 1950 e ha studiato a Milano.": "She was",
        "Andrea C., tatuato sulle braccia, è stato denunciato.": "his arms",
        "Sul suo computer sono stati trovati appunti.": "his computer",
        "Io avevo 20 anni quando ho letto il tuo libro.": "your book",
    }
    english = dict(zip(sentences, engine.translate(list(sentences), "it"), strict=True))
    engine.close()
    assert {one: text for one, text in english.items() if sentences[one] not in text} == {}
