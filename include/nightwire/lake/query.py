"""SQL over one consistent snapshot of the lake, on a connection that cannot write."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from nightwire.lake import layout, views
from nightwire.lake.commits import Commit
from nightwire.lake.store import Lake
from nightwire.schema import TABLES

QueryError = duckdb.Error


def connect(
    lake: Lake, sql_folder: Path, commits: Mapping[str, Commit] | None = None, sql: str | None = None
) -> duckdb.DuckDBPyConnection:
    """Open a connection whose views show these commits (the live ones by default), and only these.

    All views show the same moment, and go on showing it while others publish. The connection
    may read the lake's files and nothing else. With `sql`, only the views that its words name are
    made: each opens every file that it shows, which takes seconds in a lake of years.
    """
    shown = lake.live() if commits is None else commits
    named = views.named_views(sql_folder)
    wanted = {*TABLES, *named} if sql is None else views.mentioned(sql, named)
    connection = duckdb.connect()
    connection.execute("SET parquet_metadata_cache = true")
    for table in (table for table in TABLES.values() if table.name in wanted):
        paths = [layout.empty_file(lake.folder, table.name), *lake.data_paths(table.name, shown)]
        connection.execute(views.snapshot_view(table, paths))
    for statement in (statement for name, statement in named.items() if name in wanted):
        connection.execute(statement)
    _lock_down(connection, lake.folder)
    return connection


def _lock_down(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """SQL comes from users and from web pages: keep it inside the lake."""
    connection.execute(f"SET allowed_directories = [{views.quote(str(folder) + '/')}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def fetch(lake: Lake, sql_folder: Path, sql: str, values: Mapping[str, Any] | None = None) -> pa.Table:
    """Run one query on a fresh snapshot and return its rows; `values` fill its `$name` parameters.

    Raises:
        QueryError: the SQL is wrong; its message points at the place.
    """
    commits = lake.live()
    try:
        return _fetch(connect(lake, sql_folder, commits, sql), sql, values)
    except duckdb.CatalogException:  # says which name was meant, if it knows all of them
        return _fetch(connect(lake, sql_folder, commits), sql, values)


def _fetch(connection: duckdb.DuckDBPyConnection, sql: str, values: Mapping[str, Any] | None) -> pa.Table:
    with connection:
        relation = connection.sql(sql, params=dict(values or {}))
        rows: pa.Table = relation.to_arrow_table() if relation is not None else pa.table({})
        return rows


def run_checks(
    lake: Lake, folder: Path, sql_folder: Path, commits: Mapping[str, Commit] | None = None
) -> dict[str, list[Any]]:
    """Run each statement in `folder`; return the rows that break each, at most ten, by its name."""
    with connect(lake, sql_folder, commits) as connection:
        results = {
            path.stem: connection.execute(path.read_text(encoding="utf-8")).fetchmany(10)
            for path in sorted(folder.glob("*.sql"))
        }
    return {name: rows for name, rows in results.items() if rows}
