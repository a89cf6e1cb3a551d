"""Revisions numbered by their nights, where nights came in side by side or in another order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from nightwire.errors import RetryableError
from nightwire.lake.log import Batch, Commit
from nightwire.lake.query import Asked, ask
from nightwire.lake.store import Publication
from nightwire.rows import ArticleRow
from nightwire.schema import ARTICLES, from_table, to_table
from nightwire.steps.lookup import STAGE as INGEST
from nightwire.steps.planfile import began_at
from nightwire.steps.workspace import Workspace

STAGE = "revisions"
TRIES = 20  # each is lost to a night that another run has brought further
# Articles of one night with one number came in together; the next revise the last of them by id.
MISNUMBERED = """
WITH wanted AS (
    SELECT DISTINCT coalesce(url, source_uri) AS address FROM articles WHERE batch_id IN $batches
),
ranked AS (
    SELECT
        article_id, batch_id, ingest_date, revision, revises, address,
        dense_rank() OVER (PARTITION BY address ORDER BY ingest_date, coalesce(revision, 1)) AS number
    FROM articles JOIN wanted ON coalesce(articles.url, articles.source_uri) = wanted.address
),
last_of AS (SELECT address, number + 1 AS number, max(article_id) AS revised FROM ranked GROUP BY ALL)
SELECT
    batch_id, CAST(ingest_date AS VARCHAR) AS ingest_date, article_id,
    CAST(number AS INTEGER) AS revision, revised AS revises
FROM ranked LEFT JOIN last_of USING (address, number)
WHERE coalesce(ranked.revision, 1) <> number OR ranked.revises IS DISTINCT FROM revised
ORDER BY batch_id
"""


def put_in_order(workspace: Workspace, *, run_id: str, batches: Sequence[Batch]) -> None:
    """Number the revisions at the addresses of these batches by night, as if the nights had come one by one.

    They have the right numbers already where no other run has published articles meanwhile, and the lake
    has no later night.
    """
    if not (_is_beside_others(workspace, run_id) or _has_later(workspace, batches)):
        return
    for left in reversed(range(TRIES)):
        try:
            _renumber(workspace, run_id, [batch.batch_id for batch in batches])
            break
        except RetryableError:  # another run published one of the batches
            if not left:
                raise


def _is_beside_others(workspace: Workspace, run_id: str) -> bool:
    entries = workspace.lake.log.entries(began_at(workspace.lake, run_id, INGEST))
    commits = (entry.batch for entry in entries if isinstance(entry, Commit))
    return any(batch.stage == INGEST and batch.run_id != run_id for batch in commits)


def _has_later(workspace: Workspace, batches: Sequence[Batch]) -> bool:
    state = workspace.lake.working()
    nights = (*state.nights, *(one.batch.ingest_date for one in state.loose.values()))
    return max(nights, default="") > min(batch.ingest_date for batch in batches)


def _renumber(workspace: Workspace, run_id: str, batch_ids: list[str]) -> None:
    lake = workspace.lake
    state = lake.working()
    rows = ask(lake, Asked(MISNUMBERED, {"batches": batch_ids}, state)).to_pylist()
    for (batch_id, night), wrong in groupby(rows, key=itemgetter("batch_id", "ingest_date")):
        before = lake.batch(batch_id, night, state)
        if before:
            _publish(workspace, run_id, before, {row["article_id"]: row for row in wrong})


def _publish(workspace: Workspace, run_id: str, before: Batch, right: dict[str, dict[str, Any]]) -> None:
    articles = from_table(ArticleRow, workspace.lake.read(before, ARTICLES.name))
    rows = to_table(ARTICLES.name, [_numbered(row, right.get(row.article_id)) for row in articles])
    workspace.lake.publish(
        Publication(
            before.batch_id, before.ingest_date, STAGE, run_id, {ARTICLES.name: rows},
            before, before.fingerprints, before.languages,
        )
    )  # fmt: skip


def _numbered(row: ArticleRow, right: dict[str, Any] | None) -> ArticleRow:
    return replace(row, revision=right["revision"], revises=right["revises"]) if right else row
