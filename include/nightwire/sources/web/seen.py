"""What was fetched from each address, kept in the lake: its state for the next request, and the bytes."""

import hashlib
import json
from dataclasses import asdict, dataclass

from nightwire.lake import layout
from nightwire.lake.storage import Storage


@dataclass(frozen=True, slots=True)
class Seen:
    """An address as it was found last.

    Attributes:
        sha256: digest of the last body that was sent; empty where there is none yet.
        byte_size: its size in bytes.
        changed_at: when it was first found so (seconds since 1970).
        etag: the server's mark of it, for the next request.
        last_modified: the server's time of it, for the next request.
        reason_code: why the last request gave nothing; empty where it gave something.
        reason: the same in words.
        failed_at: since when it has (seconds since 1970).
        not_before: until when its server asked to be left alone (seconds since 1970).
        published: when it was published, as the feed says that named it.
        has_pages: it is a feed, whose entries' pages were fetched as well.
    """

    sha256: str = ""
    byte_size: int = 0
    changed_at: float = 0.0
    etag: str = ""
    last_modified: str = ""
    reason_code: str = ""
    reason: str = ""
    failed_at: float = 0.0
    not_before: float = 0.0
    published: str | None = None
    has_pages: bool = False


class SeenStore:
    """The states and bodies under `_fetched/` of a lake.

    Args:
        storage: the lake's files.
        is_kept: whether anything is written; if not, it is forgotten with this object.
    """

    def __init__(self, storage: Storage, *, is_kept: bool = True) -> None:
        self._storage, self._is_kept = storage, is_kept
        self._unkept: dict[str, bytes] = {}

    def get(self, url: str) -> Seen:
        """The state of an address; an empty one where it was never asked for."""
        try:
            fields = json.loads(self._read(_state(url)))
            return Seen(**{name: value for name, value in fields.items() if name != "url"})
        except FileNotFoundError:
            return Seen()

    def put(self, url: str, seen: Seen) -> None:
        """Note the state of an address, if it is another one."""
        if seen != self.get(url):
            self._write(_state(url), json.dumps(asdict(seen) | {"url": url}, sort_keys=True).encode())

    def body(self, sha256: str) -> bytes:
        """What was fetched.

        Raises:
            FileNotFoundError: it is not kept.
        """
        return self._read(_body(sha256))

    def keep(self, data: bytes) -> str:
        """Keep what was fetched; return its digest."""
        sha256 = hashlib.sha256(data).hexdigest()
        self._write(_body(sha256), data)
        return sha256

    def _read(self, path: str) -> bytes:
        return self._unkept[path] if path in self._unkept else self._storage.read(path)

    def _write(self, path: str, data: bytes) -> None:
        if self._is_kept:
            self._storage.write(path, data)
        else:
            self._unkept[path] = data


def _state(url: str) -> str:
    return f"{layout.FETCHED}/states/{hashlib.blake2b(url.encode(), digest_size=16).hexdigest()}.json"


def _body(sha256: str) -> str:
    return f"{layout.FETCHED}/bodies/{sha256[:2]}/{sha256}"
