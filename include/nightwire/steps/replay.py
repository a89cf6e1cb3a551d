"""A night made again from its stored articles into another lake, and compared row by row."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nightwire.errors import ConfigurationError
from nightwire.lake.log import Batch
from nightwire.lake.query import connect
from nightwire.lake.store import Lake, Publication
from nightwire.reading import sentences_of
from nightwire.rows import ArticleRow, SentenceRow
from nightwire.schema import BATCH_TABLES, Table, from_table, to_table
from nightwire.steps.enrich import enrich_batch, plan_enrich
from nightwire.steps.finish import finish
from nightwire.steps.workspace import Workspace

log = logging.getLogger(__name__)

RUN = "replay"
KEPT = ("files", "articles", "rejects")  # a night's sources may be gone; its stored articles are not


@dataclass(frozen=True, slots=True)
class Difference:
    """The first row that is not as it was: what the lake holds, and what was made again."""

    table: str
    key: str
    column: str
    before: Any
    after: Any

    def __str__(self) -> str:
        return f"{self.table} {self.key}: {self.column} was {self.before!r} and is {self.after!r}"


def replay(workspace: Workspace, night: str, folder: Path) -> tuple[dict[str, int], Difference | None]:
    """Make a night again and compare.

    Args:
        workspace: settings and lake.
        night: `YYYY-MM-DD`.
        folder: where the other lake is made; it must not hold one yet. Nothing is remembered for it,
            so that everything is translated and read again.

    Returns:
        How many rows of each table are the same, and the first that is not.

    Raises:
        ConfigurationError: the night has no articles, or the folder holds a lake already.
    """
    batches = _batches(workspace.lake, night)
    if not batches:
        raise ConfigurationError(f"the lake has nothing of the night {night}")
    settings = workspace.settings.model_copy(
        update={
            "lake": str(folder), "translation_memory": folder / "translation_memory.sqlite",
            "name_memory": None,
        }
    )  # fmt: skip
    other = Workspace(settings)
    if other.lake.state().version:
        raise ConfigurationError(f"{folder} holds a lake already; name another folder")
    for batch in batches:
        _take_over(workspace.lake, other.lake, batch, workspace.settings.expected_languages)
    for key in plan_enrich(other, run_id=RUN):
        enrich_batch(other, key, run_id=RUN)
    finish(other, run_id=RUN, stage="enrich")
    return _compare(workspace.lake, other.lake, night)


def _batches(lake: Lake, night: str) -> list[Batch]:
    state = lake.state()
    known = dict(lake.read_batches(state.nights[night].batches)) if night in state.nights else {}
    known |= {i: one.batch for i, one in state.loose.items() if one.batch.ingest_date == night}
    return [batch for batch in known.values() if batch.row_counts.get("articles")]


def _take_over(lake: Lake, other: Lake, batch: Batch, expected: Sequence[str]) -> None:
    """Publish a batch as ingest would have: its sentences parted again, without English."""
    tables = {name: lake.read(batch, name) for name in KEPT}
    sentences = [
        SentenceRow.of(sentence, batch.batch_id)
        for article in from_table(ArticleRow, tables["articles"])
        for sentence in sentences_of(
            article.article_id, article.text, (article.language, article.language_score), expected
        )
    ]
    tables["sentences"] = to_table("sentences", sentences)
    other.publish(
        Publication(
            batch.batch_id, batch.ingest_date, "ingest", RUN, tables, None, {}, batch.languages, batch.counts
        )
    )


def _compare(lake: Lake, other: Lake, night: str) -> tuple[dict[str, int], Difference | None]:
    same: dict[str, int] = {}
    with connect(lake) as before, connect(other) as after:
        for table in BATCH_TABLES:
            query = _query(table, night)
            old, new = before.execute(query), after.execute(query)
            same[table.name] = 0
            for one, two in _pairs(_rows(old), _rows(new)):
                if one != two:
                    return same, _difference(table, one or {}, two or {})
                same[table.name] += 1
    return same, None


def _query(table: Table, night: str) -> str:
    """Rows of batches with articles: others have nothing to be made again."""
    return (
        f"SELECT * FROM {table.name} WHERE ingest_date = DATE '{night}' "
        f"AND batch_id IN (SELECT batch_id FROM articles) ORDER BY {', '.join(table.key)}"
    )


def _rows(result: Any) -> Iterator[dict[str, Any]]:
    names = [column[0] for column in result.description]
    while row := result.fetchone():
        yield dict(zip(names, row, strict=True))


def _pairs(one: Iterator[Any], two: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
    while True:
        pair = (next(one, None), next(two, None))
        if pair == (None, None):
            return
        yield pair


def _difference(table: Table, before: dict[str, Any], after: dict[str, Any]) -> Difference:
    key = " ".join(str((before or after)[column]) for column in table.key)
    if not before or not after:
        return Difference(
            table.name, key, "the row", "there" if before else "not there", "there" if after else "not there"
        )
    column = next(name for name in before if before[name] != after.get(name))
    return Difference(table.name, key, column, before[column], after.get(column))
