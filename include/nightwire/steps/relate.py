"""New articles beside those of the last nights: which tell one story, which are copies."""

import hashlib
import logging
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from nightwire.lake.known import signatures
from nightwire.lake.log import Batch
from nightwire.lake.store import Publication
from nightwire.reading.stories import Told, tell
from nightwire.reading.wordings import Wordings, wordings_of
from nightwire.rows import StoryArticleRow
from nightwire.schema import STORY_ARTICLES, to_table
from nightwire.steps.workspace import Workspace

log = logging.getLogger(__name__)

STAGE = "stories"
NEEDED = ["article_id", "text", "source_uri", "url", "published_at"]


def relate(workspace: Workspace, batches: Sequence[Batch], *, run_id: str) -> None:
    """Give each article of these batches its story; safe to call again.

    Only articles of the nights within `NIGHTWIRE_STORY_NIGHTS` before are looked at, by their
    signatures, so the cost does not grow with the history.
    """
    lake, settings = workspace.lake, workspace.settings
    batch_id = f"{STAGE}{hashlib.blake2b(run_id.encode(), digest_size=8).hexdigest()}"
    nights = sorted(batch.ingest_date for batch in batches)
    first = (date.fromisoformat(nights[0]) - timedelta(days=settings.story_nights - 1)).isoformat()
    articles = _articles(workspace, batches)
    if not articles:
        return
    texts = {key: wordings_of(row["text"]) for key, row in articles.items()}

    def earlier() -> Iterator[tuple[str, str, Wordings]]:
        for row in signatures(lake, first, nights[-1]):
            if row["batch_id"] != batch_id:  # but for what this run has written itself
                yield row["article_id"], row["story_id"], _wordings(row)

    told = tell(texts, earlier, settings.story_similarity)
    rows = [_row(key, one, texts[key], articles[key], batch_id) for key, one in told.items()]
    lake.publish(
        Publication(
            batch_id, nights[0], STAGE, run_id, {STORY_ARTICLES.name: to_table(STORY_ARTICLES.name, rows)},
            lake.batch(batch_id, nights[0]),
        ),
        refresh=False,  # the run's own row, which follows, refreshes the views
    )  # fmt: skip
    copies = sum(one.duplicate_of is not None for one in told.values())
    log.info(
        "%d articles tell %d stories, %d are copies",
        len(told),
        len({t.story_id for t in told.values()}),
        copies,
    )


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
