"""Entities and facts of articles, from their sentences in both languages."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from nightwire.extracting.entities import SentencePair
from nightwire.model import Mention
from nightwire.rows import EntityRow, FactRow, NonFactRow, SentenceRow
from nightwire.steps.engines import Engines
from nightwire.steps.facts import facts_of_article
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


def find_facts(
    articles: Sequence[Sequence[SentenceRow]], entities: Iterable[EntityRow], progress: Progress = silent
) -> list[FactRow | NonFactRow]:
    """Rows of `facts` and `non_facts` of whole articles, with the names that were found in them."""
    mentions: dict[str, list[Mention]] = {}
    for row in entities:
        mentions.setdefault(row.sentence_id, []).append(row.mention())
    for found in mentions.values():
        found.sort(key=_place_in_text)
    return [
        row
        for article in followed(articles, FACTS, progress)
        for row in facts_of_article(article, [mentions.get(one.sentence_id, []) for one in article])
    ]


def _place_in_text(mention: Mention) -> tuple[int, int, int, str]:
    """A total order, so that rows from the lake and rows just made are read alike."""
    span = mention.span or mention.span_en
    start, end = (span.start, span.end) if span else (0, 0)
    return (0 if mention.span else 1, start, end, mention.label)
