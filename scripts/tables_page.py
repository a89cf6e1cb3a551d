"""Print docs/tables.md from the schema: `python scripts/tables_page.py > docs/tables.md`."""

import re
from pathlib import Path

from nightwire.schema import PARTITION, PARTITION_DESCRIPTION, TABLES, Table, describe
from nightwire.settings import PROJECT_FOLDER

HEAD = """# The tables

Made from `include/nightwire/schema.py` by `scripts/tables_page.py`; a test keeps them the same.

All are zstd Parquet. `warehouse/<table>/ingest_date=YYYY-MM-DD/<table>.parquet` holds a finished
night's rows, and only those that count, for whoever reads plain Parquet. `_data/` has the
same files under names that never change, `_staged/` the rows of batches until their night is compacted,
`_log/` what counts, entry by entry.
Ask the tables through `warehouse/nightwire.duckdb` (views and macros only) or `nightwire sql`, which show
published batches only. `<table>_as_of(moment)`, such as `from facts_as_of(date '2026-11-20')`, answers as the
lake would have answered then: a date means the end of that day (UTC). Spans count characters (Unicode code
points) from 0, the end not included: in DuckDB `substr(text, span_start + 1, span_end - span_start)`.
Columns that end in `_en` are about the English text.

**Names.** Tables are plural, columns singular and the field's standard terms; a column's unit is in its name
(`byte_size`); counts end in `_count`, ids in `_id`, instants (UTC) in `_at`, yes-or-no in `is_`.
"""


def page() -> str:
    """The whole page."""
    views = sorted((PROJECT_FOLDER / "include" / "sql" / "views").glob("*.sql"))
    return "\n".join([HEAD, *map(_table, TABLES.values()), "## Views", "", *map(_view, views)])


def _table(table: Table) -> str:
    rows = [(field.name, field.type, field.nullable, describe(field)) for field in table.schema]
    rows.append((PARTITION, "date", False, PARTITION_DESCRIPTION))
    lines = [
        f"| `{name}` | {type_}{' or null' if null else ''} | {text} |" for name, type_, null, text in rows
    ]
    key = ", ".join(f"`{column}`" for column in table.key)
    head = f"## {table.name}\n\nOne row: {table.description}. Key: {key}.\n"
    return "\n".join([head, "| column | type | meaning |", "| --- | --- | --- |", *lines, ""])


def _view(path: Path) -> str:
    """A view's line, from the comment that its file opens with."""
    comment = re.match(r"((?:--[^\n]*\n)+)", path.read_text(encoding="utf-8"))
    text = " ".join(line.removeprefix("--").strip() for line in comment[1].splitlines()) if comment else ""
    return f"- `{path.stem}`: {text}"


if __name__ == "__main__":
    print(page())
