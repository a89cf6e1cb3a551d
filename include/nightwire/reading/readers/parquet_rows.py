"""Parquet files of articles: a row an article, columns by their names."""

from collections.abc import Iterator
from typing import Any

from nightwire.errors import UnreadableFileError
from nightwire.reading.fields import all_fields, piece_of, text_fields
from nightwire.reading.pieces import Piece, Source

BATCH_ROWS = 256
MAX_GROUP_BYTES = 500_000_000


def read(source: Source) -> Iterator[Piece]:
    """An article a row, numbered from 0; columns that say nothing of articles are not read.

    Raises:
        UnreadableFileError: no column holds a text, or a row group is too large to be held.
    """
    import pyarrow.parquet as pq

    file = pq.ParquetFile(source.stream, memory_map=False)
    wanted = _columns(file.schema_arrow.names, source)
    _check_groups(file.metadata, source)
    number = 0
    for batch in file.iter_batches(batch_size=BATCH_ROWS, columns=wanted):
        for record in batch.to_pylist():
            yield piece_of(str(number), record, source.options)
            number += 1


def _columns(names: list[str], source: Source) -> list[str]:
    if text_fields(source.options).isdisjoint(name.lower() for name in names):
        shown = ", ".join(name[:40] for name in names[:8])
        raise UnreadableFileError("no_text_field", f"no column of the table holds a text (they are: {shown})")
    known = all_fields(source.options)
    return [name for name in names if name.lower() in known]


def _check_groups(metadata: Any, source: Source) -> None:
    sizes = [metadata.row_group(index).total_byte_size for index in range(metadata.num_row_groups)]
    limit = min(MAX_GROUP_BYTES, source.options.unpacked_bytes)
    if sizes and max(sizes) > limit:
        raise UnreadableFileError(
            "too_large", f"a row group of the table unpacks to {max(sizes):,} bytes; write smaller ones"
        )
