"""All places behind one door, each file to the place that its name says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from nightwire.lake.storage import Storage
from nightwire.model import FEEDS, SourceFile
from nightwire.reading import open_file
from nightwire.sources import addresses
from nightwire.sources.local import LocalFiles
from nightwire.sources.objects import Objects
from nightwire.sources.place import Opened, Place
from nightwire.sources.web.fetch import Fetcher
from nightwire.sources.web.lists import feeds_of
from nightwire.sources.web.pace import Pace
from nightwire.sources.web.seen import SeenStore
from nightwire.sources.web.web import Web, allowed


@dataclass(frozen=True)
class Sources:
    """The places of one run.

    Attributes:
        home: the project's folder, which names are relative to.
        roots: folders that may be read, absolute and with links followed.
        addresses: addresses that may be read, and lists of feeds (`feeds:...`) whose hosts may be asked.
        storage: gives the lake's files, where what is fetched is kept.
        options: keys of object stores.
        agent: what a web server is told who asks.
        delay_seconds: between two requests to one host.
        max_download_bytes: of one answer from the web.
        with_pages: whether pages that feeds link to are fetched.
        is_kept: whether what is fetched is kept; a dry run keeps nothing.
        kept_days: how long what was fetched is kept after no source names it any more.
        logins: of web servers, by their address.
    """

    home: Path
    roots: Sequence[Path]
    addresses: Sequence[str]
    storage: Callable[[], Storage]
    options: Mapping[str, str] = field(default_factory=dict, repr=False)
    agent: str = "Nightwire"
    delay_seconds: float = 1.0
    max_download_bytes: int = 50_000_000
    with_pages: bool = False
    is_kept: bool = True
    kept_days: float = 30.0
    logins: Mapping[str, str] = field(default_factory=dict, repr=False)

    def check(self, source: str) -> None:
        """See `Place`."""
        self._place(source).check(source)

    def find(self, source: str) -> Iterator[SourceFile]:
        """See `Place`."""
        return self._place(source).find(source)

    def one(self, uri: str, sha256: str = "") -> SourceFile:
        """See `Place`."""
        return self._place(uri).one(uri, sha256)

    def with_digest(self, file: SourceFile) -> SourceFile:
        """See `Place`."""
        return self._place(file.uri).with_digest(file)

    def open(self, file: SourceFile) -> AbstractContextManager[Opened]:
        """See `Place`."""
        return self._place(file.uri).open(file)

    def page_of(self, container: str, url: str | None) -> str:
        """Digest of the page that an entry of a feed links to, where pages are fetched; else empty."""
        is_entry = self.with_pages and bool(url) and addresses.scheme_of(container) in addresses.WEB
        return self._web.page_of(url) if is_entry and url else ""

    def tidy(self) -> int:
        """Delete what was fetched long ago and no source names any more; return how many files."""
        return self._seen.tidy()

    def _place(self, source: str) -> Place:
        scheme = addresses.scheme_of(source)
        if addresses.is_feed_list(source) or scheme in addresses.WEB:
            return self._web
        return self._objects if scheme else self._local

    @cached_property
    def _local(self) -> LocalFiles:
        return LocalFiles(self.home, self.roots)

    @cached_property
    def _objects(self) -> Objects:
        return Objects(self.addresses, self.options)

    @cached_property
    def _seen(self) -> SeenStore:
        return SeenStore(self.storage(), is_kept=self.is_kept, kept_days=self.kept_days)

    @cached_property
    def _web(self) -> Web:
        return Web(self._web_roots, self._seen, lambda: self._fetcher, self._list, self.with_pages)

    @cached_property
    def _fetcher(self) -> Fetcher:
        from nightwire.sources.web.client import Client
        from nightwire.sources.web.robots import Robots

        pace = Pace(self.delay_seconds)
        client = Client(self.agent, pace, self.max_download_bytes, self.logins)
        return Fetcher(client, Robots(client, self.agent, pace), self._web.store, allowed(self._web_roots))

    @cached_property
    def _web_roots(self) -> tuple[str, ...]:
        """Addresses that are roots, and the hosts of the lists of feeds that are."""
        lists = [one for one in self.addresses if addresses.is_feed_list(one)]
        feeds = (url for one in lists for url in feeds_of(self._list(one), one))
        plain = [one for one in self.addresses if one not in lists]
        return tuple(dict.fromkeys([*plain, *(_host(url) for url in feeds)]))

    def _list(self, source: str) -> bytes:
        with open_file(self.home / source.removeprefix(FEEDS), self.roots) as stream:
            return stream.read()


def _host(url: str) -> str:
    split = urlsplit(url)
    return f"{split.scheme}://{split.netloc}/"
