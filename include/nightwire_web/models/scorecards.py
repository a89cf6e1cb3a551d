"""Scorecards: what a night's checks found, and what somebody decided."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

Decision = Literal["approve", "discard"]


class Scorecard(BaseModel):
    """A night with its figures."""

    night: str
    verdict: str = Field(description="green; red: held; approved or discarded by a person after that")
    reasons: list[str] = Field(description="the checks that failed, with the rows that break them")
    decided_by: str
    stage: str
    run_id: str
    judged_at: datetime
    file_count: int
    article_count: int
    reject_count: int
    sentence_count: int
    fact_count: int
    reject_share: float | None
    untranslated_share: float | None
    flagged_share: float | None
    conflict_share: float | None
    gold_share: float | None


class Scorecards(BaseModel):
    """A page of scorecards, nights that are held first."""

    rows: list[Scorecard]
    offset: int
    limit: int
