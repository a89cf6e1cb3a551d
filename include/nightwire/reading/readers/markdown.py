"""Markdown, by markdown-it: its words without its marks."""

from collections.abc import Iterator
from typing import Any

from nightwire.reading.decoding import decode
from nightwire.reading.fields import by_convention
from nightwire.reading.pieces import Draft, Source

FRONT = "---\n"


def read(source: Source) -> Iterator[Draft]:
    """One article; title, date, author and language from its front matter, else the title from a `#` line."""
    text, encoding = decode(source.read())
    front, text = _front_matter(text)
    paragraphs, title = _paragraphs(text)
    known = by_convention(front, source.options.fields)
    yield Draft(
        "\n\n".join(paragraphs), encoding, known.title or title, known.published, known.language,
        known.author, known.url,
    )  # fmt: skip


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith(FRONT):
        return {}, text
    front, mark, rest = text[len(FRONT) :].partition("\n---\n")
    if not mark:
        return {}, text
    import yaml

    try:
        found = yaml.load(front, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return {}, text
    return (found, rest) if isinstance(found, dict) else ({}, text)


def _paragraphs(text: str) -> tuple[list[str], str | None]:
    from markdown_it import MarkdownIt

    found: list[str] = []
    title: str | None = None
    kind = ""
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        if token.type == "heading_open":
            kind = token.tag
        elif token.type == "inline":
            words = _words(token)
            if kind == "h1" and title is None and not found:
                title = words
            elif words:
                found.append(words)
            kind = ""
    return found, title


def _words(token: Any) -> str:
    """The text of a paragraph; breaks of its lines are spaces."""
    kept = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            kept.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            kept.append(" ")
    return "".join(kept).strip()
