"""One file's bytes to one article with its sentences."""

import hashlib
from pathlib import PurePosixPath

from nightwire.errors import UnreadableFileError
from nightwire.model import Article, Sentence, SourceFile, Span
from nightwire.reading.decoding import decode
from nightwire.reading.language import identify
from nightwire.reading.sentences import split_sentences

FORMATS = (".txt",)
ID_DIGITS = 32
TITLE_MAX_CHARACTERS = 150


def article_id_of(sha256: str) -> str:
    """The id of the article in a file with this digest: 32 hexadecimal digits, the same everywhere."""
    return sha256[:ID_DIGITS]


def read_article(data: bytes, file: SourceFile) -> tuple[Article, tuple[Sentence, ...]]:
    """Read one file.

    Raises:
        UnreadableFileError: the bytes are no article; its message is the reason in words.
    """
    suffix = PurePosixPath(file.uri).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        raise UnreadableFileError(
            "unsupported_format", f"files of type {suffix or 'no suffix'} are not read; {known} are"
        )
    text, encoding = decode(data)
    language, score = identify(text)
    article_id = article_id_of(file.sha256)
    article = Article(article_id, file.uri, file.sha256, encoding, language, score, _title(text), text)
    return article, sentences_of(article_id, text, language)


def sentences_of(article_id: str, text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of an article's text, in order; the same text gives the same."""
    spans = split_sentences(text, language)
    return tuple(_sentence(article_id, language, position, span) for position, span in enumerate(spans))


def _title(text: str) -> str | None:
    """The first line where it reads like a headline: short, with no full stop, and text after it."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    is_title = (
        rest.strip() and len(first) <= TITLE_MAX_CHARACTERS and not first.endswith((".", ",", ";", ":"))
    )
    return first if is_title else None


def _sentence(article_id: str, language: str, position: int, span: Span) -> Sentence:
    """The id hashes what the sentence says and where, so an edit renames only what it touches."""
    key = f"{article_id}\0{position}\0{span.text}".encode()
    digest = hashlib.blake2b(key, digest_size=ID_DIGITS // 2).hexdigest()
    return Sentence(digest, article_id, position, span, language)
