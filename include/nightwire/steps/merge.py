"""What was read now, joined with what a batch held before."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa

from nightwire import reading as reader
from nightwire.lake.log import Batch
from nightwire.lake.store import Lake
from nightwire.model import Article, Reject, Sentence
from nightwire.rows import ArticleRow, EntityRow, FactRow, FileRow, NonFactRow, RejectRow, SentenceRow
from nightwire.rows.articles import Earlier
from nightwire.schema import from_table, to_table
from nightwire.steps.failures import STAGE as ENRICH
from nightwire.steps.planfile import Plan


@dataclass
class Reading:
    """What the files of one batch turned out to be.

    Attributes:
        parts: nights of the parts that the batch's containers may have, by batch id; see `parts.py`.
        part_of: the part of each member that belongs to another night than the batch, by article id.
    """

    files: list[FileRow] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)
    part_of: dict[str, str] = field(default_factory=dict)

    @property
    def uris(self) -> set[str]:
        """The files that were read, and their members."""
        containers = {one.container_uri for one in self.articles if one.container_uri}
        return {row.source_uri for row in self.files} | containers


def merge(
    lake: Lake, before: Batch | None, reading: Reading, plan: Plan, earlier: Mapping[str, Earlier]
) -> dict[str, pa.Table]:
    """The batch's rows: those of the files read now, and the earlier ones of its other files.

    A sentence that stands as it stood keeps its English, and its entities and facts. `earlier` has the
    last article at each address, as far as there is one.
    """
    state, batch_id = lake.working(), plan.batch_id

    def old(name: str, row: type) -> list[Any]:
        return from_table(row, lake.read(before, name, state))

    files = old("files", FileRow)
    uris = reading.uris
    articles = {row.article_id: row for row in old("articles", ArticleRow)}
    again = {row.article_id for row in articles.values() if _is_of(row, uris)}
    old_sentences: dict[str, SentenceRow] = {row.sentence_id: row for row in old("sentences", SentenceRow)}
    new_sentences = [SentenceRow.of(sentence, batch_id) for sentence in reading.sentences]
    sentences = [row for row in old_sentences.values() if row.article_id not in again]
    sentences += [_as_before(old_sentences.get(row.sentence_id), row) for row in new_sentences]
    alive = {row.sentence_id for row in sentences}
    made = {
        "files": [*_others(files, uris), *reading.files],
        "rejects": [
            *(row for row in old("rejects", RejectRow) if not _is_of(row, uris) or holds(row, reading)),
            *(RejectRow.of(reject, batch_id) for reject in reading.rejects),
        ],
        "articles": [
            *(row for row in articles.values() if row.article_id not in again),
            *(_row(article, plan, articles, earlier) for article in reading.articles),
        ],
        "sentences": sentences,
        "entities": [row for row in old("entities", EntityRow) if row.sentence_id in alive],
        "facts": [row for row in old("facts", FactRow) if row.sentence_id in alive],
        "non_facts": [row for row in old("non_facts", NonFactRow) if row.sentence_id in alive],
    }
    return {name: to_table(name, rows) for name, rows in made.items()}


def _as_before(old: SentenceRow | None, new: SentenceRow) -> SentenceRow:
    """The sentence with the English that it had, unless it is taken for one of another language now."""
    return old if old and old.language == new.language else new


def _row(
    article: Article, plan: Plan, known: Mapping[str, ArticleRow], earlier: Mapping[str, Earlier]
) -> ArticleRow:
    """An article's row; one that is read again stays the revision that it was."""
    row = ArticleRow.of(
        article, plan.batch_id, reader.version(), plan.ingest_date, earlier.get(article.address)
    )
    same = known.get(article.article_id)
    return replace(row, revision=same.revision, revises=same.revises) if same and same.revision else row


def holds(reject: RejectRow, reading: Reading) -> bool:
    """Whether an article that could not be enriched was read again as it is: only enriching it can tell."""
    key = (reject.source_uri, reject.source_sha256)
    return reject.stage == ENRICH and key in {(a.source_uri, a.source_sha256) for a in reading.articles}


def _others(rows: list[Any], uris: Collection[str]) -> list[Any]:
    return [row for row in rows if not _is_of(row, uris)]


def _is_of(row: ArticleRow | FileRow | RejectRow, uris: Collection[str]) -> bool:
    """Whether it is the row of one of these files, or of a member of one."""
    return row.source_uri in uris or row.container_uri in uris
