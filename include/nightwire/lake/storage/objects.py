"""A lake in an object store: puts are whole, and a put may ask that nothing be there yet."""

import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO, cast

import duckdb

from nightwire.lake.storage.failures import failures
from nightwire.lake.storage.opening import open_store, protocol_of

if TYPE_CHECKING:
    from obstore import ObjectMeta

READERS = 16  # requests at once: the time that each takes is the network's


class ObjectStorage:
    """Objects under a prefix of `s3://`, `gs://` or `az://`.

    Nothing is remembered between two calls: other processes write here too. Threads may share it;
    a process may not use it that was forked from one that has.

    Args:
        address: the store's address with bucket and prefix.
        options: what the environment does not say, by the names of obstore's configuration.
    """

    def __init__(self, address: str, options: Mapping[str, str]) -> None:
        self._address = address.rstrip("/")
        self._store = open_store(self._address, options)

    @property
    def address(self) -> str:
        """The store's address with bucket and prefix."""
        return self._address

    @property
    def view_base(self) -> str:
        """The address itself: a client of the view database needs DuckDB's httpfs, or this file system."""
        return f"'{self._address.replace(chr(39), chr(39) * 2)}'"

    def location(self, path: str) -> str:
        """The object's address."""
        return f"{self._address}/{path}"

    def read(self, path: str) -> bytes:
        """See `Storage`."""
        import obstore

        with failures(self.location(path)):
            return obstore.get(self._store, path).bytes().to_bytes()

    def read_many(self, paths: list[str]) -> dict[str, bytes | OSError]:
        """See `Storage`: many at once, since each answer takes its time."""
        if not paths:
            return {}
        with ThreadPoolExecutor(min(READERS, len(paths))) as pool:
            return dict(zip(paths, pool.map(self._read_or_error, paths), strict=True))

    def _read_or_error(self, path: str) -> bytes | OSError:
        try:
            return self.read(path)
        except FileNotFoundError as error:
            return error

    def open(self, path: str) -> BinaryIO:
        """See `Storage`."""
        from nightwire.lake.storage.reading import ObjectFile

        return cast("BinaryIO", ObjectFile(self._store, path, self.location(path)))

    def write(self, path: str, data: bytes) -> None:
        """See `Storage`."""
        import obstore

        with failures(self.location(path)):
            obstore.put(self._store, path, data)

    def create(self, path: str, data: bytes) -> None:
        """See `Storage`: one conditional put, never in parts.

        Where an answer was lost and the request sent again, the store refuses it because of
        ourselves; so what stands there is looked at.
        """
        import obstore

        try:
            with failures(self.location(path)):
                obstore.put(self._store, path, data, mode="create", use_multipart=False)
        except FileExistsError:
            if self.read(path) != data:
                raise

    def put(self, local: Path, path: str) -> None:
        """See `Storage`: a large file goes in parts, and is there once the last has come."""
        import obstore

        with failures(self.location(path)):
            obstore.put(self._store, path, local)
        local.unlink()

    def delete(self, paths: Iterable[str]) -> None:
        """See `Storage`."""
        import obstore

        wanted = list(paths)
        if not wanted:
            return
        try:
            with failures(self._address):
                obstore.delete(self._store, wanted)
        except FileNotFoundError:  # not S3, which takes many at once and does not mind
            for path in wanted if len(wanted) > 1 else ():
                self.delete([path])

    def names(self, folder: str) -> list[str]:
        """See `Storage`."""
        import obstore

        with failures(self.location(folder)):
            found = obstore.list_with_delimiter(self._store, folder or None)
        paths = [*found["common_prefixes"], *(one["path"] for one in found["objects"])]
        return sorted(path.rstrip("/").rpartition("/")[2] for path in paths)

    def sizes(self, folder: str) -> dict[str, int]:
        """See `Storage`."""
        return {one["path"]: one["size"] for one in self._listed(folder)}

    def marks(self, folder: str) -> dict[str, str]:
        """See `Storage`: the store's own mark of an object's content, and when it was put."""
        return {one["path"]: f"{one['e_tag']} {one['last_modified']}" for one in self._listed(folder)}

    def _listed(self, folder: str) -> "list[ObjectMeta]":
        import obstore

        with failures(self.location(folder)):
            return [one for page in obstore.list(self._store, folder or None) for one in page]

    def age_seconds(self, path: str) -> float:
        """See `Storage`."""
        import obstore

        with failures(self.location(path)):
            return time.time() - obstore.head(self._store, path)["last_modified"].timestamp()

    def show_as(self, path: str, plain: str) -> None:
        """See `Storage`: the store copies it by itself; nothing goes over the network."""
        import obstore

        with failures(self.location(path)):
            obstore.copy(self._store, path, plain)

    @cached_property
    def _scratch(self) -> "TemporaryDirectory[str]":
        return TemporaryDirectory(prefix="nightwire-")

    def scratch(self) -> Path:
        """See `Storage`: gone when the process ends."""
        return Path(self._scratch.name)

    def connect_to(self, connection: duckdb.DuckDBPyConnection) -> None:
        """See `Storage`: DuckDB reads through Python, and cannot write."""
        from nightwire.lake.storage.reading import ReadOnlyFiles

        files = ReadOnlyFiles(self._store, self._address, protocol_of(self._address))
        connection.register_filesystem(files)
