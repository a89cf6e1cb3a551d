"""The derived rows of one batch: each stage is run only where its version or what it reads has changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from nightwire.lake.log import Batch
from nightwire.lake.store import Lake
from nightwire.reading import sentences_of
from nightwire.rows import ArticleRow, EntityRow, FactRow, NonFactRow, RejectRow, SentenceRow
from nightwire.schema import from_table
from nightwire.steps import versions
from nightwire.steps.engines import Engines
from nightwire.steps.extract import by_article, find_entities, find_facts
from nightwire.steps.failures import Failures, failed_before
from nightwire.steps.progress import Progress
from nightwire.steps.standing import Carrier, carrier
from nightwire.steps.translate import translate
from nightwire.steps.workspace import Counts

STAND = "with facts that stand"  # sentences of revisions


@dataclass(frozen=True, slots=True)
class Remade:
    """A batch's derived rows as they are to be, and what the engines did."""

    sentences: Sequence[SentenceRow]
    entities: Sequence[EntityRow]
    facts: Sequence[FactRow]
    non_facts: Sequence[NonFactRow]
    rejects: Sequence[RejectRow]
    figures: Counts

    def tables(self) -> Mapping[str, Sequence[Any]]:
        """The rows by table."""
        return {
            "sentences": self.sentences,
            "entities": self.entities,
            "facts": self.facts,
            "non_facts": self.non_facts,
            "rejects": self.rejects,
        }


def remake(
    engines: Engines, lake: Lake, before: Batch, now: Mapping[str, str], *, force: bool, progress: Progress,
    expected: Sequence[str],
) -> Remade:  # fmt: skip
    """Run the stages of a batch that are out of date.

    An article that a stage fails on has no names and no facts, and a row in `rejects` with the reason; it is
    tried again as soon as any stage is out of date.

    Args:
        engines: the engines of now.
        lake: where the batch's rows are.
        before: the batch as it stands.
        now: the version of each stage, as `versions.current` gives it.
        force: run all stages on all rows.
        progress: called with a stage, the number of sentences that are through it, and of all.
        expected: ISO 639-1 codes that sentences may be in, beside their article's.
    """
    is_forced = force or versions.FORCED in before.fingerprints
    stale = {stage for stage in versions.STAGES if is_forced or before.fingerprints.get(stage) != now[stage]}
    articles = from_table(ArticleRow, lake.read(before, "articles"))
    rejects = from_table(RejectRow, lake.read(before, "rejects"))
    failures, failed = Failures(), failed_before(rejects, articles) if stale else {}
    old = from_table(SentenceRow, lake.read(before, "sentences"))
    sentences, figures = old, Counts()
    if versions.SENTENCES in stale:
        sentences = _split_again(articles, old, failures, expected)
    if stale & {versions.SENTENCES, versions.TRANSLATION}:
        sentences, figures = translate(engines, sentences, reuse=not is_forced, progress=progress)
    again = _changed_articles(old, sentences) | set(failed)
    all_ids = {row.article_id for row in (*old, *sentences)}
    renamed = all_ids if versions.ENTITIES in stale else again
    entities, touched = _entities(engines, lake, before, sentences, renamed, failures, progress)
    known = carrier(lake, () if is_forced else articles, now[versions.FACTS]) if stale else Carrier()
    counted = all_ids if versions.FACTS in stale else touched
    facts, non_facts = _facts(lake, before, sentences, entities, counted, failures, progress, known)
    figures = _with_standing(figures, known)
    kept = [row for row in rejects if row not in failed.values()]
    rejected = [*kept, *failures.rejects(articles)]
    return Remade(sentences, _of_others(entities, failures), facts, non_facts, rejected, figures)


def _with_standing(figures: Counts, known: Carrier) -> Counts:
    """What the engines did, and of how many sentences the facts were taken over."""
    return {**figures, STAND: len(known.taken)} if known.taken else figures


def _of_others(rows: Sequence[EntityRow], failures: Failures) -> list[EntityRow]:
    """The rows of articles that did not fail."""
    return [row for row in rows if row.article_id not in failures.of]


def _split_again(
    articles: Sequence[ArticleRow], old: Sequence[SentenceRow], failures: Failures, expected: Sequence[str]
) -> list[SentenceRow]:
    """The sentences of stored texts; one that was there before keeps its English."""
    english = {(row.article_id, row.text, row.language): row for row in old}
    found = []
    for article in articles:
        for row in failures.attempt("sentences", article.article_id, partial(_sentences, article, expected)):
            same = english.get((row.article_id, row.text, row.language))
            found.append(
                replace(
                    same, sentence_id=row.sentence_id, position=row.position,
                    span_start=row.span_start, span_end=row.span_end,
                    language_score=row.language_score,
                ) if same else row
            )  # fmt: skip
    return found


def _sentences(article: ArticleRow, expected: Sequence[str]) -> list[SentenceRow]:
    language = article.language, article.language_score
    found = sentences_of(article.article_id, article.text, language, expected)
    return [SentenceRow.of(sentence, article.batch_id) for sentence in found]


def _changed_articles(old: Sequence[SentenceRow], new: Sequence[SentenceRow]) -> set[str]:
    """Articles in which a sentence, its English or the terms found in it are other than before."""
    if new is old:
        return set()
    before, after = set(map(_read, old)), set(map(_read, new))
    return {article_id for article_id, *_ in before ^ after}


def _read(row: SentenceRow) -> tuple[str, ...]:
    """What entities and facts read of a sentence."""
    terms = row.engine_version.partition("+terms.")[2]
    return (row.article_id, row.sentence_id, row.text, row.language, row.text_en or "", terms)


def _entities(
    engines: Engines,
    lake: Lake,
    before: Batch,
    sentences: Sequence[SentenceRow],
    again: Collection[str],
    failures: Failures,
    progress: Progress,
) -> tuple[list[EntityRow], set[str]]:
    """The names, found again in these articles; and the articles whose names or sentences are others now."""
    old = from_table(EntityRow, lake.read(before, "entities"))
    articles = [article for article in by_article(sentences) if article[0].article_id in again]
    kept = [row for row in old if row.article_id not in again]
    made = failures.attempt_each("entities", articles, lambda some: find_entities(engines, some, progress))
    return [*kept, *made], set(again)


def _facts(
    lake: Lake,
    before: Batch,
    sentences: Sequence[SentenceRow],
    entities: Sequence[EntityRow],
    again: Collection[str],
    failures: Failures,
    progress: Progress,
    known: Carrier,
) -> tuple[list[FactRow], list[NonFactRow]]:
    todo = set(again) - set(failures.of)
    articles = [article for article in by_article(sentences) if article[0].article_id in todo]
    names = [row for row in entities if row.article_id in todo]
    made = failures.attempt_each("facts", articles, lambda some: find_facts(some, names, progress, known))
    facts = [row for row in from_table(FactRow, lake.read(before, "facts")) if row.article_id not in again]
    others = from_table(NonFactRow, lake.read(before, "non_facts"))
    return (
        [*facts, *(row for row in made if isinstance(row, FactRow))],
        [
            *(row for row in others if row.article_id not in again),
            *(row for row in made if isinstance(row, NonFactRow)),
        ],
    )
