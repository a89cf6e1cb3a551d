"""An object store's files for DuckDB and Arrow: read by ranges, just those that they ask for."""

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import fsspec

from nightwire.lake import layout
from nightwire.lake.storage.failures import failures

if TYPE_CHECKING:
    from datetime import datetime

    from obstore import ObjectMeta
    from obstore.store import ObjectStore

READABLE = (f"{layout.DATA}/", f"{layout.STAGED}/")
REMEMBERED = 100_000  # sizes of files, which never change


class ObjectFile(io.RawIOBase):
    """One object, opened for reading; each read is one request."""

    def __init__(self, store: "ObjectStore", path: str, address: str, size: int = -1) -> None:
        self._store, self._path, self._address = store, path, address
        self._size = size  # below 0: to be asked for
        self._position = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Where the next read begins, in bytes."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; nothing is asked of the store but the size, where the place is from the end."""
        starts = {io.SEEK_SET: lambda: 0, io.SEEK_CUR: self.tell, io.SEEK_END: self._end}
        self._position = starts[whence]() + offset
        return self._position

    def _end(self) -> int:
        if self._size < 0:
            self._size = head(self._store, self._path, self._address)["size"]
        return self._size

    def read(self, size: int | None = -1) -> bytes:
        """That many bytes, or all that are left."""
        import obstore

        end = self._end()
        count = end - self._position if size is None or size < 0 else min(size, end - self._position)
        if count <= 0:
            return b""
        with failures(self._address):
            found = obstore.get_range(self._store, self._path, start=self._position, length=count)
        self._position += count
        return found.to_bytes()

    def readinto(self, buffer: Any) -> int:
        """As `io` has it."""
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)


class ReadOnlyFiles(fsspec.AbstractFileSystem):  # type: ignore[misc] # fsspec has no types
    """The data files of one lake, as DuckDB asks for them; there is no way to write, nor to others."""

    cachable = False

    def __init__(self, store: "ObjectStore", address: str, protocol: str) -> None:
        super().__init__()
        self.protocol = protocol
        self._store, self._address = store, address
        self._head = lru_cache(REMEMBERED)(lambda path: head(store, path, f"{address}/{path}"))

    def glob(self, path: str, **_: Any) -> list[str]:
        """The path itself: views name each file, and no request is needed to see that it is there."""
        return [path]

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        """Name and size in bytes."""
        return {"name": path, "type": "file", "size": self._head(self._path(path))["size"]}

    def modified(self, path: str) -> "datetime":
        """When the object was put."""
        return self._head(self._path(path))["last_modified"]

    def open(self, path: str, mode: str = "rb", *_: Any, **__: Any) -> ObjectFile:
        """A data file for reading."""
        if mode != "rb":
            raise PermissionError(f"{path}: a query cannot write")
        return ObjectFile(self._store, self._path(path), path, self.info(path)["size"])

    def _path(self, path: str) -> str:
        """Relative to the lake."""
        found = path.removeprefix(f"{self._address}/")
        if not found.startswith(READABLE) or ".." in found:
            raise PermissionError(f"{path} is no data file of the lake at {self._address}")
        return found


def head(store: "ObjectStore", path: str, address: str) -> "ObjectMeta":
    """Size and time of an object."""
    import obstore

    with failures(address):
        return obstore.head(store, path)
