"""New files to articles and sentences, each night."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from airflow.sdk import CronTriggerTimetable, Param, dag, get_current_context, task
from airflow.sdk.definitions.callback import AsyncCallback
from airflow.sdk.definitions.deadline import DeadlineAlert, DeadlineReference

from batches import NAME, in_tasks, work_through
from closing import close_run
from nightwire.settings import load_settings
from notices import deadline_missed
from shared import ARTICLES, TASK_DEFAULTS

# Steps are imported inside the tasks: they load pyarrow and DuckDB, which a parse of this file
# must not wait for.

SETTINGS = load_settings()
HOURS = SETTINGS.deadline_hours
DEADLINE = DeadlineAlert(
    DeadlineReference.DAGRUN_LOGICAL_DATE,
    timedelta(hours=HOURS),
    AsyncCallback(deadline_missed, {"what": f"within {HOURS:g} hours of its time"}),
)


@dag(
    schedule=CronTriggerTimetable(SETTINGS.schedule, timezone=SETTINGS.timezone),
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    deadline=DEADLINE,
    default_args=TASK_DEFAULTS,
    tags=["nightwire", "ingest"],
    doc_md="""
### Ingest articles
Finds the files that are new in the source folder, reads them into articles and sentences in batches, and
publishes each batch whole. A file that is no article is listed in `rejects` with the reason.

An article goes into the night of its own date, within `NIGHTWIRE_NIGHT_WINDOW_DAYS` before the run's;
without a date, or outside the window, into the run's. A backfill takes in only what was published on
the nights that it names. With `force` known files are read again, and stay in the night that they came in.
""",
    params={
        "ingest_date": Param(
            None, type=["null", "string"], format="date",
            description="Night of new articles that are of no other; empty: the run's own.",
        ),
        "source": Param(
            None, type=["null", "string"],
            description="Folder of articles, address or list of feeds, under NIGHTWIRE_SOURCE_ROOTS; "
            f"empty: {SETTINGS.source}.",
        ),
        "languages": Param(
            list(SETTINGS.languages) or None,
            type=["null", "array"], items={"type": "string"},
            description="ISO 639-1 codes to take in, one a line; none: all.",
        ),
        "force": Param(False, type="boolean", description="Read files again that the lake has."),
    },
)  # fmt: skip
def ingest_articles() -> None:
    """Find, read, publish."""

    @task(retries=2)
    def plan() -> list[Any]:
        from nightwire.steps import plan_ingest
        from shared import workspace

        context = get_current_context()
        run, params = context["dag_run"], context["params"]
        night = params["ingest_date"] or SETTINGS.ingest_date(run.logical_date or run.run_after)
        keys = plan_ingest(
            workspace(), run_id=run.run_id, ingest_date=night, source=params["source"],
            languages=params["languages"] or None, force=params["force"],
            is_backfill=run.run_type == "backfill",
        )  # fmt: skip
        return in_tasks(keys, "files")

    @task(map_index_template=NAME)
    def read(several: Any) -> dict[str, int]:
        from nightwire.steps import read_batch
        from shared import workspace

        run_id = get_current_context()["dag_run"].run_id
        return work_through(several, "ingest", partial(read_batch, workspace(), run_id=run_id))

    close_run(read.expand(several=plan()), stage="ingest", outlet=ARTICLES)


ingest_articles()
