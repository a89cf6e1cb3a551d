"""Rows of `scorecards`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from nightwire.rows.common import BatchId


@dataclass(frozen=True, slots=True)
class ScorecardRow:
    """Every night with its figures, and whether its checks let readers see it."""

    night: Annotated[str, "the night, YYYY-MM-DD"]
    verdict: Annotated[str, "`green`; `red`: held; `approved` or `discarded` by a person after that"]
    reasons: Annotated[tuple[str, ...], "the checks that failed, with the rows that break them"]
    decided_by: Annotated[str, "who approved or discarded it; empty where nobody did"]
    stage: Annotated[str, "the stage after which it was judged last, `ingest` or `enrich`"]
    run_id: Annotated[str, "the run that judged it last"]
    judged_at: Annotated[datetime, "when (UTC)"]
    file_count: Annotated[int, "files of the night"]
    article_count: Annotated[int, "articles of the night"]
    reject_count: Annotated[int, "files that were rejected"]
    sentence_count: Annotated[int, "sentences of the night"]
    fact_count: Annotated[int, "facts of the night"]
    reject_share: Annotated[float | None, "rejects among the files; null where there are none"]
    untranslated_share: Annotated[float | None, "sentences without English among those in other languages"]
    flagged_share: Annotated[float | None, "sentences whose English failed a check among the translated"]
    conflict_share: Annotated[float | None, "facts of which source and English say other values"]
    gold_share: Annotated[
        float | None, "sentences with known facts that came out right with that night's versions"
    ]
    batch_id: BatchId
