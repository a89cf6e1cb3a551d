"""New files to articles and sentences, each night."""

from datetime import datetime, timedelta
from typing import Any

from airflow.sdk import CronTriggerTimetable, Param, dag, get_current_context, task

from nightwire.settings import load_settings
from shared import ARTICLES, TASK_DEFAULTS, close_run

# Steps are imported inside the tasks: they load pyarrow and DuckDB, which a parse of this file
# must not wait for.

SETTINGS = load_settings()


@dag(
    schedule=CronTriggerTimetable(SETTINGS.schedule, timezone=SETTINGS.timezone),
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    default_args=TASK_DEFAULTS,
    tags=["nightwire", "ingest"],
    doc_md="""
### Ingest articles
Finds the files that are new in the source folder, reads them into articles and sentences in batches, and
publishes each batch whole. A file that is no article is listed in `rejects` with the reason.

A backfill takes the new files in under the past night that it names. With `force` known files are read
again, and stay in the night that they came in.
""",
    params={
        "ingest_date": Param(
            None, type=["null", "string"], format="date",
            description="Night that new articles belong to; empty: the run's own.",
        ),
        "source": Param(
            None, type=["null", "string"],
            description=f"Folder of articles, under NIGHTWIRE_SOURCE_ROOTS; empty: {SETTINGS.source}.",
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
        from nightwire.steps import Workspace, plan_ingest

        context = get_current_context()
        run, params = context["dag_run"], context["params"]
        night = params["ingest_date"] or SETTINGS.ingest_date(run.logical_date or run.run_after)
        return list(
            plan_ingest(
                Workspace(SETTINGS), run_id=run.run_id, ingest_date=night, source=params["source"],
                languages=params["languages"] or None, force=params["force"],
            )
        )  # fmt: skip

    @task(map_index_template="{{ batch }}")
    def read(key: Any) -> dict[str, int]:
        from nightwire.steps import Workspace, read_batch

        context = get_current_context()
        context["batch"] = f"{key['batch_id']} ({key['item_count']} files)"  # type: ignore[typeddict-unknown-key]
        return read_batch(Workspace(SETTINGS), key, run_id=context["dag_run"].run_id)

    close_run(read.expand(key=plan()), stage="ingest", outlet=ARTICLES)


ingest_articles()
