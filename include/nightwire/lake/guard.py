"""Which statements may run on the lake, and for how long: only those that read its tables, within limits."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import duckdb

from nightwire.errors import PermanentError
from nightwire.schema import TABLES

_EXPLAIN = re.compile(r"^\s*explain(\s+analyze)?(\s*\([^)]*\))?\s+", re.IGNORECASE)
# Parts of a statement that read. DuckDB 2.0 takes INSERT and the like inside WITH.
_READING_NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
# Every other table function looks past the lake's tables: at files, settings, secrets, text run as SQL.
_TABLE_FUNCTIONS = {
    "unnest", "range", "generate_series", "repeat", "repeat_row", "json_each", "json_tree", "summary",
    "duckdb_columns", "duckdb_tables", "duckdb_views", "duckdb_functions", "duckdb_types", "duckdb_keywords",
    *(f"{name}_as_of" for name in TABLES),
}  # fmt: skip
_REFUSED_FUNCTIONS = {
    "getenv", "current_setting", "write_log", "json_execute_serialized_sql", "force_checkpoint", "checkpoint",
    "setval", "nextval", "enable_profile", "disable_profile", "query", "query_table",
    "enable_checkpoint_on_shutdown", "disable_checkpoint_on_shutdown",
}  # fmt: skip


class StatementRefusedError(PermanentError):
    """A statement does more than read the lake's tables, or cost more than it may."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one question may cost; 0 or empty is no limit.

    Attributes:
        seconds: time that it may run.
        rows: rows that it may return; more are left out.
        memory: as DuckDB writes it, such as `1GB`.
        threads: cores that it may use.
    """

    seconds: float = 0
    rows: int = 0
    memory: str = ""
    threads: int = 0


def check(sql: str) -> None:
    """Let one statement pass that only reads the lake's tables.

    Raises:
        StatementRefusedError: it is several statements, or one that does anything else; it says which.
        duckdb.ParserException: it is no SQL; the message points at the place.
    """
    with duckdb.connect() as parser:
        statements = parser.extract_statements(sql)
        if len(statements) != 1:
            raise StatementRefusedError(f"one statement at a time: these are {len(statements)}")
        kind = statements[0].type
        if kind is duckdb.StatementType.EXPLAIN:
            check(_EXPLAIN.sub("", sql, count=1))
        elif kind is duckdb.StatementType.SELECT:
            _check_tree(_tree(parser, sql))
        else:
            raise StatementRefusedError(f"{kind.name} is refused: only statements that read may run")


def _tree(parser: duckdb.DuckDBPyConnection, sql: str) -> Any:
    """The statement as DuckDB's parser sees it."""
    (text,) = parser.execute("SELECT json_serialize_sql(?)", [sql]).fetchone() or ("{}",)
    tree = json.loads(text)
    if tree.get("error"):
        raise StatementRefusedError(f"refused: {tree.get('error_message', 'it cannot be looked into')}")
    return tree["statements"]


def _check_tree(part: Any) -> None:
    waiting = [part]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            _check_node(one)
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _check_node(node: dict[str, Any]) -> None:
    kind = node.get("type")
    if isinstance(kind, str) and kind.endswith("_NODE") and kind not in _READING_NODES:
        word = kind.partition("_")[0]
        raise StatementRefusedError(f"{word} is refused: only statements that read may run")
    if kind == "TABLE_FUNCTION" and (name := _called(node["function"])) not in _TABLE_FUNCTIONS:
        raise StatementRefusedError(f"{name}() is refused: ask the lake's tables and views by their names")
    if kind == "BASE_TABLE" and re.search(r"[/.*\\:]", node.get("table_name", "")):
        raise StatementRefusedError(f"{node['table_name']!r} is refused: files are read through the tables")
    if _called(node) in _REFUSED_FUNCTIONS:
        raise StatementRefusedError(f"{_called(node)}() is refused: it does more than read the lake's tables")


def _called(node: dict[str, Any]) -> str:
    return str(node.get("function_name", "")).lower()


def limit(connection: duckdb.DuckDBPyConnection, limits: Limits | None) -> None:
    """Set what a connection may use, before its configuration is locked."""
    connection.execute("SET python_enable_replacements = false")
    if limits and limits.memory:
        connection.execute(f"SET memory_limit = '{limits.memory}'")
        connection.execute("SET max_temp_directory_size = '0KiB'")
    if limits and limits.threads:
        connection.execute(f"SET threads = {limits.threads}")


@contextmanager
def timed(connection: duckdb.DuckDBPyConnection, limits: Limits | None) -> Iterator[None]:
    """Stop whatever runs on the connection when its time is over.

    Raises:
        StatementRefusedError: it ran too long, or wanted more memory than it may.
    """
    given = limits or Limits()
    timer = threading.Timer(given.seconds, connection.interrupt)
    if given.seconds:
        timer.start()
    try:
        yield
    except duckdb.InterruptException:
        raise StatementRefusedError(f"stopped after {given.seconds:g} seconds: ask for less") from None
    except duckdb.OutOfMemoryException as error:
        raise StatementRefusedError(
            f"it needs more memory than {given.memory or 'there is'}: {error}"
        ) from None
    finally:
        timer.cancel()
