"""One file packed by gzip, by Python's own `gzip`."""

import gzip
from collections.abc import Iterator
from typing import BinaryIO, cast

from nightwire.reading.pieces import Member, Source


def read(source: Source) -> Iterator[Member]:
    """The file that was packed, under its name without `.gz`."""
    name = source.name
    inner = name[:-4] + ".tar" if name.lower().endswith(".tgz") else name.removesuffix(".gz")

    def unpacked() -> BinaryIO:
        source.stream.seek(0)
        return cast("BinaryIO", gzip.GzipFile(fileobj=source.stream, mode="rb"))

    yield Member(inner, unpacked, source.byte_size)
