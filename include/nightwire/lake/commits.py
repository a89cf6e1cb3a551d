"""Commits: the one small file that makes a batch's rows visible, in all tables at once.

A commit names every data file of its batch. The batch's latest commit counts, earlier ones are
history. Since a commit is created by one atomic step that fails when its sequence number is taken,
two writers of one batch cannot both win: the second is told to start again from what is there now.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from nightwire.errors import RetryableError
from nightwire.lake import files, layout

_SCHEMA_TYPES: dict[str, pa.DataType] = {
    "batch_id": pa.string(),
    "sequence": pa.int32(),
    "stage": pa.string(),
    "run_id": pa.string(),
    "committed_at": pa.timestamp("us", tz="UTC"),
    "fingerprint": pa.string(),
    "counts": pa.string(),
    "table_name": pa.string(),
    "file_name": pa.string(),
    "row_count": pa.int64(),
}
SCHEMA = pa.schema(_SCHEMA_TYPES)


@dataclass(frozen=True, slots=True)
class DataFile:
    """One data file of a batch; `file_name` is within the table's partition folder."""

    file_name: str
    row_count: int


@dataclass(frozen=True, slots=True)
class Commit:
    """One batch as it was published.

    Attributes:
        sequence: 1 for the batch's first commit, and so on.
        stage: the stage that published it, `ingest` or `enrich`.
        fingerprint: what the derived rows were made with; empty before enrichment.
        counts: figures of this step for the run report, by name.
        tables: the batch's data files by table; a table without rows is not in it.
    """

    batch_id: str
    ingest_date: str
    sequence: int
    stage: str
    run_id: str
    committed_at: datetime
    fingerprint: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    tables: Mapping[str, DataFile] = field(default_factory=dict)


def write_commit(lake: Path, commit: Commit) -> None:
    """Publish a batch.

    Raises:
        RetryableError: another writer has published this batch meanwhile.
    """
    path = layout.commit_path(lake, commit.ingest_date, commit.batch_id, commit.sequence)
    try:
        files.write_new(path, files.parquet_bytes(pa.Table.from_pylist(_rows(commit), schema=SCHEMA)))
    except FileExistsError as error:
        raise RetryableError(
            f"batch {commit.batch_id} was published by another run meanwhile; try again"
        ) from error


def _rows(commit: Commit) -> list[dict[str, Any]]:
    """One row a table; a batch without any row still has one, for its fingerprint and counts."""
    common = {name: getattr(commit, name) for name in SCHEMA.names[:6]}
    common["counts"] = json.dumps(dict(commit.counts), sort_keys=True)
    tables: list[tuple[str | None, DataFile | None]] = [*commit.tables.items()] or [(None, None)]
    return [
        common
        | {"table_name": name, "file_name": data and data.file_name, "row_count": data and data.row_count}
        for name, data in tables
    ]


def read_commits(lake: Path) -> list[Commit]:
    """Every commit, superseded ones too, by batch and sequence."""
    return _read(sorted((lake / layout.COMMITS).glob(layout.COMMIT_PATTERN)))


def read_live_commits(lake: Path, batch_ids: Iterable[str] | None = None) -> dict[str, Commit]:
    """The latest commit of each batch (of those named, if any are), by batch id."""
    wanted = None if batch_ids is None else set(batch_ids)
    latest: dict[str, Path] = {}
    for path in sorted((lake / layout.COMMITS).glob(layout.COMMIT_PATTERN)):
        batch_id = path.stem.rpartition("-")[0]
        if wanted is None or batch_id in wanted:
            latest[batch_id] = path
    return {commit.batch_id: commit for commit in _read(list(latest.values()))}


def _read(paths: Sequence[Path]) -> list[Commit]:
    """All at once, by DuckDB: a lake of years has thousands, and opening one by one takes seconds."""
    if not paths:
        return []
    with duckdb.connect() as connection:
        query = "FROM read_parquet(?, hive_partitioning = false, filename = true)"
        found = connection.sql(query, params=[[str(path) for path in paths]])
        rows = found.to_arrow_table().to_pylist()
    by_file: dict[str, list[dict[str, Any]]] = {str(path): [] for path in paths}
    for row in rows:
        by_file[row["filename"]].append(row)
    return [_commit(Path(name), of_file) for name, of_file in by_file.items()]


def _commit(path: Path, rows: Sequence[Mapping[str, Any]]) -> Commit:
    first = rows[0]
    tables = {
        row["table_name"]: DataFile(row["file_name"], row["row_count"]) for row in rows if row["table_name"]
    }
    common = {name: first[name] for name in SCHEMA.names[:6]}
    ingest_date = path.parent.name.partition("=")[2]
    return Commit(**common, ingest_date=ingest_date, counts=json.loads(first["counts"]), tables=tables)
