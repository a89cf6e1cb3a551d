"""The lake as a store of batches: read one, publish one."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock

from nightwire.lake import files, layout
from nightwire.lake.commits import SCHEMA as COMMIT_SCHEMA
from nightwire.lake.commits import Commit, DataFile, read_commits, read_live_commits, write_commit
from nightwire.schema import TABLES

Tables = Mapping[str, pa.Table]


class Lake:
    """Parquet tables in a folder, written a batch at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def prepare(self) -> None:
        """Make the folders, and a file without rows for each table, so that every view can be asked."""
        schemas = {name: table.schema for name, table in TABLES.items()} | {layout.COMMITS: COMMIT_SCHEMA}
        for name, schema in schemas.items():
            path = layout.empty_file(self.folder, name)
            data = files.parquet_bytes(schema.empty_table())
            if not path.exists() or path.read_bytes() != data:
                files.write_whole(path, data)

    def exists(self) -> bool:
        """Whether anything has been prepared here yet."""
        return layout.empty_file(self.folder, layout.COMMITS).exists()

    def ingest_lock(self) -> FileLock:
        """Held while a batch is compared with the lake and published: no two runs take in one file."""
        return FileLock(self.folder / layout.LOCK)

    def live(self) -> dict[str, Commit]:
        """The latest commit of every batch, by batch id."""
        return read_live_commits(self.folder)

    def latest(self, batch_id: str) -> Commit | None:
        """The latest commit of one batch, None where it was never published."""
        return read_live_commits(self.folder, [batch_id]).get(batch_id)

    def history(self) -> list[Commit]:
        """Every commit that has not been cleaned away yet, by batch and sequence."""
        return read_commits(self.folder)

    def data_paths(self, table: str, commits: Mapping[str, Commit]) -> list[Path]:
        """The data files of one table that these commits name."""
        return [
            layout.partition_folder(self.folder, table, commit.ingest_date) / commit.tables[table].file_name
            for commit in commits.values()
            if table in commit.tables
        ]

    def read(self, commit: Commit | None, table: str) -> pa.Table:
        """One batch's rows of one table; no rows where it has none."""
        if commit is None or table not in commit.tables:
            return TABLES[table].schema.empty_table()
        (path,) = self.data_paths(table, {commit.batch_id: commit})
        return pq.read_table(path, partitioning=None)

    def publish(
        self, based_on: Commit | None, tables: Tables, *, batch_id: str, ingest_date: str, stage: str,
        run_id: str, fingerprint: str = "", counts: Mapping[str, int] | None = None,
    ) -> Commit:  # fmt: skip
        """Make these rows the batch's rows, in all tables at once.

        `based_on` is the batch's commit as the caller read it. Tables that are not named stay as
        they are there, and nothing is written where it already says the same.

        Raises:
            RetryableError: the batch was published by somebody else since.
        """
        written = {name: self._write(name, batch_id, ingest_date, rows) for name, rows in tables.items()}
        kept = based_on.tables if based_on else {}
        data_files = {name: file for name, file in {**kept, **written}.items() if file.row_count}
        if based_on and (based_on.tables, based_on.fingerprint) == (data_files, fingerprint):
            return based_on
        sequence = based_on.sequence + 1 if based_on else 1
        commit = Commit(
            batch_id,
            ingest_date,
            sequence,
            stage,
            run_id,
            datetime.now(UTC),
            fingerprint,
            counts or {},
            data_files,
        )
        write_commit(self.folder, commit)
        return commit

    def _write(self, table: str, batch_id: str, ingest_date: str, rows: pa.Table) -> DataFile:
        if not len(rows):
            return DataFile("", 0)
        data = files.parquet_bytes(rows)
        name = layout.data_name(batch_id, hashlib.sha256(data).hexdigest())
        files.write_whole(layout.partition_folder(self.folder, table, ingest_date) / name, data)
        return DataFile(name, len(rows))
