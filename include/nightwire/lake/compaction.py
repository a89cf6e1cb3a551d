"""Finished nights become one file a table, sorted by what people filter on."""

import logging
import uuid
from collections.abc import Iterable

import duckdb
import pyarrow as pa

from nightwire.lake import layout, views
from nightwire.lake.batches import write_batches
from nightwire.lake.log import Batch, Compaction, DataFile, LakeState, Night
from nightwire.lake.log.state import table_key
from nightwire.lake.made import made_by
from nightwire.lake.parquet import columns_digest, digest_of_file, write_parquet
from nightwire.lake.query import open_connection
from nightwire.lake.store import Lake, next_moment
from nightwire.schema import TABLES, Table

log = logging.getLogger(__name__)

BATCH_ROWS = 20_000  # rows that are held at once while a file is written


def compact(
    lake: Lake, nights: Iterable[str] | None = None, *, refresh: bool = True, level: int = logging.INFO
) -> list[str]:
    """Make one file a table of each night that has batches of its own, or files of an older form.

    Safe beside writers and readers, and when it is killed: the new files count once the log says so.

    Args:
        lake: the lake.
        nights: nights (`YYYY-MM-DD`) to look at; all where it is None.
        refresh: make the view database anew.
        level: how loudly it is said.

    Returns:
        The nights that were compacted.
    """
    state = lake.state()
    waiting = sorted(_waiting(state) if nights is None else _waiting(state) & set(nights))
    done = [night for night in waiting if _compact_night(lake, night, level)]
    if done:
        lake.log.checkpoint()
    if done and refresh:
        lake.refresh_database()
    return done


def _waiting(state: LakeState) -> set[str]:
    now = {name: columns_digest(table.schema) for name, table in TABLES.items()}
    older = {
        date
        for date, night in state.nights.items()
        if any(file.columns != now[name] for name, file in night.tables.items() if name in now)
    }
    return older | {loose.batch.ingest_date for loose in state.loose.values()}


def _compact_night(lake: Lake, night: str, level: int) -> bool:
    """Whether it was done; not where another process compacted the same night meanwhile."""
    state = lake.state()
    loose = {i: one for i, one in state.loose.items() if one.batch.ingest_date == night}
    with open_connection(lake.storage) as connection:
        written = {name: _write_table(lake, connection, state, night, t) for name, t in TABLES.items()}
    tables = {name: file for name, file in written.items() if file}
    batches = _batches(lake, state, night)
    made = Night(
        night, tables, write_batches(lake.storage, night, batches), len(batches),
        tuple(sorted({made_by(batch.fingerprints, batch.languages) for batch in batches})),
    )  # fmt: skip
    covers = {batch_id: one.batch.version for batch_id, one in loose.items()}
    base = state.nights.get(night)
    is_mine = True

    def entry(now: LakeState) -> Compaction | None:
        nonlocal is_mine
        is_mine = now.nights.get(night) == base
        return Compaction(now.version + 1, next_moment(now), made, covers) if is_mine else None

    lake.log.append(entry)
    log.log(level, "night %s compacted: one file a table", night)
    return is_mine


def _batches(lake: Lake, state: LakeState, night: str) -> list[Batch]:
    known = dict(lake.read_batches(state.nights[night].batches)) if night in state.nights else {}
    return list(
        (known | {i: o.batch for i, o in state.loose.items() if o.batch.ingest_date == night}).values()
    )


def _write_table(
    lake: Lake, connection: duckdb.DuckDBPyConnection, state: LakeState, night: str, table: Table
) -> DataFile | None:
    """A night's rows of one table as one file; the file that is there where nothing has changed."""
    before = state.nights[night].tables.get(table.name) if night in state.nights else None
    changed = any(table.name in one.files for one in state.loose.values() if one.batch.ingest_date == night)
    if before and not changed and before.columns == columns_digest(table.schema):
        return before
    partial = lake.storage.scratch() / f"{uuid.uuid4().hex}.parquet"
    expected = sum(file.row_count for _, file, _ in _of_night(state, night).files(table.name))
    reader = _sorted(connection, state, night, table, views.quote(lake.storage.address))
    count = write_parquet(partial, table.schema, reader, table.name, expected)
    digest, size = digest_of_file(partial), partial.stat().st_size
    path = layout.night_path(table.name, night, digest)
    if not count:
        partial.unlink()
        return None
    lake.storage.put(partial, path)
    return DataFile(path, count, size, digest, columns_digest(table.schema))


def _sorted(
    connection: duckdb.DuckDBPyConnection, state: LakeState, night: str, table: Table, base: str
) -> pa.RecordBatchReader:
    columns = ", ".join(table.schema.names)
    order = ", ".join(dict.fromkeys((*table.order, *table.key)))
    only = _of_night(state, night)
    rows = views.table_query(table, only, base)
    relation = connection.sql(f"SELECT {columns} FROM ({rows}) ORDER BY {order}")
    reader: pa.RecordBatchReader = relation.to_arrow_reader(BATCH_ROWS)
    return reader


def _of_night(state: LakeState, night: str) -> LakeState:
    """The state as if there were only this night."""
    return LakeState(
        nights={night: state.nights[night]} if night in state.nights else {},
        loose={i: one for i, one in state.loose.items() if one.batch.ingest_date == night},
        superseded={
            key: value for key, value in state.superseded.items()
            if key in {table_key(name, night) for name in TABLES}
        },
    )  # fmt: skip
