"""Addresses of sources and which of them lie under a root."""

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from nightwire.errors import ConfigurationError
from nightwire.model import FEEDS

WEB = ("http", "https")
_PORTS = {"http": 80, "https": 443}


def is_address(source: str) -> bool:
    """Whether a source or a root is an address and no folder."""
    return "://" in source and not source.startswith("file://")


def is_feed_list(source: str) -> bool:
    """Whether a source is a list of feeds: `feeds:feeds.txt`."""
    return source.startswith(FEEDS)


def scheme_of(address: str) -> str:
    """`s3` of `s3://bucket/articles`; empty for a path."""
    return address.partition("://")[0].lower() if is_address(address) else ""


def is_under(address: str, roots: Iterable[str]) -> bool:
    """Whether an address has the scheme, host or bucket, and port of a root and lies below its path.

    Whole names count: `s3://bucket/in` lets `s3://bucket/in/a` pass and `s3://bucket/inner` not. An address
    with a way up (`..`, also written as `%2e%2e`), a name and password, or a backslash lies nowhere.
    """
    parts = _parts(address)
    return parts is not None and any(_holds(root, parts) for root in map(_parts, roots))


Parts = tuple[str, str, int | None, tuple[str, ...]]


def _parts(address: str) -> Parts | None:
    if not is_address(address):
        return None
    return _web(address) if scheme_of(address) in WEB else _stored(address)


def _web(address: str) -> Parts | None:
    if "\\" in address or any(ord(letter) < 33 for letter in address):
        return None
    try:
        split = urlsplit(address)
        port = split.port
    except ValueError:
        return None
    names = tuple(name for name in unquote(split.path).split("/") if name)
    if split.username is not None or not split.hostname or not _leads_down(names):
        return None
    return split.scheme.lower(), split.hostname.rstrip("."), port or _PORTS[split.scheme.lower()], names


def _stored(address: str) -> Parts | None:
    """Names in a store are taken as they stand: `?`, `#` and `%` belong to them."""
    scheme, _, rest = address.partition("://")
    bucket, *path = rest.split("/")
    names = tuple(name for name in path if name)
    return (scheme.lower(), bucket, None, names) if bucket and _leads_down(names) else None


def _leads_down(names: tuple[str, ...]) -> bool:
    return not {".", ".."} & set(names)


def _holds(root: Parts | None, parts: Parts) -> bool:
    return root is not None and root[:3] == parts[:3] and parts[3][: len(root[3])] == root[3]


def check(address: str, roots: Iterable[str]) -> None:
    """Let an address pass that lies under a root.

    Raises:
        ConfigurationError: it lies under none; the message says what to do.
    """
    if not is_under(address, roots):
        named = ", ".join(roots) or "none"
        raise ConfigurationError(
            f"the source {address} is not under the addresses that may be read ({named}); "
            "add it to NIGHTWIRE_SOURCE_ROOTS where the articles there are meant to be taken in"
        )
