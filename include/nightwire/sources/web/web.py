"""The web as a place of articles: single addresses and lists of feeds."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.sources import addresses
from nightwire.sources.place import Opened, Origin
from nightwire.sources.web.fetch import Fetcher
from nightwire.sources.web.lists import Link, feeds_of, links_of
from nightwire.sources.web.refused import OUTSIDE, RefusedError
from nightwire.sources.web.seen import Seen, SeenStore

HOSTS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Web:
    """Addresses under roots. What they gave is kept in the lake, so a file is read as it was fetched.

    Attributes:
        roots: addresses that may be asked for.
        store: what was fetched.
        fetcher: made when the first address is asked for.
        list_of: the bytes of a list of feeds by its name.
        with_pages: whether the pages that entries link to are fetched as well.
    """

    roots: Sequence[str]
    store: SeenStore
    fetcher: Callable[[], Fetcher]
    list_of: Callable[[str], bytes]
    with_pages: bool = False

    def check(self, source: str) -> None:
        """See `Place`: every feed of a list, too."""
        for url in self._urls(source):
            addresses.check(url, self.roots)

    def find(self, source: str) -> Iterator[SourceFile]:
        """See `Place`: each address is asked whether it has changed; pages come before their feeds."""
        found = self._fetched([Link(url, None) for url in self._urls(source)])
        if self.with_pages and addresses.is_feed_list(source):
            links = {link.url: link for seen in found.values() for link in self._links(seen)}
            yield from self._pages(list(links.values()))
            for url, seen in found.items():
                found[url] = replace(seen, has_pages=True)
                self.store.put(url, found[url])
        for url, seen in found.items():
            yield _file(url, seen)

    def _urls(self, source: str) -> list[str]:
        return feeds_of(self.list_of(source), source) if addresses.is_feed_list(source) else [source]

    def _links(self, seen: Seen) -> list[Link]:
        return links_of(self.store.body(seen.sha256)) if seen.sha256 and not seen.reason_code else []

    def _pages(self, links: Sequence[Link]) -> Iterator[SourceFile]:
        """Pages are fetched once; what failed is tried again."""
        known = {link.url: self.store.get(link.url) for link in links}
        done = {url: seen for url, seen in known.items() if seen.sha256 and not seen.reason_code}
        for url, seen in done.items():
            self.store.put(url, seen)  # a source still names it
        done |= self._fetched([link for link in links if link.url not in done])
        for url, seen in done.items():
            yield _file(url, seen)

    def _fetched(self, links: Iterable[Link]) -> dict[str, Seen]:
        """Hosts side by side, the addresses of each one after another."""
        hosts: dict[str, list[Link]] = {}
        for link in links:
            hosts.setdefault(urlsplit(link.url).netloc.lower(), []).append(link)
        if not hosts:
            return {}
        fetcher = self.fetcher()

        def of_host(those: Sequence[Link]) -> list[tuple[str, Seen]]:
            return [(one.url, fetcher.fetch(one.url, published=one.published)) for one in those]

        with ThreadPoolExecutor(min(HOSTS_AT_ONCE, len(hosts))) as pool:
            return {url: seen for pairs in pool.map(of_host, hosts.values()) for url, seen in pairs}

    def one(self, uri: str, sha256: str) -> SourceFile:
        """See `Place`: as it was fetched; without a digest it is asked for anew."""
        if not sha256:
            return _file(uri, self.fetcher().fetch(uri))
        seen = self.store.get(uri)
        if seen.sha256 == sha256:
            return replace(_file(uri, replace(seen, reason_code="")), sha256=sha256)
        return SourceFile(uri, sha256, 0, datetime.fromtimestamp(0, UTC))

    def with_digest(self, file: SourceFile) -> SourceFile:
        """See `Place`: the digest is known since it was fetched."""
        return file

    @contextmanager
    def open(self, file: SourceFile) -> Iterator[Opened]:
        """See `Place`."""
        if not addresses.is_under(file.uri, self.roots):
            raise UnreadableFileError(OUTSIDE, "its address is not under NIGHTWIRE_SOURCE_ROOTS")
        seen = self.store.get(file.uri)
        if not file.sha256:
            raise UnreadableFileError(
                seen.reason_code or "unreachable", seen.reason or "it was never fetched"
            )
        stream = io.BytesIO(self.store.body(file.sha256))
        origin = Origin(None if seen.has_pages else file.uri, seen.published)
        yield Opened(stream, lambda: True, origin)

    def page_of(self, url: str) -> str:
        """Digest of the page at an address, where it was fetched; else empty."""
        return self.store.get(url).sha256


def allowed(roots: Sequence[str]) -> Callable[[str], None]:
    """What lets addresses under the roots pass, redirects included."""

    def check(url: str) -> None:
        if not addresses.is_under(url, roots):
            raise RefusedError(OUTSIDE, f"{url} is not under the addresses of NIGHTWIRE_SOURCE_ROOTS")

    return check


def _file(url: str, seen: Seen) -> SourceFile:
    if seen.reason_code:
        return SourceFile(url, "", 0, datetime.fromtimestamp(seen.failed_at, UTC))
    at = datetime.fromtimestamp(seen.changed_at, UTC)
    return SourceFile(url, seen.sha256, seen.byte_size, at, etag=seen.etag)
