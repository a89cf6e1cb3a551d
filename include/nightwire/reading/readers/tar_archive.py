"""TAR archives, by Python's own `tarfile`. Nothing is written to the disk under a name of the archive."""

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from nightwire.errors import UnreadableFileError
from nightwire.reading.pieces import Member, Piece, Refusal, Source, is_hidden


def read(source: Source) -> Iterator[Piece]:
    """Its files in order; links, devices and the like are refused.

    Raises:
        UnreadableFileError: it is cut short or damaged; what came before that is read.
    """
    source.stream.seek(0)
    try:
        with tarfile.open(fileobj=source.stream, mode="r:") as archive:
            while (info := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]  # it would keep all of them in memory
                if not info.isdir() and not is_hidden(info.name):
                    yield _piece(archive, info)
    except tarfile.TarError as error:
        raise UnreadableFileError("damaged", f"the archive is cut short or damaged: {error}") from error


def _piece(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Piece:
    if not info.isfile():
        what = "a link" if info.issym() or info.islnk() else "a device or pipe"
        reason = f"this is {what} in an archive, not a file"
        return Refusal(info.name, UnreadableFileError("special_file", reason), is_member=True)

    def unpacked() -> BinaryIO:
        stream = archive.extractfile(info)
        if stream is None:
            raise UnreadableFileError("special_file", "this is no file")
        return cast("BinaryIO", stream)

    return Member(info.name, unpacked, info.size)
