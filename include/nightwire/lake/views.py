"""SQL for the views: pure functions that return text, run elsewhere.

A live view reads the commits first and the data files after them, so every file that a commit names
is there when it is looked for: rows of a batch that is being written are never seen. Two traps of
DuckDB stand in the way of that. It may list the files of a pattern late, unless it must open them all
to know the columns: hence `union_by_name`. And it reads the files twice for a window function, at two
moments, so that rows vanished under a busy writer: hence one plain aggregate.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from nightwire.lake import layout
from nightwire.schema import PARTITION, PARTITION_DESCRIPTION, TABLES, Table, describe

# DuckDB has no function for the folder of the open database file, and resolves relative paths
# against the client's working folder. Its default temporary folder lies beside the database file.
DATABASE_FOLDER = "parse_dirpath(current_setting('temp_directory'))"
# By name: files of an older version may lack a column, which is then null until they are made again.
OPTIONS = f"union_by_name = true, hive_partitioning = true, hive_types = {{'{PARTITION}': DATE}}"
_WORD = re.compile(r"\w+")
_LISTS = {"show", "information_schema", "pragma", "sqlite_master", "pg_catalog"}


def live_view(table: Table) -> str:
    """A view that follows the lake: whatever is committed when it is asked."""
    columns = ", ".join(f"d.{name}" for name in (*table.schema.names, PARTITION))
    of_table = f"FILTER (WHERE table_name = '{table.name}')"
    return f"""CREATE VIEW {table.name} AS
SELECT {columns}
FROM (
    SELECT max_by(file_name, sequence) {of_table} AS live_file
    FROM read_parquet({DATABASE_FOLDER} || '/{layout.COMMITS}/*/*.parquet', union_by_name = true)
    GROUP BY batch_id
    HAVING max(sequence) {of_table} = max(sequence)
) AS c
JOIN read_parquet({DATABASE_FOLDER} || '/{table.name}/*/*.parquet', filename = 'data_path', {OPTIONS}) AS d
    ON parse_filename(d.data_path) = c.live_file"""


def snapshot_view(table: Table, paths: Sequence[Path]) -> str:
    """A view of exactly these data files, the same until the connection is closed."""
    listed = ", ".join(quote(str(path)) for path in paths)
    columns = ", ".join((*table.schema.names, PARTITION))
    return f"CREATE VIEW {table.name} AS SELECT {columns} FROM read_parquet([{listed}], {OPTIONS})"


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


def named_views(sql_folder: Path) -> dict[str, str]:
    """The views of `include/sql/views` by name, in the order of making: a file is one SELECT."""
    paths = sorted((sql_folder / "views").glob("*.sql"))
    bodies = {path.stem: path.read_text(encoding="utf-8").rstrip().rstrip(";") for path in paths}
    return {name: f"CREATE VIEW {name} AS\n{body}" for name, body in bodies.items()}


def mentioned(sql: str, named: Mapping[str, str]) -> set[str]:
    """Tables and views that a query names, itself or through a view; all where it asks for a list of them."""
    words = set(_WORD.findall(sql.lower()))
    if not words.isdisjoint(_LISTS) or any(word.startswith("duckdb_") for word in words):
        return {*TABLES, *named}
    found = words & {*TABLES, *named}
    for name in sorted(found & set(named)):
        found |= mentioned(named[name], {other: text for other, text in named.items() if other != name})
    return found


def quote(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
