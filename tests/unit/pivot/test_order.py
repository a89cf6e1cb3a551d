"""What a sentence becomes does not hang on what was translated before it."""

import json
import random
from pathlib import Path

import pytest
from tests.conftest import needs_apertium

from nightwire.translating import TranslatorOptions
from nightwire_pivot import PivotEngine

SENTENCES = Path(__file__).parents[2] / "eval" / "data" / "dev_it.jsonl"
COUNT = 150


def english(sentences):
    """Of each sentence, by processes that have translated nothing yet."""
    engine = PivotEngine(TranslatorOptions())
    found = dict(zip(sentences, engine.translate(sentences, "it"), strict=True))
    engine.close()
    return found


@pytest.fixture
def sentences():
    texts = [json.loads(line)["text"] for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    return list(dict.fromkeys(texts))[:COUNT]


@needs_apertium
def test_another_order_gives_the_same(sentences):
    others = random.Random(5).sample(sentences, len(sentences))
    first, second = english(sentences), english(others)
    assert [one for one in sentences if first[one] != second[one]] == []
