"""Rows as files: CSV, JSON Lines and Parquet, piece by piece."""

import io
import json
import math
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet


class Form(StrEnum):
    """What a file may be."""

    CSV = "csv"
    JSON = "ndjson"
    PARQUET = "parquet"


MEDIA_TYPES = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.JSON: "application/x-ndjson",
    Form.PARQUET: "application/vnd.apache.parquet",
}


def export(schema: pa.Schema, batches: Iterable[pa.RecordBatch], form: str) -> Iterator[bytes]:
    """The bytes of a file with these rows."""
    if form == Form.JSON:
        return _lines(batches)
    return _csv(schema, batches) if form == Form.CSV else _parquet(schema, batches)


def _lines(batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    for batch in batches:
        rows = ({name: plain(value) for name, value in row.items()} for row in batch.to_pylist())
        yield "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows).encode()


def _csv(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    sink = io.BytesIO()
    flat = pa.schema([pa.field(field.name, _flat(field.type)) for field in schema])
    with pyarrow.csv.CSVWriter(sink, flat) as writer:
        for batch in batches:
            writer.write_batch(_flattened(batch, flat))
            yield _drained(sink)
    yield _drained(sink)


def _flat(kind: pa.DataType) -> pa.DataType:
    """CSV knows no lists and no structures: they become JSON."""
    return pa.string() if pa.types.is_nested(kind) or pa.types.is_binary(kind) else kind


def _flattened(batch: pa.RecordBatch, flat: pa.Schema) -> pa.RecordBatch:
    columns = []
    for column, field in zip(batch.columns, flat, strict=True):
        if column.type == field.type:
            columns.append(column)
        else:
            columns.append(_as_json(column))
    return pa.RecordBatch.from_arrays(columns, schema=flat)


def _as_json(column: "pa.Array[Any]") -> "pa.Array[Any]":
    texts = pa.lib.StringBuilder()  # `pa.array` would import pandas, which takes a second
    for value in column.to_pylist():
        texts.append(None if value is None else json.dumps(plain(value), ensure_ascii=False))
    return texts.finish()


def _parquet(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    sink = io.BytesIO()
    end = _Growing(sink)
    with pyarrow.parquet.ParquetWriter(pa.PythonFile(end, mode="w"), schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
            yield _drained(sink)
    yield _drained(sink)


class _Growing(io.RawIOBase):
    """A file that only grows: what was written is taken out of `sink` between writes."""

    def __init__(self, sink: io.BytesIO) -> None:
        self._sink = sink
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._size += len(data)
        return self._sink.write(data)

    def tell(self) -> int:
        return self._size


def _drained(sink: io.BytesIO) -> bytes:
    data = sink.getvalue()
    sink.seek(0)
    sink.truncate()
    return data


def plain(value: Any) -> Any:  # noqa: PLR0911 - a kind a line
    """A value as JSON can hold it."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Decimal() | timedelta():
            return str(value)
        case datetime() | date() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case dict():
            return {str(name): plain(one) for name, one in value.items()}
        case list() | tuple():
            return [plain(one) for one in value]
        case _:
            return str(value)
