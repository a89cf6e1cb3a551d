"""A file to its articles, however they are packed: every member ends as a draft or with a reason."""

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, Self

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading.pieces import MEMBER, RECORD, Draft, Member, Options, Piece, Refusal, Source
from nightwire.reading.registry import reader_of

MAX_DEPTH = 5
MAX_RATIO = 200
RATIO_FROM_BYTES = 16 * 2**20  # small files may well be packed a thousandfold
SPOOLED_BYTES = 4 * 2**20  # members larger than this wait on the disk, not in memory
CHUNK_BYTES = 2**18
REST = "*"  # names what could not be read any more of a container


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a file, or what is none.

    Attributes:
        file: the file itself, or the member; its digest is that of the member's own bytes.
        format: the kind of file that it was read from.
        found: the article as its reader found it, or why it is none.
    """

    file: SourceFile
    format: str
    found: Draft | UnreadableFileError


@dataclass
class _Budget:
    """What one file may still unpack to."""

    options: Options
    byte_count: int = 0
    member_count: int = 0

    def take(self, size: int) -> None:
        """Count unpacked bytes."""
        self.byte_count += size
        if self.byte_count > self.options.unpacked_bytes:
            raise UnreadableFileError(
                "unpacks_too_large",
                f"the file unpacks to more than {self.options.unpacked_bytes:,} bytes; split it, or raise "
                "NIGHTWIRE_MAX_UNPACKED_BYTES",
            )

    def count(self) -> None:
        """Count an article or a member."""
        self.member_count += 1
        if self.member_count > self.options.members:
            raise UnreadableFileError(
                "too_many_members",
                f"the file holds more than {self.options.members:,} articles or files; split it, or raise "
                "NIGHTWIRE_MAX_MEMBERS",
            )


def items_of(stream: BinaryIO, file: SourceFile, options: Options) -> Iterator[Item]:
    """Everything that a file holds, at least one item.

    Args:
        stream: the file's bytes, at any place; it can be moved to any other.
        file: the file; an article that is all there is in it carries its uri and digest.
        options: limits and names of fields.
    """
    source = Source(file.uri, stream, file.byte_size, options)
    yield from _Reader.of(file, options).read(source, file, 0)


class Unpacking:
    """What has been taken of one file so far: names and bytes."""

    def __init__(self, root: SourceFile, budget: _Budget) -> None:
        self.root, self.budget = root, budget
        self.names: dict[str, int] = {}

    @classmethod
    def of(cls, root: SourceFile, options: Options) -> Self:
        """Nothing is taken of the file as yet."""
        return cls(root, _Budget(options))

    def unpack(self, piece: Member, target: BinaryIO) -> tuple[int, str]:
        """Write a member's bytes; return how many they are, and their digest."""
        digest, size = hashlib.sha256(), 0
        stream = piece.open()  # not closed: a record's stream would close its archive's
        while chunk := stream.read(CHUNK_BYTES):
            size += len(chunk)
            self.budget.take(len(chunk))
            if piece.packed_size and size > max(RATIO_FROM_BYTES, MAX_RATIO * piece.packed_size):
                raise UnreadableFileError(
                    "zip_bomb",
                    f"it unpacks to more than {MAX_RATIO} times its size, as only a trap does; nothing "
                    "was kept",
                )
            digest.update(chunk)
            target.write(chunk)
        target.seek(0)
        return size, digest.hexdigest()

    def named(self, file: SourceFile, uri: str, data: bytes) -> SourceFile:
        """A member of its own name, also where the container has two of the same."""
        seen = self.names[uri] = self.names.get(uri, 0) + 1
        return SourceFile(
            uri if seen == 1 else _numbered(uri, seen), hashlib.sha256(data).hexdigest() if data else "",
            len(data), self.root.modified_at, self.root.uri,
        )  # fmt: skip


class _Reader(Unpacking):
    """Reads one file with all that is in it."""

    def read(self, source: Source, file: SourceFile, depth: int) -> Iterator[Item]:
        """The items of a source; an error of its reader becomes an item, after those that came before."""
        kind, count = "", 0
        try:
            kind, reader = reader_of(source)
            for piece in reader(source):
                for item in self._items(source, file, kind, piece, depth):
                    count += 1
                    yield item
            if not count:
                raise UnreadableFileError("empty", "the file holds no article and no file")
        except Exception as error:
            refused = _in_words(error, kind)
            if isinstance(error, _StopError) and depth:
                raise
            name = f"{file.uri}{MEMBER}{REST}" if count else file.uri
            yield Item(self.named(file, name, b"") if count else file, kind, refused)
            if refused.reason_code in {"unpacks_too_large", "too_many_members"} and depth:
                raise _StopError(refused.reason_code, str(refused)) from error

    def _items(self, source: Source, file: SourceFile, kind: str, piece: Piece, depth: int) -> Iterator[Item]:
        self.budget.count()
        if isinstance(piece, Member):
            yield from self._member(source, file, kind, piece, depth)
        elif isinstance(piece, Refusal):
            way = f"{MEMBER}{clean_name(piece.part)}" if piece.is_member else f"{RECORD}{piece.part}"
            yield Item(self.named(file, file.uri + way, piece.data), kind, piece.error)
        elif piece.part:
            data = piece.data or b""
            self.budget.take(len(data))
            yield Item(self.named(file, f"{file.uri}{RECORD}{piece.part}", data), kind, piece)
        else:
            yield Item(file, kind, piece)

    def _member(
        self, source: Source, file: SourceFile, kind: str, piece: Member, depth: int
    ) -> Iterator[Item]:
        named = self.named(file, f"{file.uri}{MEMBER}{clean_name(piece.name)}", b"")
        if depth + 1 > MAX_DEPTH:
            reason = f"archives within archives are read {MAX_DEPTH} deep; this lies deeper"
            yield Item(named, kind, UnreadableFileError("nested_too_deep", reason))
            return
        with tempfile.SpooledTemporaryFile(SPOOLED_BYTES) as spool:
            stream: BinaryIO = spool  # type: ignore[assignment]
            try:
                size, sha256 = self.unpack(piece, stream)
            except _StopError:
                raise
            except Exception as error:
                refused = _in_words(error, kind)
                yield Item(named, kind, refused)
                if refused.reason_code == "unpacks_too_large":
                    raise _StopError(refused.reason_code, str(refused)) from error
                return
            whole = replace(named, byte_size=size, sha256=sha256)
            inner = Source(named.uri, stream, size, source.options)
            for item in self.read(inner, whole, depth + 1):
                yield _completed(item, piece)


def _numbered(uri: str, seen: int) -> str:
    """`a~2.txt`: the second member of the name `a.txt`."""
    way, slash, name = uri.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    return f"{way}{slash}{stem}~{seen}{dot}{suffix}" if dot else f"{uri}~{seen}"


class _StopError(UnreadableFileError):
    """The whole file is over its limits: no container of it is read on."""


def _completed(item: Item, piece: Member) -> Item:
    """The article with what its container knows of it."""
    if not isinstance(item.found, Draft) or not (piece.url or piece.published):
        return item
    found = item.found
    draft = replace(found, url=found.url or piece.url, published=found.published or piece.published)
    return replace(item, found=draft)


def _in_words(error: Exception, kind: str) -> UnreadableFileError:
    if isinstance(error, UnreadableFileError):
        return error
    if isinstance(error, OSError) and error.errno is not None:
        raise error  # the disk's, not the file's
    if isinstance(error, MemoryError):
        return UnreadableFileError("too_large", "there is not enough memory to read it")
    if isinstance(error, RecursionError):
        return UnreadableFileError("nested_too_deep", "it is nested too deep to be read")
    if isinstance(error, EOFError):
        return UnreadableFileError("damaged", "it is cut short: it ends before its end")
    what = f"{type(error).__name__}: {error}".strip(": ")[:300]
    return UnreadableFileError(
        "damaged", f"it cannot be read as {kind or 'any kind of file'}, so it is damaged ({what})"
    )


def clean_name(name: str) -> str:
    """A member's name as it stands in a uri: no way up, no root, no byte that is no text."""
    text = name.encode("utf-8", "backslashreplace").decode().replace("\0", "")
    if "://" in text:
        return text
    parts = [part for part in text.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(parts) or "unnamed"
