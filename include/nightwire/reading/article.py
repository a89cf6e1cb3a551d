"""What a reader found to one article with its sentences."""

import hashlib
import io
from collections.abc import Sequence
from urllib.parse import unquote

from nightwire.errors import UnreadableFileError
from nightwire.model import Article, Sentence, SourceFile, Span
from nightwire.reading import dates, prose
from nightwire.reading.language import identify, of_sentence
from nightwire.reading.order import in_order
from nightwire.reading.pieces import MEMBER, RECORD, Draft, Options
from nightwire.reading.sentences import split_sentences
from nightwire.reading.unpack import Item, items_of

ID_DIGITS = 32
TITLE_MAX_CHARACTERS = 150


def article_id_of(sha256: str) -> str:
    """The id of the article in a file with this digest: 32 hexadecimal digits, the same everywhere."""
    return sha256[:ID_DIGITS]


def read_article(
    data: bytes, file: SourceFile, options: Options | None = None
) -> tuple[Article, tuple[Sentence, ...]]:
    """Read one file that is one article.

    Raises:
        UnreadableFileError: the bytes are no article, or several; its message is the reason in words.
    """
    given = options or Options()
    items = list(items_of(io.BytesIO(data), file, given))
    if len(items) != 1:
        raise UnreadableFileError("several", f"the file holds {len(items)} articles")
    return article_of(items[0], given)


def article_of(item: Item, options: Options) -> tuple[Article, tuple[Sentence, ...]]:
    """The article of what a reader found.

    Raises:
        UnreadableFileError: it is none; its message is the reason in words.
    """
    if isinstance(item.found, UnreadableFileError):
        raise item.found
    draft, file = item.found, item.file
    text, mended = in_order(_whole(draft))
    prose.check(text)
    if not draft.text.strip():
        raise UnreadableFileError("no_text", "there is a headline and no text under it")
    language, score = identify(text, options.expected_languages, draft.language)
    published = dates.published(draft.published, text, language, name_of(file.uri))
    article = Article(
        article_id_of(file.sha256), file.uri, file.sha256, draft.encoding, language, score,
        _one_line(draft.title) if draft.title else _title(text), text,
        published.at.replace(tzinfo=None) if published else None,
        published.origin if published else "",
        published.certainty.value if published else "",
        _one_line(draft.author), _one_line(draft.url), tuple(dict.fromkeys((*draft.mended, *mended))),
        file.container_uri, item.format,
    )  # fmt: skip
    return article, sentences_of(article.article_id, text, (language, score), options.expected_languages)


def published_of(item: Item, options: Options) -> dates.Published | None:
    """When what a reader found says that it was published, as `article_of` would say, but quicker.

    What is no article may still be dated by the name of its file.
    """
    name = name_of(item.file.uri)
    if isinstance(item.found, UnreadableFileError):
        return dates.published(None, "", "", name)
    draft = item.found
    text, _ = in_order(_whole(draft))
    is_open = dates.may_have_dateline(draft.published, text)
    language = identify(text, options.expected_languages, draft.language)[0] if is_open else ""
    return dates.published(draft.published, text, language, name)


def sentences_of(
    article_id: str, text: str, language: tuple[str, float], expected: Sequence[str]
) -> tuple[Sentence, ...]:
    """The sentences of an article's text, in order; the same text gives the same.

    Args:
        article_id: the article.
        text: its text.
        language: its ISO 639-1 code and the confidence.
        expected: ISO 639-1 codes that sentences of it may be in.
    """
    return tuple(
        _sentence(article_id, of_sentence(span.text, language, expected), position, span)
        for position, span in enumerate(split_sentences(text, language[0]))
    )


def _whole(draft: Draft) -> str:
    """The text with its headline before it, which may state facts of its own."""
    title = _one_line(draft.title)
    if not title or draft.text.lstrip().startswith(title):
        return draft.text
    return f"{title}\n\n{draft.text}"


def _one_line(text: str | None) -> str | None:
    """Words of metadata in order and on one line."""
    return " ".join(in_order(text)[0].split()) or None if text else None


def name_of(uri: str) -> str:
    """Where a date may stand in: the last names of the way to a file, without a record's number."""
    return "/".join(
        unquote(uri).rpartition(RECORD)[0 if RECORD in uri else 2].replace(MEMBER, "/").split("/")[-4:]
    )


def _title(text: str) -> str | None:
    """The first line where it reads like a headline: short, with no full stop, and text after it."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    is_title = (
        rest.strip() and len(first) <= TITLE_MAX_CHARACTERS and not first.endswith((".", ",", ";", ":"))
    )
    return first if is_title else None


def _sentence(article_id: str, language: tuple[str, float], position: int, span: Span) -> Sentence:
    """The id hashes what the sentence says and where, so an edit renames only what it touches."""
    key = f"{article_id}\0{position}\0{span.text}".encode()
    digest = hashlib.blake2b(key, digest_size=ID_DIGITS // 2).hexdigest()
    return Sentence(digest, article_id, position, span, *language)
