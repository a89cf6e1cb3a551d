"""A lake on a disk: renames put files in their place, hard links create and show them."""

import os
import shutil
import time
import uuid
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import duckdb

SCRATCH = "_tmp"
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
            return error

    def open(self, path: str) -> BinaryIO:
        """See `Storage`."""
        return (self._folder / path).open("rb")

    def write(self, path: str, data: bytes) -> None:
        """See `Storage`."""
        self._partial(data).replace(self._place(path))

    def create(self, path: str, data: bytes) -> None:
        """See `Storage`."""
        partial = self._partial(data)
        try:
            os.link(partial, self._place(path))
        finally:
            partial.unlink()

    def put(self, local: Path, path: str) -> None:
        """See `Storage`."""
        with local.open("rb") as stream:
            os.fsync(stream.fileno())
        shutil.move(local, self._place(path))

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
        root, waiting = f"{self._folder}{os.sep}", [str(self._folder / folder)]
        found = {}
        while waiting:  # by names alone: a lake of years has many, and a Path each is slow
            with suppress(FileNotFoundError), os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        found[entry.path.removeprefix(root)] = entry.stat().st_size
        return found

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
        partial.replace(self._place(plain))
        partial.unlink(missing_ok=True)  # a rename onto another name of the same file does nothing

    def is_shown_as(self, path: str, plain: str) -> bool:
        """See `Storage`."""
        try:
            one, other = (self._folder / path).stat(), (self._folder / plain).stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(one, other) or (one.st_size, one.st_mtime) == (other.st_size, other.st_mtime)

    def scratch(self) -> Path:
        """See `Storage`: on the lake's own disk, so that a rename is one step."""
        folder = self._folder / SCRATCH
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def connect_to(self, connection: duckdb.DuckDBPyConnection) -> None:
        """DuckDB reads the disk by itself."""

    def _place(self, path: str) -> Path:
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _partial(self, data: bytes) -> Path:
        partial = self.scratch() / uuid.uuid4().hex
        with partial.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        return partial
