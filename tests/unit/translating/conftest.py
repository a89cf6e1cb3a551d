"""Engines that do what a test tells them."""

from collections.abc import Callable, Sequence

import pytest

from nightwire.translating import Translator, TranslatorOptions
from nightwire.translating.engines import EngineFailedError


class FakeEngine:
    """Answers by a function and counts what it was asked."""

    def __init__(
        self, name: str, answer: Callable[[str], str | None], languages: Sequence[str] = ("it",)
    ) -> None:
        self.name = name
        self.asked: list[str] = []
        self._answer = answer
        self._languages = languages
        self.lack: str | None = None

    def version(self, language: str) -> str:
        return "1"

    def supports(self, language: str) -> bool:
        return language in self._languages

    def missing(self, language: str) -> str | None:
        return self.lack

    def translate(self, sentences: Sequence[str], language: str) -> list[str | None]:
        self.asked += sentences
        return [self._answer(sentence) for sentence in sentences]

    def close(self) -> None:
        self.asked.append("closed")


def dead(_: str) -> str | None:
    raise EngineFailedError("timeout", "silent for 20 s")


@pytest.fixture
def translator_with(monkeypatch):
    """A translator whose engines are these, in this order."""

    def make(*engines: FakeEngine, **options: object) -> Translator:
        by_name = {engine.name: engine for engine in engines}
        monkeypatch.setattr("nightwire.translating.translator.build_engine", lambda name, _: by_name[name])
        return Translator(TranslatorOptions(engines=tuple(by_name), **options))

    return make
