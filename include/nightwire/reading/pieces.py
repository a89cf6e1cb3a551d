"""What readers are given and what they give back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from nightwire.errors import UnreadableFileError

MEMBER, RECORD = "!/", "#"


@dataclass(frozen=True, slots=True)
class Options:
    """What reading is told by the settings.

    Attributes:
        article_bytes: size of one article or record in bytes; a larger one is refused.
        unpacked_bytes: what one file may unpack to, in all.
        members: articles and files that one file may hold.
        fields: names of fields beside the usual ones, by what they hold: `{"text": ("corpo",)}`.
        expected_languages: ISO 639-1 codes to decide for where the words leave it open.
    """

    article_bytes: int = 5_000_000
    unpacked_bytes: int = 2_000_000_000
    members: int = 50_000
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    expected_languages: tuple[str, ...] = ("it", "en", "fr", "de", "es", "pt")


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader is given: the bytes of a file, or of a member of one.

    Attributes:
        uri: names it; ends in its own name.
        stream: its bytes, at their beginning; it can be moved to any place.
        byte_size: how many they are.
        options: limits and names of fields.
    """

    uri: str
    stream: BinaryIO
    byte_size: int
    options: Options

    @property
    def name(self) -> str:
        """Its own name, without the way to it."""
        return PurePosixPath(self.uri.rpartition(MEMBER)[2]).name

    @property
    def suffix(self) -> str:
        """`.txt`, in lower case; empty where the name has none."""
        return PurePosixPath(self.name).suffix.lower()

    def head(self, count: int = 4096) -> bytes:
        """The first bytes; the stream is at its beginning afterwards."""
        self.stream.seek(0)
        data = self.stream.read(count)
        self.stream.seek(0)
        return data

    def read(self) -> bytes:
        """All bytes of what is one article, or is read as a whole.

        Raises:
            UnreadableFileError: there are more than one article may have.
        """
        if self.byte_size > self.options.article_bytes:
            raise too_large(self.byte_size, self.options)
        self.stream.seek(0)
        return self.stream.read()

    def lines(self) -> Iterator[bytes]:
        """The lines one by one, with their ends.

        Raises:
            UnreadableFileError: a line is longer than an article may be.
        """
        self.stream.seek(0)
        while line := self.stream.readline(self.options.article_bytes + 1):
            if len(line) > self.options.article_bytes:
                raise too_large(self.byte_size, self.options, "a line")
            yield line


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a reader found it, before its text is put in order.

    Attributes:
        text: the text, one paragraph a line or with blank lines between.
        encoding: how it was written down.
        title: the headline where the format has a place for it. It becomes the text's first line.
        published: when it was published, in any notation.
        language: ISO 639-1 code that the file gives.
        part: which record of the file it is, such as `17`; empty where the file is one article.
        data: the bytes that name the record; None where the file is one article.
        mended: what was wrong with the bytes.
    """

    text: str
    encoding: str = "utf-8"
    title: str | None = None
    published: str | None = None
    language: str | None = None
    author: str | None = None
    url: str | None = None
    part: str = ""
    data: bytes | None = None
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A file within a file, to be read by whichever reader takes it.

    Attributes:
        name: its name in the container, as it stands there.
        open: gives its bytes as a stream, read once from the beginning.
        packed_size: bytes that it takes up in the container; 0 where that is not known.
        url: where it was published, where the container says so.
        published: when, in any notation.
    """

    name: str
    open: Callable[[], BinaryIO]
    packed_size: int = 0
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a file that is no article.

    Attributes:
        part: the record (`17`) or, where `is_member`, the member's name.
        data: the bytes that name it, where they are known.
    """

    part: str
    error: UnreadableFileError
    is_member: bool = False
    data: bytes = b""


Piece = Draft | Member | Refusal
Reader = Callable[[Source], Iterator[Piece]]


def is_hidden(name: str) -> bool:
    """Whether a member is an editor's or a system's, as files are whose name begins with a dot."""
    parts = name.replace("\\", "/").split("/")
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)


def too_large(size: int, options: Options, what: str = "the article") -> UnreadableFileError:
    """The refusal of something that is larger than an article may be."""
    return UnreadableFileError(
        "too_large",
        f"{what} is larger than {options.article_bytes:,} bytes (of {size:,}), which is no article; "
        "NIGHTWIRE_MAX_ARTICLE_BYTES allows more",
    )
