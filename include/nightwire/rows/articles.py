"""Rows of `articles`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from nightwire.model import Article
from nightwire.rows.common import ArticleId, BatchId, SourceSha256, SourceUri


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
    reader_version: Annotated[str, "fingerprint of the reading code"]
    batch_id: BatchId

    @staticmethod
    def of(article: Article, batch_id: str, version: str) -> "ArticleRow":
        """An article that `version` of the reader read."""
        return ArticleRow(
            article.article_id, article.source_uri, article.source_sha256, article.encoding, article.language,
            article.language_score, article.title, article.text, article.published_at, version, batch_id,
        )  # fmt: skip
