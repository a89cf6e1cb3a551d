"""The database file: views only, so it is small, can be made again at any time, and can be moved."""

import os
from pathlib import Path

import duckdb

from nightwire.lake import layout, views
from nightwire.schema import TABLES

# The oldest storage format that DuckDB 2.0 writes with comments on views kept, so that clients
# of an earlier version can open the file as well.
STORAGE_VERSION = "v1.2.0"


def write_database(lake: Path, sql_folder: Path) -> Path:
    """Make `nightwire.duckdb` and put it in its place in one step; clients that have it open keep theirs."""
    path = lake / layout.DATABASE
    partial = lake / f".{layout.DATABASE}.{os.getpid()}.partial"
    partial.unlink(missing_ok=True)
    config: dict[str, str | bool | int | float | list[str]] = {
        "storage_compatibility_version": STORAGE_VERSION
    }
    with duckdb.connect(partial, config=config) as connection:
        for statement in _statements(sql_folder):
            connection.execute(statement)
    partial.replace(path)
    return path


def _statements(sql_folder: Path) -> list[str]:
    tables = TABLES.values()
    return [
        *(views.live_view(table) for table in tables),
        *(statement for table in tables for statement in views.comments(table)),
        *views.named_views(sql_folder).values(),
    ]
