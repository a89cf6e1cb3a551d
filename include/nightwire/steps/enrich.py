"""Sentences to English, entities and facts: one batch."""

import hashlib
import logging
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from nightwire.extracting.entities import SentencePair
from nightwire.lake.commits import Commit
from nightwire.lake.known import batch_languages
from nightwire.lake.tables import to_table
from nightwire.steps import rows
from nightwire.steps.engines import Engines
from nightwire.steps.facts import facts_of_article
from nightwire.steps.ingest import FORCED
from nightwire.steps.translate import PENDING, Progress, log_progress, translate
from nightwire.steps.wording import counted, in_words
from nightwire.steps.workspace import BatchKey, Counts, Workspace

log = logging.getLogger(__name__)

STAGE = "enrich"

Row = dict[str, Any]


def plan_enrich(workspace: Workspace, *, force: bool = False) -> list[BatchKey]:
    """Name the batches whose English, entities and facts are missing, unfinished or out of date."""
    engines = Engines.of(workspace.settings)
    commits = workspace.lake.live()
    languages = batch_languages(workspace.lake, workspace.sql_folder)
    todo = [
        commits[batch_id]
        for batch_id, of_batch in sorted(languages.items())
        if force or commits[batch_id].fingerprint != _fingerprint(commits[batch_id], engines, of_batch)
    ]
    log.info("%d of %s to translate and extract", len(todo), counted(len(languages), "batch"))
    return [
        BatchKey(batch_id=c.batch_id, ingest_date=c.ingest_date, item_count=c.tables["articles"].row_count)
        for c in todo
    ]


def _fingerprint(commit: Commit, engines: Engines, languages: Sequence[str]) -> str:
    """What a batch's derived rows depend on: its articles, and the versions of all that reads them."""
    key = f"{commit.tables['articles'].file_name}\0{engines.version(languages)}"
    return hashlib.blake2b(key.encode(), digest_size=10).hexdigest()


def enrich_batch(
    workspace: Workspace,
    key: BatchKey,
    *,
    run_id: str,
    force: bool = False,
    progress: Progress = log_progress,
) -> Counts:
    """Translate a batch's sentences, find their entities and facts, publish all of it at once.

    English that the same engines made before is taken over, unless the batch was forced.
    `progress` is called with the number of sentences translated so far, and of all in the batch.

    Raises:
        RetryableError: the batch was published by another run meanwhile.
    """
    engines = Engines.of(workspace.settings)
    before = workspace.lake.latest(key["batch_id"])
    if before is None or "articles" not in before.tables:
        return {}
    sentences = workspace.lake.read(before, "sentences").to_pylist()
    sentences.sort(key=itemgetter("article_id", "position"))
    is_forced = force or before.fingerprint == FORCED
    figures = translate(engines, sentences, reuse=not is_forced, progress=progress)
    mentions, facts = _extract(engines, sentences)
    tables = {
        "sentences": to_table("sentences", sentences),
        "entities": to_table("entities", mentions),
        "facts": to_table("facts", facts),
    }
    counts = _counts(sentences, len(mentions), len(facts)) | figures
    unfinished = any(sentence["translation_status"] == PENDING for sentence in sentences)
    languages = sorted({sentence["language"] for sentence in sentences})
    fingerprint = PENDING if unfinished else _fingerprint(before, engines, languages)
    workspace.lake.publish(
        before, tables, batch_id=before.batch_id, ingest_date=before.ingest_date, stage=STAGE, run_id=run_id,
        fingerprint=fingerprint, counts=counts,
    )  # fmt: skip
    log.info("batch %s: %s", before.batch_id, in_words(counts))
    return counts


def _extract(engines: Engines, sentences: list[Row]) -> tuple[list[Row], list[Row]]:
    """Rows of `entities` and `facts`, article by article."""
    articles = [list(of_article) for _, of_article in groupby(sentences, key=itemgetter("article_id"))]
    pairs = ([_pair(engines, sentence) for sentence in article] for article in articles)
    entity_rows: list[Row] = []
    fact_rows: list[Row] = []
    for article, mentions in zip(articles, engines.recogniser.find_articles(pairs), strict=True):
        for sentence, found in zip(article, mentions, strict=True):
            entity_rows += [
                rows.mention_row(sentence, mention, engines.recogniser.version) for mention in found
            ]
        fact_rows += facts_of_article(article, mentions)
    return entity_rows, fact_rows


def _pair(engines: Engines, sentence: Row) -> SentencePair:
    terms = engines.translator.glossary_hits(sentence["text"], sentence["language"])
    return SentencePair(sentence["text"], sentence["language"], sentence["text_en"], tuple(terms.items()))


def _counts(sentences: list[Row], entity_count: int, fact_count: int) -> Counts:
    made = Counter(_maker(row) for row in sentences)
    return {
        "sentence_count": len(sentences),
        "entity_count": entity_count,
        "fact_count": fact_count,
        **dict(sorted(made.items())),
    }


def _maker(sentence: Row) -> str:
    """Who made a sentence's English, in words: `by pivot`, or `original`, `untranslated`, `pending`."""
    status = str(sentence["translation_status"])
    return f"by {sentence['engine']}" if status == "translated" else status
