"""One recogniser for all tests: its model takes seconds to load."""

import json
from pathlib import Path

import pytest

from nightwire.extracting.entities import Recogniser, SentencePair, build_recogniser

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return build_recogniser()


@pytest.fixture(scope="session")
def without_pipelines() -> Recogniser:
    return build_recogniser(source_models={"es": "", "fr": "", "pt": "", "de": ""})


@pytest.fixture(scope="session")
def seed_pairs() -> list[SentencePair]:
    lines = (GOLDEN / "seed_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    return [SentencePair(**json.loads(line)) for line in lines]
