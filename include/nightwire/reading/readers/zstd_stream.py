"""One file packed by Zstandard, by `zstandard`."""

from collections.abc import Iterator
from typing import BinaryIO

from nightwire.reading.pieces import Member, Source

MAX_WINDOW_BYTES = 128 * 2**20


def read(source: Source) -> Iterator[Member]:
    """The file that was packed, under its name without `.zst`."""

    def unpacked() -> BinaryIO:
        import zstandard

        source.stream.seek(0)
        reader: BinaryIO = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW_BYTES).stream_reader(
            source.stream, read_across_frames=True, closefd=False
        )
        return reader

    yield Member(source.name.removesuffix(".zst"), unpacked, source.byte_size)
