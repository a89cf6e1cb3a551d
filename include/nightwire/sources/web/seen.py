"""What was fetched from each address, kept in the lake: its state for the next request, and the bytes."""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from nightwire.lake import layout
from nightwire.lake.storage import Storage

STATES, BODIES = f"{layout.FETCHED}/states", f"{layout.FETCHED}/bodies"
TIDIED = f"{layout.FETCHED}/tidied"  # written when it was last tidied up
KEPT_DAYS = 30.0
DAY_SECONDS = 86_400.0


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
        used_at: when a source last named it, some days off (seconds since 1970).
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
    used_at: float = 0.0


class SeenStore:
    """The states and bodies under `_fetched/` of a lake.

    Args:
        storage: the lake's files.
        is_kept: whether anything is written; if not, it is forgotten with this object.
        kept_days: how long what no source names any more is kept.
        now: seconds since 1970.
    """

    def __init__(
        self, storage: Storage, *, is_kept: bool = True, kept_days: float = KEPT_DAYS,
        now: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        self._storage, self._is_kept = storage, is_kept
        self._kept_seconds, self._now = kept_days * DAY_SECONDS, now
        self._unkept: dict[str, bytes] = {}

    def get(self, url: str) -> Seen:
        """The state of an address; an empty one where it was never asked for."""
        try:
            return _seen(self._read(_state(url)))
        except FileNotFoundError:
            return Seen()

    def put(self, url: str, seen: Seen) -> None:
        """Note the state of an address that a source names, if it is another one or was noted long ago."""
        is_fresh = self._now() - seen.used_at < self._kept_seconds / 4
        seen = seen if is_fresh else replace(seen, used_at=float(int(self._now())))
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

    def tidy(self) -> int:
        """Delete the states of addresses that no source names any more, and what states name no more.

        Both for longer than `kept_days`, and once a day at most; return how many files. What a state names is
        kept however old it is: a feed that never changes is read again from it.
        """
        storage = self._storage
        if not self._is_kept or not storage.names(layout.FETCHED) or self._is_tidy():
            return 0
        self._write(TIDIED, b"")
        states = {
            path: _seen(data)
            for path, data in storage.read_many(list(storage.sizes(STATES))).items()
            if isinstance(data, bytes)
        }
        horizon = self._now() - self._kept_seconds
        gone = [path for path, seen in states.items() if seen.used_at < horizon and self._is_old(path)]
        named = {_body(seen.sha256) for path, seen in states.items() if path not in gone}
        bodies = [path for path in storage.sizes(BODIES) if path not in named and self._is_old(path)]
        storage.delete([*gone, *bodies])
        return len(gone) + len(bodies)

    def _is_tidy(self) -> bool:
        try:
            return self._storage.age_seconds(TIDIED) < DAY_SECONDS
        except FileNotFoundError:
            return False

    def _is_old(self, path: str) -> bool:
        """Whether it has lain there for long: states of before `used_at` was noted say nothing of it."""
        try:
            return self._storage.age_seconds(path) >= self._kept_seconds
        except FileNotFoundError:
            return False

    def _read(self, path: str) -> bytes:
        return self._unkept[path] if path in self._unkept else self._storage.read(path)

    def _write(self, path: str, data: bytes) -> None:
        if self._is_kept:
            self._storage.write(path, data)
        else:
            self._unkept[path] = data


def _seen(data: bytes) -> Seen:
    return Seen(**{name: value for name, value in json.loads(data).items() if name != "url"})


def _state(url: str) -> str:
    return f"{STATES}/{hashlib.blake2b(url.encode(), digest_size=16).hexdigest()}.json"


def _body(sha256: str) -> str:
    return f"{BODIES}/{sha256[:2]}/{sha256}"
