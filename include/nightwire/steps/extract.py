"""Entities and facts of articles, from their sentences in both languages."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from nightwire.extracting.entities import SentencePair
from nightwire.model import Mention
from nightwire.rows import EntityRow, SentenceRow
from nightwire.steps.engines import Engines
from nightwire.steps.facts import Names, NumberRow, facts_of_article
from nightwire.steps.progress import FACTS, NAMES, Progress, followed, silent


def by_article(sentences: Iterable[SentenceRow]) -> list[list[SentenceRow]]:
    """Sentences article by article, each in the order of the text."""
    ordered = sorted(sentences, key=attrgetter("article_id", "position"))
    return [list(of_article) for _, of_article in groupby(ordered, key=attrgetter("article_id"))]


def find_entities(
    engines: Engines, articles: Sequence[Sequence[SentenceRow]], progress: Progress = silent
) -> list[EntityRow]:
    """Rows of `entities` of whole articles."""
    version = engines.recogniser.version if articles else ""
    pairs = ([_pair(engines, sentence) for sentence in article] for article in articles)
    return [
        EntityRow.of(sentence, mention, version)
        for article, found in zip(
            followed(articles, NAMES, progress), engines.recogniser.find_articles(pairs), strict=True
        )
        for sentence, mentions in zip(article, found, strict=True)
        for mention in mentions
    ]


def _pair(engines: Engines, sentence: SentenceRow) -> SentencePair:
    terms = engines.translator.glossary_hits(sentence.text, sentence.language)
    return SentencePair(sentence.text, sentence.language, sentence.text_en, tuple(terms.items()))


class Known(Protocol):
    """What is known already of articles' numbers."""

    def rows_of(
        self, sentences: Sequence[SentenceRow], names: Sequence[Names]
    ) -> Mapping[int, Sequence[NumberRow]]:
        """Rows by the place of their sentence in `sentences`."""


def find_facts(
    articles: Sequence[Sequence[SentenceRow]], entities: Iterable[EntityRow], progress: Progress = silent,
    known: Known | None = None,
) -> list[NumberRow]:  # fmt: skip
    """Rows of `facts` and `non_facts` of whole articles, with the names that were found in them."""
    mentions = names_by_sentence(entities)
    rows: list[NumberRow] = []
    for article in followed(articles, FACTS, progress):
        names = [mentions.get(one.sentence_id, []) for one in article]
        rows += facts_of_article(article, names, known.rows_of(article, names) if known else None)
    return rows


def names_by_sentence(entities: Iterable[EntityRow]) -> dict[str, list[Mention]]:
    """The names of each sentence that has any, by its id, in the order of the text."""
    mentions: dict[str, list[Mention]] = {}
    for row in entities:
        mentions.setdefault(row.sentence_id, []).append(row.mention())
    for found in mentions.values():
        found.sort(key=_place_in_text)
    return mentions


def _place_in_text(mention: Mention) -> tuple[int, int, int, str]:
    """A total order, so that rows from the lake and rows just made are read alike."""
    span = mention.span or mention.span_en
    start, end = (span.start, span.end) if span else (0, 0)
    return (0 if mention.span else 1, start, end, mention.label)
