"""Object stores: `s3://`, `gs://`, `az://`, by the client that a lake uses, too."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

from nightwire.errors import UnreadableFileError
from nightwire.lake.storage.failures import failures
from nightwire.lake.storage.opening import open_store
from nightwire.model import SourceFile
from nightwire.sources import addresses
from nightwire.sources.place import Opened, digest_of

if TYPE_CHECKING:
    from obstore import ObjectMeta
    from obstore.store import ObjectStore

SPOOLED_BYTES = 4 * 2**20  # objects larger than this wait on the disk, not in memory
LONG_AGO = datetime.fromtimestamp(0, UTC)
OUTSIDE = "outside_roots"
HINT = "NIGHTWIRE_SOURCE_OPTIONS, or Airflow's connection `nightwire_source`"


class Objects:
    """Objects below prefixes of buckets. An object is known by its size, its time and the store's mark.

    Args:
        roots: addresses that may be read.
        options: keys and the like, by the names of obstore's configuration; they win over the environment.
    """

    def __init__(self, roots: Sequence[str], options: Mapping[str, str]) -> None:
        self._roots, self._options = roots, options
        self._stores: dict[str, ObjectStore] = {}

    def check(self, source: str) -> None:
        """See `Place`."""
        addresses.check(source, self._roots)

    def find(self, source: str) -> Iterator[SourceFile]:
        """See `Place`: in the order of the store's listing; names with a dot before are left out."""
        import obstore

        self.check(source)
        bucket, prefix = _parted(source.rstrip("/"))
        with failures(source, HINT):
            store = self._store(bucket)
            for page in obstore.list(store, prefix or None):
                yield from (_file(bucket, one) for one in page if _is_shown(one["path"], prefix))
            if prefix and (one := _head(store, prefix)):  # a source that is one object
                yield _file(bucket, one)

    def one(self, uri: str, sha256: str) -> SourceFile:
        """See `Place`."""
        bucket, path = _parted(uri)
        if not addresses.is_under(uri, self._roots):
            return SourceFile(uri, sha256, 0, LONG_AGO)
        with failures(uri, HINT):
            found = _head(self._store(bucket), path)
        return replace(_file(bucket, found), sha256=sha256) if found else SourceFile(uri, sha256, 0, LONG_AGO)

    def with_digest(self, file: SourceFile) -> SourceFile:
        """See `Place`."""
        try:
            with self.open(file) as opened:
                return replace(file, sha256=digest_of(opened.stream))
        except (OSError, UnreadableFileError):
            return file

    @contextmanager
    def open(self, file: SourceFile) -> Iterator[Opened]:
        """See `Place`: what is read is a copy, which nobody changes."""
        import obstore

        if not addresses.is_under(file.uri, self._roots):
            raise UnreadableFileError(
                OUTSIDE, "the object is not under the addresses that may be read (NIGHTWIRE_SOURCE_ROOTS)"
            )
        bucket, path = _parted(file.uri)
        with SpooledTemporaryFile(SPOOLED_BYTES) as spool:
            with failures(file.uri, HINT):
                for chunk in obstore.get(self._store(bucket), path):
                    spool.write(chunk)
            spool.seek(0)
            yield Opened(cast("BinaryIO", spool), lambda: True)

    def _store(self, bucket: str) -> "ObjectStore":
        if bucket not in self._stores:
            self._stores[bucket] = open_store(bucket, self._options, "NIGHTWIRE_SOURCE", HINT)
        return self._stores[bucket]


def _head(store: "ObjectStore", path: str) -> "ObjectMeta | None":
    import obstore

    try:
        return obstore.head(store, path)
    except FileNotFoundError:
        return None


def _parted(address: str) -> tuple[str, str]:
    """`s3://bucket` and `a/b.txt` of `s3://bucket/a/b.txt`; what is under a root has no escapes to undo."""
    scheme, _, rest = address.partition("://")
    bucket, _, path = rest.partition("/")
    return f"{scheme}://{bucket}", path


def _file(bucket: str, one: "ObjectMeta") -> SourceFile:
    return SourceFile(
        f"{bucket}/{one['path']}", "", one["size"], one["last_modified"].astimezone(UTC),
        etag=one["e_tag"] or "",
    )  # fmt: skip


def _is_shown(path: str, prefix: str) -> bool:
    """No folder's own object, and nothing whose name or folder below the source begins with a dot."""
    below = path[len(prefix) :].strip("/")
    return bool(below) and not path.endswith("/") and not any(n.startswith(".") for n in below.split("/"))
