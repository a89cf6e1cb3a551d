"""One address: asked whether it has changed, and what it is now."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from nightwire.sources.web.client import Answer, Client
from nightwire.sources.web.refused import BUSY, STATUS, RefusedError
from nightwire.sources.web.robots import Robots
from nightwire.sources.web.seen import Seen, SeenStore

log = logging.getLogger(__name__)

OK, NOT_MODIFIED = 200, 304


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches addresses, and keeps what they were.

    Attributes:
        is_allowed: raises `RefusedError` for an address that lies under no root.
    """

    client: Client
    robots: Robots
    store: SeenStore
    is_allowed: Callable[[str], None]
    now: Callable[[], float] = time.time

    def fetch(self, url: str, *, published: str | None = None) -> Seen:
        """Ask for an address; its state afterwards, which says if nothing could be had."""
        before = self.store.get(url)
        try:
            seen = self._asked(url, before)
        except RefusedError as error:
            log.warning("%s was not fetched: %s", url, error)
            seen = self._failed(before, error)
        seen = replace(seen, published=published or seen.published)
        self.store.put(url, seen)
        return seen

    def _asked(self, url: str, before: Seen) -> Seen:
        if before.not_before > self.now():
            wait = before.not_before - self.now()
            raise RefusedError(BUSY, "its server asked to be left alone for longer than that", wait)
        answer = self.client.get(url, _conditions(before), self._check)
        if answer.status == NOT_MODIFIED and before.sha256:
            return replace(before, reason_code="", reason="", failed_at=0.0, not_before=0.0)
        if answer.status != OK:
            raise RefusedError(STATUS, f"its server answers {answer.status}; the next run tries again")
        return self._changed(before, answer)

    def _check(self, url: str) -> None:
        self.is_allowed(url)
        self.robots.check(url)

    def _changed(self, before: Seen, answer: Answer) -> Seen:
        sha256 = self.store.keep(answer.body)
        changed_at = before.changed_at if sha256 == before.sha256 else float(int(self.now()))
        return Seen(
            sha256, len(answer.body), changed_at, answer.headers.get("etag", ""),
            answer.headers.get("last-modified", ""), published=before.published, has_pages=before.has_pages,
        )  # fmt: skip

    def _failed(self, before: Seen, error: RefusedError) -> Seen:
        is_same = before.reason_code == error.reason_code
        return replace(
            before, reason_code=error.reason_code, reason=str(error),
            failed_at=before.failed_at if is_same else float(int(self.now())),
            not_before=self.now() + error.wait_seconds if error.wait_seconds else 0.0,
        )  # fmt: skip


def _conditions(before: Seen) -> dict[str, str]:
    """Headers that let a server say that nothing has changed."""
    if not before.sha256:
        return {}
    known = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
    return {name: value for name, value in known.items() if value}
