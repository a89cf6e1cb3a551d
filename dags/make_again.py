"""What is out of date is made again, stage by stage, for the nights that somebody names."""

from datetime import datetime, timedelta
from typing import Any

from airflow.sdk import Param, dag

from enriching import enrich_batches
from shared import TASK_DEFAULTS

NIGHT: dict[str, Any] = {"type": ["null", "string"], "format": "date"}


@dag(
    schedule=None,
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=48),
    default_args=TASK_DEFAULTS,
    tags=["nightwire", "enrich"],
    doc_md="""
### Make again
Runs the stages of these nights that are out of date since code, rules, models or glossaries have changed:
sentences, English, entities, facts, each only where its version or what it reads is another. With `force`
all of them. Readers see the old rows of a night until all of its new ones are there and their checks are
green.
""",
    params={
        "first_night": Param(None, **NIGHT, description="Empty: the lake's first."),
        "last_night": Param(None, **NIGHT, description="Empty: the lake's last."),
        "force": Param(False, type="boolean", description="Also what is up to date."),
    },
)  # fmt: skip
def make_again() -> None:
    """Remake, judge, publish."""
    enrich_batches()


make_again()
