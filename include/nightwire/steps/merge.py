"""What was read now, joined with what a batch held before."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from nightwire.lake.log import Batch
from nightwire.lake.store import Lake
from nightwire.model import Article, Outcome, Reject, Sentence
from nightwire.rows import ArticleRow, EntityRow, FactRow, FileRow, RejectRow, SentenceRow
from nightwire.schema import from_table, to_table
from nightwire.steps.failures import STAGE as ENRICH


@dataclass
class Reading:
    """What the files of one batch turned out to be."""

    files: list[FileRow] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


def merge(
    lake: Lake, before: Batch | None, reading: Reading, batch_id: str, version: str
) -> dict[str, pa.Table]:
    """The batch's rows: those of the files read now, and the earlier ones of its other files.

    A sentence that stands as it stood keeps its English, and its entities and facts.
    """
    state = lake.working()

    def old(name: str, row: type) -> list[Any]:
        return from_table(row, lake.read(before, name, state))

    files = old("files", FileRow)
    uris = {file.source_uri for file in reading.files}
    again = {f.article_id for f in files if f.source_uri in uris and f.outcome == Outcome.ARTICLE}
    earlier: dict[str, SentenceRow] = {row.sentence_id: row for row in old("sentences", SentenceRow)}
    new_sentences = [SentenceRow.of(sentence, batch_id) for sentence in reading.sentences]
    sentences = [row for row in earlier.values() if row.article_id not in again]
    sentences += [earlier.get(row.sentence_id, row) for row in new_sentences]
    alive = {row.sentence_id for row in sentences}
    made = {
        "files": [*_others(files, uris), *reading.files],
        "rejects": [
            *(row for row in old("rejects", RejectRow) if row.source_uri not in uris or holds(row, reading)),
            *(RejectRow.of(reject, batch_id) for reject in reading.rejects),
        ],
        "articles": [
            *(row for row in old("articles", ArticleRow) if row.article_id not in again),
            *(ArticleRow.of(article, batch_id, version) for article in reading.articles),
        ],
        "sentences": sentences,
        "entities": [row for row in old("entities", EntityRow) if row.sentence_id in alive],
        "facts": [row for row in old("facts", FactRow) if row.sentence_id in alive],
    }
    return {name: to_table(name, rows) for name, rows in made.items()}


def holds(reject: RejectRow, reading: Reading) -> bool:
    """Whether an article that could not be enriched was read again as it is: only enriching it can tell."""
    key = (reject.source_uri, reject.source_sha256)
    return reject.stage == ENRICH and key in {(a.source_uri, a.source_sha256) for a in reading.articles}


def _others(rows: list[Any], uris: Collection[str]) -> list[Any]:
    return [row for row in rows if row.source_uri not in uris]
