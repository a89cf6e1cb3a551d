"""Rows of `articles`."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated

from nightwire.model import Article, Certainty
from nightwire.rows.common import ArticleId, BatchId, ContainerUri, SourceSha256, SourceUri, options


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last article at an address."""

    article_id: str
    revision: int


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """Every article as read."""

    article_id: ArticleId
    source_uri: SourceUri
    source_sha256: SourceSha256
    encoding: Annotated[str, "text encoding that the file was in"]
    language: Annotated[str, "ISO 639-1 code of the language; `und` where it is not known"]
    language_score: Annotated[float, "how sure the language is, 0 to 1"]
    title: Annotated[str | None, "the headline, where the file has one"]
    text: Annotated[str, "the whole text; the spans of its sentences count its characters"]
    published_at: Annotated[datetime | None, "when it was published, where the file says so (UTC)"]
    published_origin: Annotated[
        str | None, "what says so: `metadata`, `dateline` or `file_name`; null where nothing does"
    ]
    published_certainty: Annotated[
        str | None, f"how exactly: one of {options(Certainty)}; a day is its first moment"
    ]
    is_from_future: Annotated[bool | None, "whether it says that it was published after the night it came in"]
    author: Annotated[str | None, "who wrote it, as the file says"]
    url: Annotated[str | None, "where it was published, as the file says"]
    format: Annotated[str | None, "kind of file that it was read from, such as `text`, `html`, `json`"]
    mended: Annotated[
        tuple[str, ...] | None,
        "what was wrong with the text and has been mended: `mojibake`, `invisible` ...",
    ]
    container_uri: ContainerUri
    revision: Annotated[int | None, "1 for the first text at its address, 2 for the next, and so on"]
    revises: Annotated[str | None, "the article that stood at its address before"]
    reader_version: Annotated[str, "fingerprint of the reading code"]
    batch_id: BatchId

    @staticmethod
    def of(
        article: Article, batch_id: str, version: str, ingest_date: str, earlier: Earlier | None = None
    ) -> "ArticleRow":
        """An article that `version` of the reader read in a night; `earlier` stood at its address before."""
        return ArticleRow(
            article.article_id, article.source_uri, article.source_sha256, article.encoding, article.language,
            article.language_score, article.title, article.text, article.published_at,
            article.published_origin or None, article.published_certainty or None,
            _is_after(article.published_at, ingest_date), article.author, article.url, article.format,
            article.mended, article.container_uri or None,
            earlier.revision + 1 if earlier else 1, earlier.article_id if earlier else None,
            version, batch_id,
        )  # fmt: skip


def _is_after(published_at: datetime | None, ingest_date: str) -> bool:
    """Whether it is later than the night's day with a day's leeway, which covers every time zone."""
    if published_at is None:
        return False
    return published_at.date() > date.fromisoformat(ingest_date) + timedelta(days=1)
