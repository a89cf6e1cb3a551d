"""What is asked of a place that articles come from."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from nightwire.model import SourceFile

CHUNK_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of where a file was published, beside its bytes."""

    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is open.

    Attributes:
        stream: its bytes, at their beginning; it can be moved to any place.
        is_as_it_was: whether nobody has changed it since it was opened.
        origin: what its place says of it.
    """

    stream: BinaryIO
    is_as_it_was: Callable[[], bool]
    origin: Origin = Origin()


def digest_of(stream: BinaryIO) -> str:
    """SHA-256 of what is left of a stream, as hexadecimal digits."""
    digest = hashlib.sha256()
    while chunk := stream.read(CHUNK_BYTES):
        digest.update(chunk)
    return digest.hexdigest()


class Place(Protocol):
    """One kind of place: a local disk, an object store, the web."""

    def check(self, source: str) -> None:
        """Let a source pass that lies under the roots.

        Raises:
            ConfigurationError: it does not; the message says what to do.
        """

    def find(self, source: str) -> Iterator[SourceFile]:
        """Every file of a source; `sha256` is empty where it is not known yet.

        Raises:
            ConfigurationError: there is no such source.
            StoreUnavailableError: it cannot be reached now.
        """

    def one(self, uri: str, sha256: str) -> SourceFile:
        """A file that was read before, as it is now; of no size and of 1970 where it is gone."""

    def with_digest(self, file: SourceFile) -> SourceFile:
        """The file with the digest of its bytes, empty where they cannot or must not be read."""

    def open(self, file: SourceFile) -> AbstractContextManager[Opened]:
        """Open a file.

        Raises:
            UnreadableFileError: it must not be read, or never could be; the reason in words.
            FileNotFoundError: it is gone.
            OSError: it cannot be opened now.
        """
