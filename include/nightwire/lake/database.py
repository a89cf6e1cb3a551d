"""The database file: views and macros only, so it is small, can be made again at any time, and be moved."""

import uuid
from pathlib import Path

import duckdb

from nightwire.lake import layout, past, views
from nightwire.lake.log import LakeState
from nightwire.lake.storage import Storage
from nightwire.schema import TABLES

# The oldest storage format that DuckDB 2.0 writes with comments on views kept, so that clients
# of an earlier version can open the file as well.
STORAGE_VERSION = "v1.2.0"


def write_database(storage: Storage, state: LakeState, sql_folder: Path) -> None:
    """Make `nightwire.duckdb` for a state and put it in its place in one step; open clients keep theirs."""
    partial = storage.scratch() / f"{uuid.uuid4().hex}.duckdb"
    config: dict[str, str | bool | int | float | list[str]] = {
        "storage_compatibility_version": STORAGE_VERSION,
        "temp_directory": f"{storage.address}/{layout.DATABASE}.tmp",  # where its views look for the lake
    }
    with duckdb.connect(partial, config=config) as connection:
        storage.connect_to(connection)
        connection.execute("BEGIN")
        for statement in _statements(state, storage.view_base, sql_folder):
            connection.execute(statement)
        connection.execute("COMMIT")
    storage.put(partial, layout.DATABASE)


def _statements(state: LakeState, base: str, sql_folder: Path) -> list[str]:
    tables = TABLES.values()
    return [
        *(views.table_view(table, state, base) for table in tables),
        *(statement for table in tables for statement in views.comments(table)),
        *views.named_views(sql_folder).values(),
        *(past.as_of_macro(table, state, base) for table in tables),
    ]
