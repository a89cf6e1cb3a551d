"""SQL over one consistent snapshot of the lake, on a connection that can only read it."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from nightwire.errors import DamagedFileError
from nightwire.lake import guard, layout, past, views
from nightwire.lake.damage import damaged_files, described, without
from nightwire.lake.guard import StatementRefusedError
from nightwire.lake.limits import Limits, collect, set_limits, timed
from nightwire.lake.log import LakeState
from nightwire.lake.storage import Storage
from nightwire.lake.store import Lake
from nightwire.schema import TABLES

QueryError = duckdb.Error

__all__ = [
    "Limits",
    "QueryError",
    "StatementRefusedError",
    "connect",
    "fetch",
    "run_checks",
    "run_night_checks",
]


def connect(
    lake: Lake, state: LakeState | None = None, sql: str | None = None, batch_ids: Set[str] | None = None,
    limits: Limits | None = None,
) -> duckdb.DuckDBPyConnection:  # fmt: skip
    """Open a connection whose views show one state (the one of now by default), and only that.

    All views show the same moment, and go on showing it while others publish. The connection
    may read the lake's data files and nothing else.

    Args:
        lake: the lake.
        state: what to show.
        sql: make only the views that its words name.
        batch_ids: show only the rows of these batches, and all rows under `all_<table>`.
        limits: memory and threads that it may use.
    """
    shown = lake.state() if state is None else state
    named = views.named_views(lake.sql_folder)
    wanted = {*TABLES, *named} if sql is None else views.mentioned(sql, named)
    base = views.quote(lake.storage.address)
    connection = open_connection(lake.storage)
    set_limits(connection, limits)
    for table in (table for table in TABLES.values() if table.name in wanted):
        query = views.shown_query(table, shown, base, batch_ids)
        connection.execute(f"CREATE VIEW {table.name} AS\n{query}")
        if batch_ids is not None:
            connection.execute(views.table_view(table, shown, base, f"all_{table.name}"))
    for statement in (statement for name, statement in named.items() if name in wanted):
        connection.execute(statement)
    for table in (table for table in TABLES.values() if sql and f"{table.name}_as_of" in sql.lower()):
        connection.execute(past.as_of_macro(table, shown, base))
    _lock_down(connection, lake.storage)
    return connection


def open_connection(storage: Storage) -> duckdb.DuckDBPyConnection:
    """A connection of its own that can read the storage's files."""
    connection = duckdb.connect()
    storage.connect_to(connection)
    return connection


def _lock_down(connection: duckdb.DuckDBPyConnection, storage: Storage) -> None:
    """SQL comes from users and from web pages: keep it inside the lake's data."""
    folders = [storage.location(f"{folder}/") for folder in (layout.DATA, layout.STAGED)]
    connection.execute(f"SET allowed_directories = [{views.quoted(folders)}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the lake.

    Attributes:
        values: fill its `$name` parameters.
        state: the moment that it is about; now where it is None.
        limits: what it may cost; nothing is limited where it is None.
        skip_damaged: answer without the rows of damaged files instead of refusing.
    """

    sql: str
    values: Mapping[str, Any] | None = None
    state: LakeState | None = None
    limits: Limits | None = None
    skip_damaged: bool = False


def fetch(lake: Lake, sql: str, values: Mapping[str, Any] | None = None) -> pa.Table:
    """Run one query on a fresh snapshot and return its rows; `values` fill its `$name` parameters.

    Raises:
        QueryError: the SQL is wrong; its message points at the place.
        StatementRefusedError: the statement does more than read.
        DamagedFileError: a file that it needs is damaged; the message names batch and night.
    """
    return ask(lake, Asked(sql, values))


def ask(lake: Lake, asked: Asked) -> pa.Table:
    """Answer one question; see `fetch`."""
    asked = replace(asked, sql=guard.check(asked.sql))
    state = asked.state or lake.state()
    try:
        return _answer(lake, asked, state)
    except duckdb.Error as error:
        damaged = damaged_files(lake.storage, state) if _may_be_damage(error) else []
        if not damaged:
            raise
        if asked.skip_damaged:
            return _answer(lake, asked, without(state, damaged))
        raise DamagedFileError(described(damaged)) from error


def _may_be_damage(error: duckdb.Error) -> bool:
    """What DuckDB raises where it cannot read a file; the base class where an object store's file failed."""
    kinds = (duckdb.IOException, duckdb.InvalidInputException, duckdb.HTTPException)
    return isinstance(error, kinds) or type(error) is duckdb.Error


def _answer(lake: Lake, asked: Asked, state: LakeState) -> pa.Table:
    try:
        return _run(connect(lake, state, asked.sql, limits=asked.limits), asked)
    except duckdb.CatalogException:  # says which name was meant, if it knows all of them
        return _run(connect(lake, state, limits=asked.limits), asked)


def _run(connection: duckdb.DuckDBPyConnection, asked: Asked) -> pa.Table:
    with connection, timed(connection, asked.limits):
        relation = connection.sql(asked.sql, params=dict(asked.values or {}))
        if asked.limits and asked.limits.rows:
            relation = relation.limit(asked.limits.rows)
        return collect(relation.to_arrow_reader(), asked.limits)


def run_checks(
    lake: Lake, *folders: Path, state: LakeState | None = None, batch_ids: Set[str] | None = None
) -> dict[str, list[Any]]:
    """Run each statement in the folders; return the rows that break each, at most ten, by its name.

    With `batch_ids` the tables show only these batches, and all rows as `all_<table>`.
    """
    checks = _statements(*folders)
    asked = "\n".join(checks.values())
    for_all = [table for table in TABLES if f"all_{table}" in asked]
    with connect(lake, state, asked, batch_ids) as connection:
        for table in for_all if batch_ids is None else ():
            connection.execute(f"CREATE VIEW all_{table} AS FROM {table}")
        results = {name: connection.execute(check).fetchmany(10) for name, check in checks.items()}
    return {name: rows for name, rows in results.items() if rows}


def run_night_checks(
    lake: Lake, state: LakeState, batch_ids: Set[str], values: Mapping[str, Any]
) -> dict[str, list[Any]]:
    """Run the checks that compare a night with those before it, on these of its batches.

    Their figures are the table `tonight` (name, part, whole), made by `gate/figures.sql`; `values` fill
    their parameters, of which `$night` is the night.
    """
    figures = (lake.sql_folder / "gate" / "figures.sql").read_text(encoding="utf-8")
    checks = _statements(lake.sql_folder / "checks" / "night")
    with connect(lake, state, "\n".join([figures, *checks.values()]), batch_ids) as connection:
        connection.execute(f"CREATE TEMP TABLE tonight AS {figures}", {"night": values["night"]})
        results = {}
        for name, check in checks.items():
            given = {key: value for key, value in values.items() if f"${key}" in check}
            results[name] = connection.execute(check, given or None).fetchmany(10)
    return {name: rows for name, rows in results.items() if rows}


def _statements(*folders: Path) -> dict[str, str]:
    """The SQL files of folders by name, in order."""
    paths = (path for folder in folders for path in sorted(folder.glob("*.sql")))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}
