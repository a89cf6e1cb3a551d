"""The first bytes of one member of a file, found as reading finds it, within the same limits."""

from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading.pieces import MEMBER, RECORD, Member, Options, Piece, Refusal, Source
from nightwire.reading.registry import reader_of
from nightwire.reading.unpack import MAX_DEPTH, SPOOLED_BYTES, Unpacking, clean_name


def member_head(
    stream: BinaryIO, file: SourceFile, options: Options, uri: str, count: int
) -> tuple[bytes, int]:
    """The first bytes of a member or record, and how many it has.

    Args:
        stream: the bytes of the file that it is in, at any place.
        file: that file.
        options: limits and names of fields.
        uri: the member's, as in `files` and `rejects`.
        count: how many bytes are wanted.

    Raises:
        UnreadableFileError: nothing of that name can be read of the file any more; the reason in words.
    """
    way = _Way(Unpacking.of(file, options), uri, count)
    if (found := way.look(Source(file.uri, stream, file.byte_size, options), file, 0)) is None:
        raise UnreadableFileError("gone", "the file holds nothing of that name that could be read")
    return found


class _Way:
    """Goes down to one member, and unpacks nothing that it does not lie in."""

    def __init__(self, unpacking: Unpacking, uri: str, count: int) -> None:
        self.unpacking, self.uri, self.count = unpacking, uri, count

    def look(self, source: Source, file: SourceFile, depth: int) -> tuple[bytes, int] | None:
        """Go through a source's pieces until one is it or holds it."""
        for piece in reader_of(source)[1](source):
            self.unpacking.budget.count()
            if (found := self._piece(source, file, piece, depth)) is not None:
                return found
        return None

    def _piece(self, source: Source, file: SourceFile, piece: Piece, depth: int) -> tuple[bytes, int] | None:
        if isinstance(piece, Member):
            return self._member(source, file, piece, depth)
        is_member = isinstance(piece, Refusal) and piece.is_member
        way = f"{MEMBER}{clean_name(piece.part)}" if is_member else f"{RECORD}{piece.part}"
        if self.unpacking.named(file, file.uri + way, b"").uri != self.uri:
            return None
        if isinstance(piece, Refusal) and not piece.data:
            raise piece.error
        data = piece.data or b""
        return data[: self.count], len(data)

    def _member(
        self, source: Source, file: SourceFile, piece: Member, depth: int
    ) -> tuple[bytes, int] | None:
        named = self.unpacking.named(file, f"{file.uri}{MEMBER}{clean_name(piece.name)}", b"")
        if named.uri != self.uri and not self.uri.startswith((named.uri + MEMBER, named.uri + RECORD)):
            return None
        if depth + 1 > MAX_DEPTH:
            raise UnreadableFileError(
                "nested_too_deep", f"archives are read {MAX_DEPTH} deep; this lies deeper"
            )
        with SpooledTemporaryFile(SPOOLED_BYTES) as spool:
            inner = cast("BinaryIO", spool)
            size, _ = self.unpacking.unpack(piece, inner)
            if named.uri == self.uri:
                return inner.read(self.count), size
            return self.look(Source(named.uri, inner, size, source.options), named, depth + 1)
