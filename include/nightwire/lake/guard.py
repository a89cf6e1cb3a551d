"""Which statements may run on the lake: only those that read its tables, as DuckDB's own parser sees them."""

import json
import re
from typing import Any

import duckdb

from nightwire.errors import PermanentError
from nightwire.schema import TABLES

MAX_LENGTH = 100_000
_BLANK = r"(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)"
_EXPLAIN = re.compile(
    rf"^{_BLANK}*explain\b{_BLANK}*(analyze\b)?{_BLANK}*(\([\w\s,]*\))?(?=\W)", re.IGNORECASE | re.DOTALL
)
# Parts of a statement that read. DuckDB 2.0 takes INSERT and the like inside WITH.
_READING_NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
# Every other table function looks past the lake's tables: at files, settings, secrets, text run as SQL.
_TABLE_FUNCTIONS = {
    "unnest", "range", "generate_series", "repeat", "repeat_row", "json_each", "json_tree", "summary",
    "histogram", "histogram_values",
    "duckdb_columns", "duckdb_tables", "duckdb_views", "duckdb_functions", "duckdb_types", "duckdb_keywords",
    *(f"{name}_as_of" for name in TABLES),
}  # fmt: skip
_REFUSED_FUNCTIONS = {
    "getenv", "current_setting", "write_log", "json_execute_serialized_sql", "force_checkpoint", "checkpoint",
    "setval", "nextval", "enable_profile", "disable_profile", "query", "query_table", "json_serialize_plan",
    "enable_checkpoint_on_shutdown", "disable_checkpoint_on_shutdown", "sleep_ms", "pg_sleep",
}  # fmt: skip
# DuckDB joins catalog, schema and name to look for a file: "/etc/x"."csv" is /etc/x.csv.
_SCHEMAS = {"", "main", "information_schema", "pg_catalog"}
_CATALOGS = {"", "memory", "system", "temp"}
_ADVICE = "only statements that read may run: SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN"
_TABLES = "ask the lake's tables and views by their names (`show tables`)"
_INSTEAD = {
    "MULTI": "name the columns of PIVOT: PIVOT facts ON unit IN ('soldier', 'person') USING sum(value)",
    "PRAGMA": "instead of PRAGMA use DESCRIBE or SHOW TABLES; " + _ADVICE,
    "COPY": "to write an answer to a file use `nightwire sql ... --output FILE`; " + _ADVICE,
    "SET": "limits are options, such as --memory and --threads; " + _ADVICE,
}


class StatementRefusedError(PermanentError):
    """A statement does more than read the lake's tables, or cost more than it may."""


def check(sql: str) -> str:
    """Let one statement pass that only reads the lake's tables.

    Returns:
        The statement to run. An EXPLAIN is put together anew before the statement that was looked into,
        so that nothing stands in between but what was understood here.

    Raises:
        StatementRefusedError: it is several statements, or one that does anything else; it says which.
        duckdb.ParserException: it is no SQL; the message points at the place.
    """
    if len(sql) > MAX_LENGTH:
        raise StatementRefusedError(f"refused: longer than {MAX_LENGTH:,} characters; ask in parts")
    with duckdb.connect() as parser:
        statements = parser.extract_statements(sql)
        if len(statements) != 1:
            raise StatementRefusedError(f"one statement at a time: these are {len(statements)}")
        kind = statements[0].type
        if kind is duckdb.StatementType.EXPLAIN:
            return _checked_explain(sql)
        if kind is not duckdb.StatementType.SELECT:
            raise StatementRefusedError(f"{kind.name} is refused: {_INSTEAD.get(kind.name, _ADVICE)}")
        _check_tree(_tree(parser, sql))
    return sql


def _checked_explain(sql: str) -> str:
    found = _EXPLAIN.match(sql)
    if not found:
        raise StatementRefusedError("EXPLAIN is refused in this form: write EXPLAIN [ANALYZE] SELECT ...")
    analyze, options = found[1] or "", found[2] or ""
    return f"EXPLAIN {analyze} {options} {check(sql[found.end() :])}"


def _tree(parser: duckdb.DuckDBPyConnection, sql: str) -> Any:
    """The statement as DuckDB's parser sees it."""
    (text,) = parser.execute("SELECT json_serialize_sql(?)", [sql]).fetchone() or ("{}",)
    try:
        tree = json.loads(text)
    except RecursionError:
        raise StatementRefusedError("refused: too deeply nested; ask in parts") from None
    if tree.get("error", True):
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
    kind = str(node.get("type"))  # of some nodes it is a node
    if kind.endswith("_NODE") and kind not in _READING_NODES:
        raise StatementRefusedError(f"{kind.partition('_')[0]} is refused: {_ADVICE}")
    if kind == "TABLE_FUNCTION" and (name := _called(node["function"])) not in _TABLE_FUNCTIONS:
        raise StatementRefusedError(f"{name}() is refused: {_TABLES}")
    if kind in {"BASE_TABLE", "SHOW_REF"}:
        _check_name(node)
    if _called(node) in _REFUSED_FUNCTIONS:
        raise StatementRefusedError(f"{_called(node)}() is refused: it does more than read; {_TABLES}")


def _check_name(node: dict[str, Any]) -> None:
    catalog, schema, table = (
        str(node.get(f"{part}_name") or "").lower() for part in ("catalog", "schema", "table")
    )
    if catalog not in _CATALOGS or schema not in _SCHEMAS or re.search(r"[/.*\\:]", table):
        name = ".".join(part for part in (catalog, schema, table) if part)
        raise StatementRefusedError(f"{name!r} is refused: no files and no other databases; {_TABLES}")


def _called(node: dict[str, Any]) -> str:
    return str(node.get("function_name", "")).lower()
