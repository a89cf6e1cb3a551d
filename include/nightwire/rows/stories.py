"""Rows of `story_articles`."""

from dataclasses import dataclass
from typing import Annotated

from nightwire.rows.common import ArticleId, BatchId


@dataclass(frozen=True, slots=True)
class StoryArticleRow:
    """Every article with the story that it tells, and which article it is a copy of."""

    article_id: ArticleId
    story_id: Annotated[str, "the story: the article of it that came first"]
    duplicate_of: Annotated[
        str | None, "the article whose text and figures it repeats, maybe cut or reordered"
    ]
    nearest: Annotated[str | None, "the article of the story that is most like it"]
    similarity: Annotated[
        float | None, "share of the shorter one's wordings that stand in both, about, 0 to 1"
    ]
    source: Annotated[str, "where it comes from: the host of its address, else the folder of its file"]
    text_digest: Annotated[
        str, "digest of the text without case, marks and spaces; the same for the same words"
    ]
    figures: Annotated[tuple[str, ...], "the figures in its text, each once, in order"]
    wording_count: Annotated[int, "how many wordings (runs of words, figures left out) it has"]
    signature: Annotated[bytes, "MinHash of these, 128 numbers of 4 bytes"]
    batch_id: BatchId
