"""SQL for the views: pure functions that return text, run elsewhere.

A view names its files one by one, so DuckDB lists no folder, opens no file before it must, and leaves
out the nights that a query does not ask for.
"""

import re
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from nightwire.lake import layout
from nightwire.lake.log import DataFile, LakeState
from nightwire.lake.log.state import table_key
from nightwire.lake.parquet import columns_digest
from nightwire.schema import PARTITION, PARTITION_DESCRIPTION, STORY_ARTICLES, TABLES, Table, describe

OPTIONS = f"hive_partitioning = true, hive_types = {{'{PARTITION}': DATE}}"
# Files of an older version may lack a column, which is then null until their night is compacted again.
OLDER = f"union_by_name = true, {OPTIONS}"
_WORD = re.compile(r"\w+")
_LISTS = {"show", "information_schema", "pragma", "sqlite_master", "pg_catalog"}


def table_view(table: Table, state: LakeState, base: str, name: str = "") -> str:
    """A view of exactly the rows of one table that count in this state."""
    return f"CREATE VIEW {name or table.name} AS\n{shown_query(table, state, base)}"


def shown_query(table: Table, state: LakeState, base: str, batch_ids: Set[str] | None = None) -> str:
    """The rows of one table that readers see; see `table_query`.

    Which articles tell one story is published when a run ends, with articles whose night may wait for its
    checks: while any waits, only those are shown that are shown themselves.
    """
    rows = table_query(table, state, base, batch_ids)
    if table.name != STORY_ARTICLES.name or not state.waiting:
        return rows
    articles = table_query(TABLES["articles"], state, base)
    return f"SELECT * FROM ({rows}) WHERE article_id IN (SELECT article_id FROM ({articles}))"


def table_query(table: Table, state: LakeState, base: str, batch_ids: Set[str] | None = None) -> str:
    """The rows of one table that count, of these batches only where any are named.

    Args:
        table: the table.
        state: the lake's state.
        base: SQL expression for the lake's folder.
        batch_ids: batches, all where it is None.
    """
    parts = _Parts()
    for night, file, batch_id in state.files(table.name):
        hidden = "" if batch_id else state.superseded.get(table_key(table.name, night), frozenset())
        if batch_ids is None or not batch_id or batch_id in batch_ids:
            parts.add(table, file, hidden=hidden)
    wanted = "" if batch_ids is None else f"batch_id IN ({quoted(sorted(batch_ids)) or 'NULL'})"
    columns = ", ".join((*table.schema.names, PARTITION))
    queries = [
        f"SELECT {columns} FROM {scan(paths, base, options)}{_where(wanted, condition)}"
        for paths, options, condition in parts.scans(table.name)
    ]
    return "\nUNION ALL\n".join(queries)


class _Parts:
    """The files of one table by how they have to be read."""

    def __init__(self) -> None:
        self.whole: list[str] = []
        self.partial: list[str] = []
        self.older: list[str] = []
        self.hidden: set[str] = set()

    def add(self, table: Table, file: DataFile, hidden: Iterable[str]) -> None:
        self.hidden.update(hidden)
        if file.columns != columns_digest(table.schema):
            self.older.append(file.path)
        else:
            (self.partial if hidden else self.whole).append(file.path)

    def scans(self, table: str) -> list[tuple[list[str], str, str]]:
        """Files, options and condition of each part.

        DuckDB opens the first file to know the columns: one without rows, which is quick, has the
        columns of now, and is left out by any filter on the night.
        """
        empty = layout.empty_path(table)
        shown = f"batch_id NOT IN ({quoted(sorted(self.hidden))})" if self.hidden else ""
        found = [
            (self.whole, OPTIONS, ""),
            (self.partial, OPTIONS, shown),
            (self.older, OLDER, shown),
        ]
        parts = [([empty, *paths], options, condition) for paths, options, condition in found if paths]
        return parts or [([empty], OPTIONS, "")]


def _where(*conditions: str) -> str:
    given = [condition for condition in conditions if condition]
    return f" WHERE {' AND '.join(given)}" if given else ""


def scan(paths: Iterable[str], base: str, options: str = OPTIONS) -> str:
    """A scan of Parquet files below `base`, with what all paths begin and end with written once.

    The files stand in one string: a year's are then read in milliseconds when the database is opened.
    """
    listed = list(paths)
    start = _common_folder(listed)
    middles = split(path[len(start) : -len(".parquet")] for path in listed)
    folder = f"{base} || {quote('/' + start)}"
    return f"read_parquet(list_transform({middles}, lambda x: {folder} || x || '.parquet'), {options})"


def _common_folder(paths: list[str]) -> str:
    """What all paths begin with, up to a slash."""
    low, high = min(paths), max(paths)
    same = next((i for i, letter in enumerate(low) if high[i : i + 1] != letter), len(low))
    return low[: low.rfind("/", 0, same) + 1]


def comments(table: Table) -> list[str]:
    """Statements that put the schema's descriptions on the view and its columns."""
    described = [(field.name, describe(field)) for field in table.schema]
    return [
        f"COMMENT ON VIEW {table.name} IS {quote(table.description)}",
        *(
            f"COMMENT ON COLUMN {table.name}.{name} IS {quote(text)}"
            for name, text in [*described, (PARTITION, PARTITION_DESCRIPTION)]
        ),
    ]


@lru_cache(maxsize=8)
def named_views(sql_folder: Path) -> Mapping[str, str]:
    """The views of `include/sql/views` by name, in the order of making: a file is one SELECT.

    They are read once a process.
    """
    paths = sorted((sql_folder / "views").glob("*.sql"))
    bodies = {path.stem: path.read_text(encoding="utf-8").rstrip().rstrip(";") for path in paths}
    views = {name: f"CREATE VIEW {name} AS\n{body}" for name, body in bodies.items()}
    return MappingProxyType({name: views[name] for name in _in_order(views)})


def described_views(sql_folder: Path) -> dict[str, str]:
    """What each view of `include/sql/views` shows: the remark that it begins with."""
    paths = sorted((sql_folder / "views").glob("*.sql"))
    firsts = {path.stem: path.read_text(encoding="utf-8").partition("\n")[0] for path in paths}
    return {name: first.removeprefix("--").strip() for name, first in firsts.items()}


def _in_order(views: Mapping[str, str]) -> list[str]:
    """Views that others name come first."""
    ordered: list[str] = []
    for name in views:
        needed = [other for other in views if other != name and other in _WORD.findall(views[name])]
        ordered += [one for one in (*needed, name) if one not in ordered]
    return ordered


def mentioned(sql: str, named: Mapping[str, str]) -> set[str]:
    """Tables and views that a query names, itself or through a view; all where it asks for a list of them.

    `all_<table>` is the table too.
    """
    words = {word.removeprefix("all_") for word in _WORD.findall(sql.lower())}
    if not words.isdisjoint(_LISTS) or any(word.startswith("duckdb_") for word in words):
        return {*TABLES, *named}
    found = words & {*TABLES, *named}
    for name in sorted(found & set(named)):
        found |= mentioned(named[name], {other: text for other, text in named.items() if other != name})
    return found


def split(texts: Iterable[str]) -> str:
    """A SQL list of strings that have no bar in them, as one literal."""
    return f"string_split({quote('|'.join(texts))}, '|')"


def quoted(texts: Iterable[str]) -> str:
    """SQL string literals with commas between."""
    return ", ".join(map(quote, texts))


def quote(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
