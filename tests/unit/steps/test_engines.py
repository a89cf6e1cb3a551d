"""What is current: the English of a row, the derived rows of a batch."""

import pytest
from tests.conftest import needs_apertium

from nightwire.model import Sentence, Span
from nightwire.rows import SentenceRow
from nightwire.settings import load_settings
from nightwire.steps.engines import Engines

TEXTS = ["Un vasto incendio ha distrutto la casa.", "Il mare è bello."]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "glossary" / "it-pt").mkdir(parents=True)
    return tmp_path


def engines(folder, row=""):
    (folder / "glossary" / "it-pt" / "mine.csv").write_text(f"source,target,class\n{row}\n")
    return Engines(load_settings(home=folder, glossary="glossary", translation_engines=("pivot",)))


def sentence(text, language):
    return SentenceRow.of(Sentence("s", "a", 0, Span(0, len(text), text), language), "b")


def rows(engines, texts, language):
    found = engines.translator.translate(texts, language)
    return [sentence(text, language).translated(one) for text, one in zip(texts, found, strict=True)]


@needs_apertium
def test_a_glossary_row_asks_for_the_english_of_its_sentences_alone(folder):
    before = engines(folder)
    made = rows(before, TEXTS, "it")
    assert [before.made(row) for row in made] == [True, True]
    after = engines(folder, "incendio,fogo,n.m")
    assert [after.made(row) for row in made] == [False, True]
    assert after.translation_version("it") != before.translation_version("it")  # the batch is looked at
    assert after.translation_version("es") == before.translation_version("es")


def test_english_is_always_current(folder):
    made = engines(folder)
    assert [made.made(row) for row in rows(made, ["The sea."], "en")] == [True]
