"""The derived rows of one batch: each stage is run only where its version or what it reads has changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nightwire.lake.log import Batch
from nightwire.lake.store import Lake
from nightwire.reading import sentences_of
from nightwire.rows import ArticleRow, EntityRow, FactRow, SentenceRow
from nightwire.schema import from_table
from nightwire.steps import versions
from nightwire.steps.engines import Engines
from nightwire.steps.extract import by_article, find_entities, find_facts
from nightwire.steps.translate import Progress, translate
from nightwire.steps.workspace import Counts


@dataclass(frozen=True, slots=True)
class Remade:
    """A batch's derived rows as they are to be, and what the engines did."""

    sentences: Sequence[SentenceRow]
    entities: Sequence[EntityRow]
    facts: Sequence[FactRow]
    figures: Counts

    def tables(self) -> Mapping[str, Sequence[Any]]:
        """The rows by table."""
        return {"sentences": self.sentences, "entities": self.entities, "facts": self.facts}


def remake(
    engines: Engines, lake: Lake, before: Batch, now: Mapping[str, str], *, force: bool, progress: Progress
) -> Remade:
    """Run the stages of a batch that are out of date.

    Args:
        engines: the engines of now.
        lake: where the batch's rows are.
        before: the batch as it stands.
        now: the version of each stage, as `versions.current` gives it.
        force: run all stages on all rows.
        progress: called with the number of sentences that have their English, and of all.
    """
    is_forced = force or versions.FORCED in before.fingerprints
    stale = {stage for stage in versions.STAGES if is_forced or before.fingerprints.get(stage) != now[stage]}
    old = from_table(SentenceRow, lake.read(before, "sentences"))
    sentences, figures = old, Counts()
    if versions.SENTENCES in stale:
        sentences = _split_again(from_table(ArticleRow, lake.read(before, "articles")), old)
    if stale & {versions.SENTENCES, versions.TRANSLATION}:
        sentences, figures = translate(engines, sentences, reuse=not is_forced, progress=progress)
    changed = _changed_articles(old, sentences)
    all_ids = {row.article_id for row in sentences}
    entities, touched = _entities(
        engines, lake, before, sentences, all_ids if versions.ENTITIES in stale else changed
    )
    facts = _facts(lake, before, sentences, entities, all_ids if versions.FACTS in stale else touched)
    return Remade(sentences, entities, facts, figures)


def _split_again(articles: Sequence[ArticleRow], old: Sequence[SentenceRow]) -> list[SentenceRow]:
    """The sentences of stored texts; one that was there before keeps its English."""
    english = {(row.article_id, row.text): row for row in old}
    found = []
    for article in articles:
        for sentence in sentences_of(article.article_id, article.text, article.language):
            row = SentenceRow.of(sentence, article.batch_id)
            same = english.get((row.article_id, row.text))
            found.append(
                replace(
                    same, sentence_id=row.sentence_id, position=row.position,
                    span_start=row.span_start, span_end=row.span_end,
                ) if same else row
            )  # fmt: skip
    return found


def _changed_articles(old: Sequence[SentenceRow], new: Sequence[SentenceRow]) -> set[str]:
    """Articles in which a sentence, its English or the terms found in it are other than before."""
    if new is old:
        return set()
    before, after = set(map(_read, old)), set(map(_read, new))
    return {article_id for article_id, *_ in before ^ after}


def _read(row: SentenceRow) -> tuple[str, ...]:
    """What entities and facts read of a sentence."""
    terms = row.engine_version.partition("+terms.")[2]
    return (row.article_id, row.sentence_id, row.text, row.text_en or "", terms)


def _entities(
    engines: Engines, lake: Lake, before: Batch, sentences: Sequence[SentenceRow], again: Collection[str]
) -> tuple[list[EntityRow], set[str]]:
    """The names, found again in these articles; and the articles whose names or sentences are others now."""
    old = from_table(EntityRow, lake.read(before, "entities"))
    articles = [article for article in by_article(sentences) if article[0].article_id in again]
    kept = [row for row in old if row.article_id not in again]
    made = find_entities(engines, articles)
    return [*kept, *made], set(again)


def _facts(
    lake: Lake,
    before: Batch,
    sentences: Sequence[SentenceRow],
    entities: Sequence[EntityRow],
    again: Collection[str],
) -> list[FactRow]:
    articles = [article for article in by_article(sentences) if article[0].article_id in again]
    kept = [row for row in from_table(FactRow, lake.read(before, "facts")) if row.article_id not in again]
    made = find_facts(articles, [row for row in entities if row.article_id in again])
    return [*kept, *made]
