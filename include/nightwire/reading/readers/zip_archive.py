"""ZIP archives, by Python's own `zipfile`; a Word document is one, too."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from nightwire.errors import UnreadableFileError
from nightwire.reading.pieces import Member, Piece, Refusal, Source, is_hidden

WORD = "word/document.xml"
OFFICE = "[Content_Types].xml"
END = b"PK\x05\x06"
ENTRY_BYTES = 46  # of an entry in the directory, at least


def read(source: Source) -> Iterator[Piece]:
    """Its files in order; of a Word document its text.

    Raises:
        UnreadableFileError: it has too many members, or is another office document.
    """
    _check_count(source)
    source.stream.seek(0)
    with zipfile.ZipFile(source.stream) as archive:
        names = {info.filename for info in archive.infolist()}
        if WORD in names:
            yield from _document(source, archive)
        elif OFFICE in names:
            raise UnreadableFileError(
                "unsupported_format", "the file is an office document, but no .docx; save it so"
            )
        else:
            files = (info for info in archive.infolist() if not info.is_dir())
            yield from (_piece(archive, info) for info in files if not is_hidden(info.filename))


def _document(source: Source, archive: zipfile.ZipFile) -> Iterator[Piece]:
    from nightwire.reading.readers import docx_text

    size = sum(info.file_size for info in archive.infolist())
    if size > 10 * source.options.article_bytes:
        raise UnreadableFileError("too_large", f"the document unpacks to {size:,} bytes, which is no article")
    yield from docx_text.read(source)


def _piece(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Piece:
    if info.flag_bits & 1:
        reason = "the file in the archive is encrypted; pack it without a password"
        return Refusal(info.filename, UnreadableFileError("encrypted", reason), is_member=True)

    def unpacked() -> BinaryIO:
        return cast("BinaryIO", archive.open(info))

    return Member(info.filename, unpacked, info.compress_size)


def _check_count(source: Source) -> None:
    """Look how many members there are before the directory is taken into memory."""
    tail_size = min(source.byte_size, 66_000)
    source.stream.seek(source.byte_size - tail_size)
    tail = source.stream.read(tail_size)
    end = tail.rfind(END)
    if end < 0:
        raise UnreadableFileError(
            "damaged", "the archive is cut short: its directory, at the end, is missing"
        )
    size = int.from_bytes(tail[end + 12 : end + 16], "little")
    if min(size, source.byte_size) // ENTRY_BYTES > 4 * source.options.members:
        raise too_many(source)


def too_many(source: Source) -> UnreadableFileError:
    """The refusal of a file that holds too many members."""
    return UnreadableFileError(
        "too_many_members",
        f"the file holds more than {source.options.members:,} members; split it, or raise "
        "NIGHTWIRE_MAX_MEMBERS",
    )
