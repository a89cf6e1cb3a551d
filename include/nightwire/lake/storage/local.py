"""A lake on a disk: renames put files in their place, hard links create and show them."""

import errno
import os
import shutil
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import duckdb

SCRATCH = "_tmp"
TRIES = 100
# Errors that say nothing of the file: too many are open, there is no memory.
OURS = {errno.EMFILE, errno.ENFILE, errno.ENOMEM}
# DuckDB has no function for the folder of the open database file, and resolves relative paths
# against the client's working folder. Its default temporary folder lies beside the database file.
DATABASE_FOLDER = "coalesce(nullif(parse_dirpath(current_setting('temp_directory')), ''), '.')"


class LocalStorage:
    """Files in a folder of this machine, or of a network file system."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder).absolute()

    @property
    def address(self) -> str:
        """The folder's path."""
        return str(self._folder)

    @property
    def view_base(self) -> str:
        """The folder of the open database file, so that the lake can be moved."""
        return DATABASE_FOLDER

    def location(self, path: str) -> str:
        """The file's absolute path."""
        return str(self._folder / path)

    def read(self, path: str) -> bytes:
        """See `Storage`."""
        return (self._folder / path).read_bytes()

    def read_many(self, paths: list[str]) -> dict[str, bytes | OSError]:
        """See `Storage`."""
        return {path: self._read_or_error(path) for path in paths}

    def _read_or_error(self, path: str) -> bytes | OSError:
        try:
            return self.read(path)
        except OSError as error:
            if error.errno in OURS:
                raise
            return error

    def open(self, path: str) -> BinaryIO:
        """See `Storage`."""
        return (self._folder / path).open("rb")

    def write(self, path: str, data: bytes) -> None:
        """See `Storage`."""
        self._move(self._partial(data).replace, path)

    def create(self, path: str, data: bytes) -> None:
        """See `Storage`."""
        partial = self._partial(data)
        try:
            self._move(lambda place: os.link(partial, place), path)
        finally:
            partial.unlink()

    def put(self, local: Path, path: str) -> None:
        """See `Storage`."""
        with local.open("rb") as stream:
            os.fsync(stream.fileno())
        self._move(lambda place: shutil.move(local, place), path)

    def delete(self, paths: Iterable[str]) -> None:
        """See `Storage`; folders that are empty then go too."""
        for path in paths:
            (self._folder / path).unlink(missing_ok=True)
            try:
                (self._folder / path).parent.rmdir()
            except OSError:
                continue  # not empty

    def names(self, folder: str) -> list[str]:
        """See `Storage`."""
        try:
            return sorted(os.listdir(self._folder / folder))  # noqa: PTH208 - the names alone
        except FileNotFoundError:
            return []

    def sizes(self, folder: str) -> dict[str, int]:
        """See `Storage`."""
        return {path: status.st_size for path, status in self._files(folder)}

    def marks(self, folder: str) -> dict[str, str]:
        """See `Storage`: a rename changes the inode, a write the time."""
        return {path: f"{one.st_ino} {one.st_size} {one.st_mtime_ns}" for path, one in self._files(folder)}

    def _files(self, folder: str) -> Iterator[tuple[str, os.stat_result]]:
        root, waiting = f"{self._folder}{os.sep}", [str(self._folder / folder)]
        while waiting:  # by names alone: a lake of years has many files, and a Path for each is slow
            with suppress(FileNotFoundError), os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                        continue
                    with suppress(FileNotFoundError):  # another process has taken it away
                        yield entry.path.removeprefix(root), entry.stat()

    def age_seconds(self, path: str) -> float:
        """See `Storage`."""
        return time.time() - (self._folder / path).stat().st_mtime

    def show_as(self, path: str, plain: str) -> None:
        """See `Storage`: a second name of the same file, or a copy where the disk has no hard links."""
        partial = self.scratch() / uuid.uuid4().hex
        try:
            os.link(self._folder / path, partial)
        except PermissionError:
            shutil.copy2(self._folder / path, partial)
        self._move(partial.replace, plain)
        partial.unlink(missing_ok=True)  # a rename onto another name of the same file does nothing

    def scratch(self) -> Path:
        """See `Storage`: on the lake's own disk, so that a rename is one step."""
        folder = self._folder / SCRATCH
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def connect_to(self, connection: duckdb.DuckDBPyConnection) -> None:
        """DuckDB reads the disk by itself."""

    def _move(self, move: Callable[[Path], object], path: str) -> None:
        """Put something in its place; another process may take the empty folder away before it is there."""
        place = self._folder / path
        for left in reversed(range(TRIES)):
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                move(place)
                return
            except FileNotFoundError:
                if not left:
                    raise

    def _partial(self, data: bytes) -> Path:
        partial = self.scratch() / uuid.uuid4().hex
        with partial.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        return partial
