"""Tables to Parquet: how a table's rows lie in a file. The figures behind it: decision 6."""

import hashlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from nightwire.lake.log import DataFile
from nightwire.schema import TABLES

ROW_GROUP_ROWS = 122_880  # DuckDB's own; smaller groups make every file slower to open
DIGEST_DIGITS = 20


def parquet_bytes(rows: pa.Table, table: str = "") -> bytes:
    """The rows as a Parquet file; equal rows give equal bytes."""
    buffer = BytesIO()
    write_parquet(buffer, rows.schema, rows.to_batches(), table)
    return buffer.getvalue()


def write_parquet(
    target: BytesIO | Path,
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    table: str = "",
    row_count: int = 0,
) -> int:
    """Write record batches as one Parquet file, a row group at a time; return how many rows.

    With `row_count`, about how many rows will come, ids get Bloom filters: worth it in files that last.
    """
    count, waiting = 0, list[pa.RecordBatch]()
    plain = schema.remove_metadata()
    with pq.ParquetWriter(target, plain, **_options(table, plain, row_count)) as writer:
        for batch in batches:
            waiting.append(batch)
            if sum(len(one) for one in waiting) >= ROW_GROUP_ROWS:
                count += _write(writer, waiting, plain)
        count += _write(writer, waiting, plain)
    return count


def _write(writer: pq.ParquetWriter, waiting: list[pa.RecordBatch], schema: pa.Schema) -> int:
    rows = pa.Table.from_batches(waiting, waiting[0].schema if waiting else schema).cast(schema)
    writer.write_table(rows.combine_chunks(), row_group_size=max(ROW_GROUP_ROWS, len(rows)))
    waiting.clear()
    return len(rows)


def _options(name: str, schema: pa.Schema, row_count: int) -> dict[str, Any]:
    table = TABLES.get(name)
    if table is None:
        return {"compression": "zstd"}
    bloom = {"ndv": min(row_count, ROW_GROUP_ROWS), "fpp": 0.01}
    filtered = [column for column in table.bloom_columns if column in schema.names] if row_count else []
    return {
        "compression": {n: "none" if n in table.hot_columns else "zstd" for n in schema.names},
        "use_dictionary": [n for n in schema.names if n in table.dictionary_columns],
        "bloom_filter_options": dict.fromkeys(filtered, bloom) or None,
        "store_schema": False,  # a kilobyte a file that DuckDB has to read and nobody needs
    }


def data_file(path: str, data: bytes, rows: int, schema: pa.Schema) -> DataFile:
    """What the log says of a file."""
    return DataFile(path, rows, len(data), digest_of(data), columns_digest(schema))


def digest_of(data: bytes) -> str:
    """The digest that stands in a file's name."""
    return hashlib.sha256(data).hexdigest()[:DIGEST_DIGITS]


def digest_of_file(path: Path) -> str:
    """The same of a file, without holding it in memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()[:DIGEST_DIGITS]


def columns_digest(schema: pa.Schema) -> str:
    """Names and types of a table's columns in short: whether a file has them as they are now."""
    columns = ",".join(f"{field.name} {field.type}" for field in schema)
    return hashlib.blake2b(columns.encode(), digest_size=4).hexdigest()
