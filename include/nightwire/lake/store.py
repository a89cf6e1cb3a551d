"""The lake as a store of batches: read one, publish one."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from nightwire.errors import DamagedFileError, RetryableError
from nightwire.lake import layout
from nightwire.lake.batches import read_batches
from nightwire.lake.damage import damaged_files, described
from nightwire.lake.database import write_database
from nightwire.lake.log import Batch, Commit, DataFile, LakeState, Log
from nightwire.lake.log.state import table_key
from nightwire.lake.parquet import data_file, digest_of, parquet_bytes
from nightwire.lake.storage import Storage, open_storage
from nightwire.schema import TABLES

log = logging.getLogger(__name__)

Tables = Mapping[str, pa.Table]
Guard = Callable[[LakeState], None]


@dataclass(frozen=True)
class Publication:
    """What a step makes of a batch.

    Attributes:
        based_on: the batch as the step read it; None where it is new.
        tables: the rows of the tables that the step makes; others stay as they are.
        guard: asked before the batch counts, with the state it is added to; it raises where it must not.
        hold: what the batch waits for before readers see it (`hold_of`); empty where it does not. A batch
            that waits already goes on waiting.
    """

    batch_id: str
    ingest_date: str
    stage: str
    run_id: str
    tables: Tables
    based_on: Batch | None = None
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    languages: Sequence[str] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    guard: Guard | None = None
    hold: str = ""


class Lake:
    """Parquet tables in a folder or an object store, written a batch at a time."""

    def __init__(
        self, address: str | Path, sql_folder: Path, options: Mapping[str, str] | None = None
    ) -> None:
        self.storage: Storage = open_storage(str(address), options)
        self.sql_folder = sql_folder
        self.log = Log(self.storage)
        self.read_batches = lru_cache(maxsize=64)(lambda file: read_batches(self.storage, file))

    def prepare(self) -> None:
        """Write a file without rows for each table, and the views, so that everything can be asked."""
        for name, table in TABLES.items():
            rows = pa.Table.from_batches([], table.schema)  # `empty_table` would import pandas
            data = parquet_bytes(rows, name)
            path = layout.empty_path(name)
            if self.storage.sizes(path.rpartition("/")[0]).get(path) != len(data):
                self.storage.write(path, data)
        if layout.DATABASE not in self.storage.names(""):
            self.refresh_database()

    def exists(self) -> bool:
        """Whether anything has been prepared here yet."""
        return layout.DATABASE in self.storage.names("")

    def state(self) -> LakeState:
        """What readers see now."""
        return self.log.state()

    def working(self) -> LakeState:
        """What stages build upon: also what was published and waits for its checks or for a person."""
        return self.log.state().working

    def batch(self, batch_id: str, ingest_date: str, state: LakeState | None = None) -> Batch | None:
        """One batch as it stands for who writes, None where it was never published."""
        state = state or self.working()
        if batch_id in state.loose:
            return state.loose[batch_id].batch
        night = state.nights.get(ingest_date)
        return self.read_batches(night.batches).get(batch_id) if night else None

    def read(self, batch: Batch | None, table: str, state: LakeState | None = None) -> pa.Table:
        """One batch's rows of one table, in the order of its key; no rows where it has none.

        Raises:
            DamagedFileError: the file is cut short, changed or gone; the message names it.
        """
        state = state or self.working()
        schema = TABLES[table].schema
        if batch is None:
            return schema.empty_table()
        loose = state.loose.get(batch.batch_id)
        if loose and table in loose.files:
            file = loose.files[table]
            return _as_now(self._read_file(file), schema) if file else schema.empty_table()
        night = state.nights.get(batch.ingest_date)
        hidden = batch.batch_id in state.superseded.get(table_key(table, batch.ingest_date), ())
        if not night or hidden or table not in night.tables:
            return schema.empty_table()
        rows = _as_now(self._read_file(night.tables[table], batch.batch_id), schema)
        return rows.sort_by([(column, "ascending") for column in TABLES[table].key])

    def _read_file(self, file: DataFile, batch_id: str = "") -> pa.Table:
        filters = pc.field("batch_id") == batch_id if batch_id else None
        try:
            with self.storage.open(file.path) as stream:
                return pq.read_table(stream, filters=filters)
        except (OSError, pa.ArrowException) as error:
            raise DamagedFileError(f"{file.path} cannot be read: {error}") from error

    def publish(self, made: Publication, *, refresh: bool = True) -> Batch:
        """Make these rows the batch's rows, in all tables at once; the views show it from then on.

        Nothing is written where the batch already says the same. Without `refresh` the view database
        stays as it is, for whoever publishes much and then calls `refresh_database` once.

        Raises:
            RetryableError: the batch was published by somebody else since.
        """
        data = {name: parquet_bytes(rows, name) if len(rows) else b"" for name, rows in made.tables.items()}
        before = made.based_on
        known = before.digests if before else {}
        changed = {n: one for n, one in data.items() if known.get(n, "") != (digest_of(one) if one else "")}
        if before and not changed and dict(before.fingerprints) == dict(made.fingerprints):
            return before
        files = {name: self._stage(made, name, one) for name, one in changed.items()}
        state = self.log.append(lambda state: self._commit(made, files, state))
        if refresh and not state.hold_on(made.batch_id):
            self.refresh_database()
        return state.working.loose[made.batch_id].batch

    def _stage(self, made: Publication, table: str, data: bytes) -> DataFile | None:
        if not data:
            return None
        path = layout.batch_path(table, made.ingest_date, made.batch_id, digest_of(data))
        self.storage.write(path, data)
        rows = made.tables[table]
        return data_file(path, data, len(rows), rows.schema)

    def _commit(self, made: Publication, files: Mapping[str, DataFile | None], state: LakeState) -> Commit:
        standing = self.batch(made.batch_id, made.ingest_date, state.working)
        if (standing and standing.version) != (made.based_on and made.based_on.version):
            raise RetryableError(f"batch {made.batch_id} was published by another run meanwhile; try again")
        if made.guard:
            made.guard(state)
        old = made.based_on
        digests = dict(old.digests) if old else {}
        digests |= {name: file.digest if file else "" for name, file in files.items()}
        counts = dict(old.row_counts) if old else {}
        counts |= {name: file.row_count if file else 0 for name, file in files.items()}
        batch = Batch(
            made.batch_id, made.ingest_date, state.version + 1, made.stage, made.run_id, next_moment(state),
            dict(made.fingerprints), tuple(made.languages), dict(made.counts),
            {name: digest for name, digest in digests.items() if digest},
            {name: count for name, count in counts.items() if count},
        )  # fmt: skip
        return Commit(batch, files, state.hold_on(made.batch_id) or made.hold)

    def refresh_database(self) -> None:
        """Make `nightwire.duckdb` for what counts now; again where somebody published meanwhile.

        Where a file is gone the database stays as it is: who asks it is told so, and what was published
        is kept in the log.
        """
        written = -1
        while written != self.state().version:
            state = self.state()
            try:
                write_database(self.storage, state, self.sql_folder)
            except duckdb.IOException:
                if not (damaged := damaged_files(self.storage, state)):
                    raise
                log.error("%s stays as it is: %s", layout.DATABASE, described(damaged))
                return
            written = state.version

    def is_database_behind(self) -> bool:
        """Whether `nightwire.duckdb` is older than what counts, as one who was killed may leave it."""
        entered = (datetime.now(UTC) - self.state().at).total_seconds()
        return self.storage.age_seconds(layout.DATABASE) > entered


def next_moment(state: LakeState) -> datetime:
    """Now, but later than the last entry: clocks of several machines differ."""
    return max(datetime.now(UTC), state.at + timedelta(microseconds=1))


def _as_now(rows: pa.Table, schema: pa.Schema) -> pa.Table:
    """Rows of an older file with the columns of now; those that it lacks are null."""
    columns = [
        rows[field.name].cast(field.type) if field.name in rows.column_names
        else pa.nulls(len(rows), field.type)
        for field in schema
    ]  # fmt: skip
    return pa.table(columns, schema=schema)
