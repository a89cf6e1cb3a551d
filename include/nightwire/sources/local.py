"""Folders of this machine."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from nightwire.model import SourceFile
from nightwire.reading import check_folder, find_files, find_one, open_file, path_of, with_digest
from nightwire.sources.place import Opened


class LocalFiles:
    """Files below folders.

    Args:
        home: the project's folder, which names are relative to.
        roots: folders that may be read, absolute and with links followed.
    """

    def __init__(self, home: Path, roots: Sequence[Path]) -> None:
        self._home, self._roots = home, roots

    def check(self, source: str) -> None:
        """See `Place`."""
        check_folder(Path(source), self._roots)

    def find(self, source: str) -> Iterator[SourceFile]:
        """See `Place`."""
        return find_files(Path(source), self._home, self._roots)

    def one(self, uri: str, sha256: str) -> SourceFile:
        """See `Place`."""
        return find_one(uri, sha256, self._home, self._roots)

    def with_digest(self, file: SourceFile) -> SourceFile:
        """See `Place`."""
        return with_digest(file, self._home, self._roots)

    @contextmanager
    def open(self, file: SourceFile) -> Iterator[Opened]:
        """See `Place`."""
        with open_file(path_of(file.uri, self._home), self._roots) as stream:
            before = os.fstat(stream.fileno())

            def is_as_it_was() -> bool:
                after = os.fstat(stream.fileno())
                return (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)

            yield Opened(stream, is_as_it_was)
