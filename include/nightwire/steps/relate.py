"""New articles beside those of the last nights: which tell one story, which are copies."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import pyarrow as pa

from nightwire.lake.known import signatures
from nightwire.lake.log import Batch
from nightwire.reading.stories import Told, tell
from nightwire.reading.wordings import Wordings, wordings_of
from nightwire.rows import StoryArticleRow
from nightwire.schema import STORY_ARTICLES, to_table
from nightwire.steps.workspace import Workspace

NEEDED = ["article_id", "text", "source_uri", "url", "published_at"]


def relate(workspace: Workspace, batches: Sequence[Batch], batch_id: str) -> pa.Table:
    """The rows of `story_articles` for the articles of these batches, to be published as this batch.

    Only articles of the nights within `NIGHTWIRE_STORY_NIGHTS` before are looked at, by their signatures,
    so the cost does not grow with the history. What the batch holds already is made anew.
    """
    articles = _articles(workspace, batches)
    if not articles:
        return to_table(STORY_ARTICLES.name, [])
    nights = sorted(batch.ingest_date for batch in batches)
    back = timedelta(days=workspace.settings.story_nights - 1)
    first = (date.fromisoformat(nights[0]) - back).isoformat()
    texts = {key: wordings_of(row["text"]) for key, row in articles.items()}

    def earlier() -> Iterator[tuple[str, str, Wordings]]:
        for row in signatures(workspace.lake, first, nights[-1]):
            if row["batch_id"] != batch_id:
                yield row["article_id"], row["story_id"], _wordings(row)

    told = tell(texts, earlier, workspace.settings.story_similarity)
    rows = [_row(key, one, texts[key], articles[key], batch_id) for key, one in told.items()]
    return to_table(STORY_ARTICLES.name, rows)


def _articles(workspace: Workspace, batches: Sequence[Batch]) -> dict[str, dict[str, Any]]:
    """The batches' articles by id, the earliest published first."""
    found = {}
    for batch in {one.batch_id: one for one in batches}.values():
        table = workspace.lake.read(workspace.lake.batch(batch.batch_id, batch.ingest_date), "articles")
        found.update({row["article_id"]: row for row in table.select(NEEDED).to_pylist()})
    order = sorted(found, key=lambda key: (str(found[key]["published_at"] or "9"), found[key]["source_uri"]))
    return {key: found[key] for key in order}


def _wordings(row: dict[str, Any]) -> Wordings:
    return Wordings(
        row["text_digest"], frozenset(row["figures"]), row["wording_count"], bytes(row["signature"])
    )


def _row(key: str, told: Told, text: Wordings, article: dict[str, Any], batch_id: str) -> StoryArticleRow:
    return StoryArticleRow(
        key, told.story_id, told.duplicate_of, told.nearest, told.similarity, _source(article), text.digest,
        tuple(sorted(text.figures)), text.count, text.signature, batch_id,
    )  # fmt: skip


def _source(article: dict[str, Any]) -> str:
    """The host of the address without `www.`, else the folder of the file."""
    host = urlsplit(article["url"] or "").hostname if "://" in (article["url"] or "") else None
    return (host or str(PurePosixPath(article["source_uri"].partition("!/")[0]).parent)).removeprefix("www.")
