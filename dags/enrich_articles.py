"""Articles to English, entities and facts, whenever ingest has published."""

from datetime import datetime, timedelta
from typing import Any

from airflow.sdk import Param, dag, get_current_context, task

from shared import ARTICLES, FACTS, TASK_DEFAULTS, close_run, task_settings

# Steps are imported inside the tasks: they load pyarrow and DuckDB, and then the models, which a
# parse of this file must not wait for.


@dag(
    schedule=[ARTICLES],
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=12),
    default_args=TASK_DEFAULTS,
    tags=["nightwire", "enrich"],
    doc_md="""
### Enrich articles
Translates the sentences of every batch that is new, unfinished or made by older versions, finds entities and
numeric facts in both languages, and publishes each batch whole. Then DuckDB's views are refreshed and what
was published is checked.
""",
    params={"force": Param(False, type="boolean", description="Translate and extract every batch again.")},
)
def enrich_articles() -> None:
    """Translate, extract, publish."""

    @task(retries=2)
    def plan() -> list[Any]:
        from nightwire.steps import Workspace, plan_enrich

        context = get_current_context()
        run_id, force = context["dag_run"].run_id, context["params"]["force"]
        return list(plan_enrich(Workspace(task_settings()), run_id=run_id, force=force))

    @task(map_index_template="{{ batch }}")
    def enrich(key: Any) -> dict[str, int]:
        from nightwire.steps import Workspace, enrich_batch

        context = get_current_context()
        context["batch"] = f"{key['batch_id']} ({key['item_count']} articles)"  # type: ignore[typeddict-unknown-key]
        run_id, force = context["dag_run"].run_id, context["params"]["force"]
        return enrich_batch(Workspace(task_settings()), key, run_id=run_id, force=force)

    close_run(enrich.expand(key=plan()), stage="enrich", outlet=FACTS)


enrich_articles()
