"""Lists of feeds: one address a line, or OPML; and the pages that a feed links to."""

from dataclasses import dataclass

from nightwire.errors import ConfigurationError


def feeds_of(data: bytes, name: str) -> list[str]:
    """The addresses of a list, each once, in order.

    Args:
        data: a text with one address a line (`#` begins a remark), or an OPML document.
        name: what the list is called, for the error.

    Raises:
        ConfigurationError: there is no address in it, or a line is none.
    """
    is_opml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    found = _of_outlines(data) if is_opml else _of_lines(data.decode("utf-8-sig", "replace"))
    addresses = list(dict.fromkeys(found))
    wrong = [one for one in addresses if not one.lower().startswith(("http://", "https://"))]
    if wrong or not addresses:
        said = f"`{wrong[0]}` is no web address" if wrong else "there is no address in it"
        raise ConfigurationError(f"the list of feeds {name}: {said}; it has one https:// address a line")
    return addresses


def _of_lines(text: str) -> list[str]:
    lines = (line.partition(" #")[0].strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _of_outlines(data: bytes) -> list[str]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(data, parser)
    outlines = root.iter("outline") if root is not None else ()
    return [address.strip() for one in outlines if (address := one.get("xmlUrl"))]


@dataclass(frozen=True, slots=True)
class Link:
    """An entry's page, and when the feed says that it was published."""

    url: str
    published: str | None


def links_of(data: bytes) -> list[Link]:
    """The pages of a feed's entries, each once; none of what is no feed."""
    import feedparser

    feed = feedparser.parse(data, sanitize_html=True, resolve_relative_uris=False)
    links: dict[str, Link] = {}
    for entry in feed.entries:
        url = str(entry.get("link") or "")
        if url.lower().startswith(("http://", "https://")):
            links.setdefault(
                url, Link(url, str(entry.get("published") or entry.get("updated") or "") or None)
            )
    return list(links.values())
