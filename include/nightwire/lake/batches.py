"""What is known of the batches in a compacted night: a small Parquet file beside the night's tables."""

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from nightwire.lake import layout
from nightwire.lake.log import Batch, DataFile
from nightwire.lake.parquet import columns_digest, digest_of, parquet_bytes
from nightwire.lake.storage import Storage

BATCHES = "batches"
_JSON = ("fingerprints", "counts", "digests", "row_counts")
_TYPES: dict[str, pa.DataType] = {
    "batch_id": pa.string(),
    "ingest_date": pa.string(),
    "version": pa.int64(),
    "stage": pa.string(),
    "run_id": pa.string(),
    "committed_at": pa.timestamp("us", tz="UTC"),
    "fingerprints": pa.string(),
    "languages": pa.list_(pa.string()),
    "counts": pa.string(),
    "digests": pa.string(),
    "row_counts": pa.string(),
}
SCHEMA = pa.schema(_TYPES)


def write_batches(storage: Storage, ingest_date: str, batches: Iterable[Batch]) -> DataFile:
    """Write down a night's batches."""
    rows = [_row(batch) for batch in sorted(batches, key=lambda batch: batch.batch_id)]
    data = parquet_bytes(pa.Table.from_pylist(rows, schema=SCHEMA))
    path = layout.night_path(BATCHES, ingest_date, digest_of(data))
    storage.write(path, data)
    return DataFile(path, len(rows), len(data), digest_of(data), columns_digest(SCHEMA))


def read_batches(storage: Storage, file: DataFile) -> dict[str, Batch]:
    """A night's batches by id."""
    rows = pq.read_table(BytesIO(storage.read(file.path))).to_pylist()
    return {row["batch_id"]: _batch(row) for row in rows}


def _row(batch: Batch) -> dict[str, Any]:
    row = {name: getattr(batch, name) for name in SCHEMA.names}
    return row | {name: json.dumps(dict(row[name]), sort_keys=True) for name in _JSON}


def _batch(row: Mapping[str, Any]) -> Batch:
    parsed = {name: json.loads(row[name]) for name in _JSON}
    return Batch(**{**row, **parsed, "languages": tuple(row["languages"])})
