"""Files that are either whole or not there: written beside their place, then moved into it."""

import os
import uuid
from io import BytesIO
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

COMPRESSION: Literal["zstd"] = "zstd"
PARTIAL = ".partial"


def parquet_bytes(table: pa.Table) -> bytes:
    """The table as a Parquet file; equal tables give equal bytes."""
    buffer = BytesIO()
    pq.write_table(table, buffer, compression=COMPRESSION)
    return buffer.getvalue()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that no reader ever sees a part of it; an existing one is replaced."""
    partial = _write_partial(path, data)
    partial.replace(path)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet.

    Raises:
        FileExistsError: somebody else has written it first; theirs stands.
    """
    partial = _write_partial(path, data)
    try:
        os.link(partial, path)
    finally:
        partial.unlink()


def _write_partial(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{uuid.uuid4().hex}{PARTIAL}")
    with partial.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return partial
