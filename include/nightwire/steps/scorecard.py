"""A night's row in `scorecards`: its figures, and whether its checks let readers see it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from nightwire.lake.query import connect
from nightwire.lake.store import Publication
from nightwire.rows import ScorecardRow
from nightwire.schema import SCORECARDS, from_table, to_table
from nightwire.steps.workspace import Workspace

GREEN, RED, APPROVED, DISCARDED = "green", "red", "approved", "discarded"
STAGE = "scorecard"
FIGURES = "gate/figures.sql"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks say of a night after one stage."""

    ingest_date: str
    stage: str
    run_id: str
    reasons: Sequence[str]
    gold_share: float | None = None


def write_scorecard(workspace: Workspace, verdict: Verdict) -> ScorecardRow:
    """Put the verdict into the night's row, beside figures of all that was published in that night so far.

    Readers see it also where they do not see the night.
    """
    lake, night = workspace.lake, verdict.ingest_date
    with connect(lake, lake.working()) as connection:
        query = (lake.sql_folder / FIGURES).read_text(encoding="utf-8")
        rows = connection.execute(query, {"night": night}).fetchall()
    figures = {name: (part, whole) for name, part, whole in rows}
    before = read_scorecard(workspace, night)
    known = before.gold_share if before else None
    row = ScorecardRow(
        night=night,
        verdict=RED if verdict.reasons else GREEN,
        reasons=tuple(verdict.reasons),
        decided_by="",
        stage=verdict.stage,
        run_id=verdict.run_id,
        judged_at=datetime.now(UTC).replace(tzinfo=None),
        file_count=figures["reject"][1],
        article_count=figures["article"][0],
        reject_count=figures["reject"][0],
        sentence_count=figures["sentence"][1],
        fact_count=figures["fact"][1],
        reject_share=_share(figures["reject"]),
        untranslated_share=_share(figures["untranslated"]),
        flagged_share=_share(figures["flagged"]),
        conflict_share=_share(figures["conflict"]),
        gold_share=known if verdict.gold_share is None else verdict.gold_share,
        batch_id=_batch_id(night),
    )
    _write(workspace, row)
    return row


def decide(workspace: Workspace, ingest_date: str, verdict: str, who: str) -> None:
    """Note down that a person has approved or discarded the night."""
    if row := read_scorecard(workspace, ingest_date):
        _write(workspace, replace(row, verdict=verdict, decided_by=who))


def read_scorecard(workspace: Workspace, ingest_date: str) -> ScorecardRow | None:
    """The night's row, None where it was never judged."""
    lake = workspace.lake
    rows = from_table(
        ScorecardRow, lake.read(lake.batch(_batch_id(ingest_date), ingest_date), SCORECARDS.name)
    )
    return rows[0] if rows else None


def _write(workspace: Workspace, row: ScorecardRow) -> None:
    before = workspace.lake.batch(row.batch_id, row.night)
    tables = {SCORECARDS.name: to_table(SCORECARDS.name, [row])}
    workspace.lake.publish(
        Publication(row.batch_id, row.night, STAGE, row.run_id, tables, before), refresh=False
    )


def _share(figure: tuple[int, int]) -> float | None:
    part, whole = figure
    return part / whole if whole else None


def _batch_id(ingest_date: str) -> str:
    return f"{STAGE}{hashlib.blake2b(ingest_date.encode(), digest_size=6).hexdigest()}"
