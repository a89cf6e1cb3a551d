"""What is current: the English of a row, the derived rows of a batch."""

import pytest
from tests.conftest import needs_apertium

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


def rows(engines):
    return [
        {
            "text": text,
            "language": "it",
            "translation_status": found.status,
            "engine_version": found.engine_version,
        }
        for text, found in zip(TEXTS, engines.translator.translate(TEXTS, "it"), strict=True)
    ]


@needs_apertium
def test_a_glossary_row_asks_for_the_english_of_its_sentences_alone(folder):
    before = engines(folder)
    made = rows(before)
    assert [before.made(row) for row in made] == [True, True]
    after = engines(folder, "incendio,fogo,n.m")
    assert [after.made(row) for row in made] == [False, True]
    assert after.version(["it"]) != before.version(["it"])  # so the batch is looked at
    assert after.version(["es"]) == before.version(["es"])


def test_english_is_always_current(folder):
    row = {"text": "The sea.", "language": "en", "translation_status": "original", "engine_version": ""}
    assert engines(folder).made(row)
