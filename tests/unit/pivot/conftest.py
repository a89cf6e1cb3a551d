"""The fixtures of the translator's tests."""

import pytest
from tests.unit.translating.conftest import translator_with

from nightwire.translating import TranslatorOptions, build_translator

__all__ = ["translator", "translator_with"]


@pytest.fixture(scope="module")
def translator():
    translator = build_translator(TranslatorOptions(engines=("pivot",)))
    yield translator
    translator.close()
