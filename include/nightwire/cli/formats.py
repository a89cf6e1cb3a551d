"""Rows to a terminal, a file or a pipe."""

import csv
import io
import json
import sys
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nightwire.lake.parquet import parquet_bytes

PIPE_WIDTH = 200


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def write(rows: pa.Table, format_: Format, output: Path | None) -> None:
    """Write rows to a file, or to standard output where none is named."""
    if format_ is Format.PARQUET and output is None and sys.stdout.isatty():
        raise typer.BadParameter("Parquet is binary: name a file with --output, or send it to a pipe")
    data = _encode(rows, format_)
    if output is not None:
        output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


def _encode(rows: pa.Table, format_: Format) -> bytes:
    if format_ is Format.PARQUET:
        return parquet_bytes(rows)
    as_text = {Format.CSV: _csv, Format.JSON: _json, Format.TABLE: _table}[format_]
    return as_text(rows).encode()


def _csv(rows: pa.Table) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(rows.column_names)
    writer.writerows(row.values() for row in rows.to_pylist())
    return stream.getvalue()


def _json(rows: pa.Table) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows.to_pylist())


def _table(rows: pa.Table) -> str:
    table = Table(*rows.column_names)
    for row in rows.to_pylist():
        table.add_row(*(Text("" if value is None else str(value)) for value in row.values()))
    stream = io.StringIO()
    console = Console(file=stream, width=None if sys.stdout.isatty() else PIPE_WIDTH)
    console.print(table)
    print(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", file=stream)
    return stream.getvalue()
