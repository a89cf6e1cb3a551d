"""Runs: what their tasks do, and what they have published."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

Stage = Literal["ingest", "enrich"]


class TaskState(BaseModel):
    """All tasks of one name in a run: one, or one a batch."""

    task: str
    states: dict[str, int] = Field(description="how many tasks are in each of Airflow's states")
    batch_count: int = Field(description="tasks, one a batch up to 1,000 of them; 0 until they are planned")
    started_at: datetime | None
    ended_at: datetime | None
    elapsed_seconds: float | None = Field(description="from the first one's start to the last one's end")


class Failure(BaseModel):
    """A task that failed: why, in words, and what to do."""

    task: str
    map_index: int
    error: str
    reason: str
    advice: str
    log_url: str


class StageRun(BaseModel):
    """One run of a stage as its scheduler sees it."""

    run_id: str
    stage: Stage
    state: str
    queued_at: datetime | None = None
    started_at: datetime | None
    ended_at: datetime | None
    tasks: list[TaskState]
    failures: list[Failure]
    url: str = Field(description="the run's page in Airflow")


class LakeRun(BaseModel):
    """What a run has published: its row in `runs`."""

    ingest_date: date
    first_commit_at: datetime
    last_commit_at: datetime
    batch_count: int
    file_count: int
    article_count: int
    duplicate_count: int
    reject_count: int
    sentence_count: int
    entity_count: int
    fact_count: int
    engines: dict[str, int] = Field(
        description="sentences by who made their English, and by why engines were left"
    )
    words_a_second: float | None = None


class Check(BaseModel):
    """A check of what a run published; null where it has not been made."""

    name: str
    has_passed: bool | None


class Run(BaseModel):
    """A run of one stage: its tasks, where a scheduler knows them, and what it published, where it did."""

    run_id: str
    stage: Stage
    state: str
    run: StageRun | None
    published: LakeRun | None
    checks: list[Check]


class RunList(BaseModel):
    """The last runs, the newest first."""

    rows: list[Run]


class Started(BaseModel):
    """A run was started or goes on."""

    run_id: str
    message: str
