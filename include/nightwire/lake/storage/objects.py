"""A lake in an object store, by fsspec: puts are whole, and a put may ask that nothing be there yet."""

import os
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

import duckdb

from nightwire.errors import ConfigurationError

# Where a lake's store is not Amazon's: settings that s3fs knows under other names.
ENDPOINT = "AWS_ENDPOINT_URL"


class ObjectStorage:
    """Objects under a prefix of `s3://`, `gs://`, `az://`, `memory://` or whatever fsspec knows.

    Keys and endpoint come from the environment as the store's own library reads them.
    """

    def __init__(self, address: str, **options: Any) -> None:
        self._address = address.rstrip("/")
        self._protocol = address.partition("://")[0]
        self._options = options
        self._fs = _filesystem(self._protocol, options)
        self._root = self._fs._strip_protocol(self._address)

    @property
    def address(self) -> str:
        """The store's address with bucket and prefix."""
        return self._address

    @property
    def view_base(self) -> str:
        """The address itself: a client of the view database needs DuckDB's httpfs, or this file system."""
        return f"'{self._address}'"

    def location(self, path: str) -> str:
        """The object's address."""
        return f"{self._address}/{path}"

    def read(self, path: str) -> bytes:
        """See `Storage`."""
        data: bytes = self._fs.cat_file(self._key(path))
        return data

    def read_many(self, paths: list[str]) -> dict[str, bytes | OSError]:
        """See `Storage`: all at once, since each answer takes its time."""
        if not paths:
            return {}
        keys = [self._key(path) for path in paths]
        found = self._fs.cat(keys, on_error="return")
        return {path: _or_error(found[key]) for path, key in zip(paths, keys, strict=True)}

    def open(self, path: str) -> BinaryIO:
        """See `Storage`."""
        stream: BinaryIO = self._fs.open(self._key(path), "rb")
        return stream

    def write(self, path: str, data: bytes) -> None:
        """See `Storage`."""
        self._fs.pipe_file(self._key(path), data)
        self._forget()

    def create(self, path: str, data: bytes) -> None:
        """See `Storage`: a conditional put."""
        try:
            self._fs.pipe_file(self._key(path), data, mode="create")
        finally:
            self._forget()

    def put(self, local: Path, path: str) -> None:
        """See `Storage`."""
        self._fs.put_file(str(local), self._key(path))
        self._forget()
        local.unlink()

    def delete(self, paths: Iterable[str]) -> None:
        """See `Storage`."""
        for path in paths:
            try:
                self._fs.rm_file(self._key(path))
            except FileNotFoundError:
                continue
        self._forget()

    def names(self, folder: str) -> list[str]:
        """See `Storage`."""
        try:
            found = self._fs.ls(self._key(folder), detail=False, refresh=True)
        except FileNotFoundError:
            return []
        return sorted(str(key).rstrip("/").rpartition("/")[2] for key in found)

    def sizes(self, folder: str) -> dict[str, int]:
        """See `Storage`."""
        self._forget()
        found: dict[str, Any] = self._fs.find(self._key(folder), detail=True)
        start = len(self._root.rstrip("/")) + 1
        return {key[start:]: int(info["size"]) for key, info in found.items()}

    def age_seconds(self, path: str) -> float:
        """See `Storage`."""
        return float(time.time() - self._fs.modified(self._key(path)).timestamp())

    def show_as(self, path: str, plain: str) -> None:
        """See `Storage`: the store copies it by itself; nothing goes over the network."""
        self._fs.cp_file(self._key(path), self._key(plain))
        self._forget()

    def is_shown_as(self, path: str, plain: str) -> bool:
        """See `Storage`: by size and, where the store says it, by the digest of both."""
        self._forget()
        try:
            one, other = self._fs.info(self._key(path)), self._fs.info(self._key(plain))
        except FileNotFoundError:
            return False
        return all(one.get(name) == other.get(name) for name in ("size", "ETag", "md5Hash", "content_md5"))

    def scratch(self) -> Path:
        """See `Storage`."""
        folder = Path(tempfile.gettempdir()) / f"nightwire-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def connect_to(self, connection: duckdb.DuckDBPyConnection) -> None:
        """See `Storage`: DuckDB reads through this file system."""
        connection.register_filesystem(self._fs)

    def _key(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}"

    def _forget(self) -> None:
        """Listings are remembered by fsspec, and other processes write here too."""
        self._fs.invalidate_cache()


def _filesystem(protocol: str, options: dict[str, Any]) -> Any:
    import fsspec

    if protocol == "s3" and os.environ.get(ENDPOINT):
        options = {"endpoint_url": os.environ[ENDPOINT]} | options
    try:
        return fsspec.filesystem(protocol, **options)
    except (ImportError, ValueError) as error:
        raise ConfigurationError(
            f"a lake at {protocol}:// needs fsspec's file system for it ({error}); for S3: pip install s3fs"
        ) from error


def _or_error(found: bytes | Exception) -> bytes | OSError:
    if isinstance(found, bytes):
        return found
    return found if isinstance(found, OSError) else OSError(str(found))
