"""Rows to Arrow tables in the schema's form."""

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from nightwire.schema import TABLES


def to_table(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as a table in the table's schema, in the order of its key, so equal rows make equal files."""
    table = TABLES[name]
    ordered = sorted(rows, key=lambda row: tuple(row[column] for column in table.key))
    return pa.Table.from_pylist(ordered, schema=table.schema)
