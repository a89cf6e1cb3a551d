"""New articles beside those of the last nights: which tell one story, which are copies."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from nightwire.errors import RetryableError
from nightwire.lake.known import signatures
from nightwire.lake.log import LakeState
from nightwire.lake.query import Asked, ask
from nightwire.lake.store import Publication
from nightwire.reading.stories import Told, tell
from nightwire.reading.wordings import Wordings, wordings_of
from nightwire.rows import StoryArticleRow
from nightwire.schema import STORY_ARTICLES, to_table
from nightwire.steps.workspace import Workspace

STAGE = "stories"
TRIES = 20  # each is lost to a night that another run has brought further
ARTICLES = """
SELECT article_id, source_uri, url, published_at, CASE WHEN article_id NOT IN $known THEN text END AS text
FROM articles WHERE ingest_date = CAST($night AS DATE)
ORDER BY published_at NULLS LAST, source_uri
"""


def relate(workspace: Workspace, nights: Iterable[str], *, run_id: str) -> None:
    """Make the rows of `story_articles` of these nights, and of later ones whose rows follow from them.

    What a night's rows are follows from its articles and from the rows of the nights within
    `NIGHTWIRE_STORY_NIGHTS` before, whatever the order in which the nights came in. Nights before are looked
    at by their signatures, so the cost does not grow with the history. The view database stays as it is.
    """
    changed = set(nights)
    back = workspace.settings.story_nights - 1
    night = _back(min(changed), 1)
    while night := _night_after(workspace, night):
        is_near = any(_back(night, back) <= one < night for one in changed)
        if (night in changed or is_near) and _relate_night(workspace, night, run_id):
            changed.add(night)


def _night_after(workspace: Workspace, night: str) -> str:
    """The next night of the lake as it is now, since other runs bring some; empty after the last."""
    state = workspace.lake.working()
    nights = {*state.nights, *(one.batch.ingest_date for one in state.loose.values())}
    return min((one for one in nights if one > night), default="")


def _back(night: str, days: int) -> str:
    return (date.fromisoformat(night) - timedelta(days=days)).isoformat()


def _relate_night(workspace: Workspace, night: str, run_id: str) -> bool:
    """Publish a night's rows; return whether they are others than before."""
    for left in reversed(range(TRIES)):
        try:
            return _try_night(workspace, night, run_id)
        except RetryableError:  # another run did a night before, or this one
            if not left:
                raise
    return False


def _try_night(workspace: Workspace, night: str, run_id: str) -> bool:
    lake, batch_id = workspace.lake, _batch_id(night)
    state = lake.working()
    before = lake.batch(batch_id, night, state)
    rows = to_table(STORY_ARTICLES.name, _rows(workspace, night, batch_id, state))
    if before is None and not len(rows):
        return False
    inputs = _inputs(workspace, night, state)

    def guard(now: LakeState) -> None:
        if _inputs(workspace, night, now.working) != inputs:
            raise RetryableError(f"the stories of a night before {night} were made meanwhile; try again")

    tables = {STORY_ARTICLES.name: rows}
    publication = Publication(batch_id, night, STAGE, run_id, tables, before, guard=guard)
    return lake.publish(publication, refresh=False) is not before


def _inputs(workspace: Workspace, night: str, state: LakeState) -> list[int]:
    """Versions of the rows that a night's follow from."""
    nights = [_back(night, days) for days in range(1, workspace.settings.story_nights)]
    found = (workspace.lake.batch(_batch_id(one), one, state) for one in nights)
    return [one.version if one else 0 for one in found]


def _batch_id(night: str) -> str:
    return f"{STAGE}{hashlib.blake2b(night.encode(), digest_size=6).hexdigest()}"


def _rows(workspace: Workspace, night: str, batch_id: str, state: LakeState) -> list[StoryArticleRow]:
    lake, settings = workspace.lake, workspace.settings
    own = lake.read(lake.batch(batch_id, night, state), STORY_ARTICLES.name, state).to_pylist()
    known = {row["article_id"]: _wordings(row) for row in own}
    values = {"night": night, "known": list(known)}
    found = ask(lake, Asked(ARTICLES, values, state)).to_pylist()
    articles = {row["article_id"]: row for row in found}
    texts = {key: known.get(key) or wordings_of(row["text"]) for key, row in articles.items()}

    def earlier() -> Iterator[tuple[str, str, Wordings]]:
        for row in signatures(lake, _back(night, settings.story_nights - 1), night, state):
            if row["batch_id"] != batch_id:
                yield row["article_id"], row["story_id"], _wordings(row)

    told = tell(texts, earlier, settings.story_similarity)
    return [_row(key, one, texts[key], articles[key], batch_id) for key, one in told.items()]


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
