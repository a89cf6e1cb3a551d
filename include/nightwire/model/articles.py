"""Files, the articles in them, their sentences, and the English of those."""

from dataclasses import dataclass
from datetime import datetime

FEEDS = "feeds:"  # stands before the name of a list of feeds, where a source is named


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: `text_of_sentence[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that a run has found, or one member of a file that holds many.

    `uri` is a path relative to the project where it lies in it, else a `file://` address; of a member
    it goes on with the way in it: `archive.zip!/b/3.json#17`.
    `sha256` is the digest of its bytes, empty where they could not be read.
    `container_uri` is the file that a member was found in; empty for a file of its own.
    `etag` is its store's own mark of the content, empty on a disk, which has none.
    """

    uri: str
    sha256: str
    byte_size: int
    modified_at: datetime
    container_uri: str = ""
    etag: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. `article_id` comes from the bytes alone, so it is the same everywhere.

    Attributes:
        published_origin: what `published_at` was read from; empty where it is not known.
        published_certainty: how exactly; empty where it is not known.
        mended: what was wrong with the text and has been mended.
        container_uri: the file that it was found in, where that holds many; else empty.
        format: the kind of file that it was read from, such as `html`.
    """

    article_id: str
    source_uri: str
    source_sha256: str
    encoding: str
    language: str
    language_score: float
    title: str | None
    text: str
    published_at: datetime | None = None
    published_origin: str = ""
    published_certainty: str = ""
    author: str | None = None
    url: str | None = None
    mended: tuple[str, ...] = ()
    container_uri: str = ""
    format: str = "text"

    @property
    def address(self) -> str:
        """What stays the same when the article is edited: where it was published, else its file."""
        return self.url or self.source_uri


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; `article.text[span.start:span.end] == span.text`.

    `language_score` is the confidence in its language, 0 to 1.
    """

    sentence_id: str
    article_id: str
    position: int
    span: Span
    language: str
    language_score: float = 0.0


@dataclass(frozen=True, slots=True)
class Translation:
    """What became of one sentence on its way to English.

    Attributes:
        text: the English, or None where no engine could do it.
        engine: the engine's name; `none` for text that is English already, empty where `text` is None.
        engine_version: engine and model version, one string.
        status: `translated`, `original` (English already), `untranslated` (no engine for the
            language) or `pending` (engines failed; the next run tries again).
        flags: reason codes of the checks that failed, in order of finding.
        unknown_words: words of the sentence that the engine did not know, as they stand there.
        confidence: how sure the engine's model was of its words, 0 to 1; None where it cannot tell.
        quality: how good the English is likely to be, 0 to 1 (see `translating/quality.py`).
    """

    text: str | None
    engine: str
    engine_version: str
    status: str
    flags: tuple[str, ...] = ()
    unknown_words: tuple[str, ...] = ()
    confidence: float | None = None
    quality: float = 0.0


@dataclass(frozen=True, slots=True)
class Reject:
    """One file, or one article, that a stage could not take, with the reason in words."""

    source_uri: str
    source_sha256: str
    stage: str
    reason_code: str
    reason: str
    retryable: bool
    container_uri: str = ""
