"""The readers by name: ours, one a file of `readers/`, and those that other packages bring.

A package brings one by an entry point of the group `nightwire.readers`, named like the kind or the suffix
that it reads (`.rtf`), which leads to a function from a `Source` to its pieces.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from nightwire.reading.kinds import kind_of
from nightwire.reading.pieces import Reader, Source

GROUP = "nightwire.readers"
READERS = {
    "text": "plain", "markdown": "markdown", "html": "page", "json": "json_records", "csv": "table_rows",
    "parquet": "parquet_rows", "feed": "feed", "pdf": "pdf", "docx": "docx_text", "email": "mail",
    "gzip": "gzip_stream", "zstd": "zstd_stream", "zip": "zip_archive", "tar": "tar_archive",
    "warc": "web_archive",
}  # fmt: skip


def reader_of(source: Source) -> tuple[str, Reader]:
    """The kind of a source and what reads it; a reader that a package brings for its suffix comes first.

    Raises:
        UnreadableFileError: nothing reads it.
    """
    brought = _brought()
    if source.suffix in brought:
        return source.suffix.lstrip("."), brought[source.suffix]
    kind = kind_of(source)
    return kind, brought.get(kind) or _ours(kind)


@cache
def _ours(kind: str) -> Reader:
    """Loaded when its first file comes: some stand on heavy libraries."""
    module = import_module(f"nightwire.reading.readers.{READERS[kind]}")
    reader: Reader = module.read
    return reader


@cache
def _brought() -> Mapping[str, Reader]:
    return {one.name: one.load() for one in entry_points(group=GROUP)}
