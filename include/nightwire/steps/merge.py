"""What was read now, joined with what a batch held before."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from nightwire.lake.commits import Commit
from nightwire.lake.store import Lake
from nightwire.lake.tables import to_table
from nightwire.model import Article, Outcome, Reject, Sentence
from nightwire.schema import BATCH_TABLES
from nightwire.steps import rows


@dataclass
class Reading:
    """What the files of one batch turned out to be."""

    files: list[rows.Row] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


def merge(lake: Lake, before: Commit | None, reading: Reading) -> dict[str, pa.Table]:
    """The batch's rows: those of the files read now, and the earlier ones of its other files.

    A sentence that stands as it stood keeps its English, and its entities and facts.
    """
    old = {table.name: lake.read(before, table.name) for table in BATCH_TABLES}
    uris = {row["source_uri"] for row in reading.files}
    article_ids = [
        row["article_id"]
        for row in old["files"].to_pylist()
        if row["source_uri"] in uris and row["outcome"] == Outcome.ARTICLE
    ]
    new_sentences = [rows.sentence_row(sentence) for sentence in reading.sentences]
    sentences = _with_earlier_english(old["sentences"], new_sentences)
    kept = {
        "files": _without(old["files"], "source_uri", uris),
        "rejects": _without(old["rejects"], "source_uri", uris),
        "articles": _without(old["articles"], "article_id", article_ids),
        "sentences": _without(old["sentences"], "article_id", article_ids),
    }
    new: dict[str, list[rows.Row]] = {
        "files": reading.files,
        "rejects": [rows.reject_row(reject) for reject in reading.rejects],
        "articles": [rows.article_row(article) for article in reading.articles],
        "sentences": sentences,
    }
    merged = {name: to_table(name, [*kept[name].to_pylist(), *new[name]]) for name in new}
    alive = merged["sentences"]["sentence_id"]
    derived = {
        name: old[name].filter(pc.is_in(old[name]["sentence_id"], alive)) for name in ("entities", "facts")
    }
    return merged | derived


def _without(table: pa.Table, column: str, values: Iterable[str]) -> pa.Table:
    return table.filter(pc.invert(pc.is_in(table[column], pa.array(list(values), pa.string()))))


def _with_earlier_english(old: pa.Table, sentences: list[rows.Row]) -> list[rows.Row]:
    earlier: dict[str, Any] = {row["sentence_id"]: row for row in old.to_pylist()}
    return [earlier.get(row["sentence_id"], row) for row in sentences]
