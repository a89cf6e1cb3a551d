"""The tasks that translate and extract, for the DAGs that do. No DAG here."""

from functools import partial
from typing import Any

from airflow.sdk import get_current_context, task

from batches import NAME, in_tasks, work_through
from closing import close_run
from nightwire.settings import load_settings
from shared import ENGINE_POOL, FACTS, uses_web_engines

# Steps are imported inside the tasks: they load pyarrow and DuckDB, and then the models, which a
# parse of this file must not wait for.

POOL = ENGINE_POOL if uses_web_engines(load_settings()) else "default_pool"


def enrich_batches() -> None:
    """Add the tasks: plan, enrich each batch, close."""

    @task(retries=2)
    def plan() -> list[Any]:
        from nightwire.steps import plan_enrich
        from shared import workspace

        context = get_current_context()
        params = context["params"]
        nights = (params.get("first_night") or "", params.get("last_night") or "9999-12-31")
        keys = plan_enrich(
            workspace(), run_id=context["dag_run"].run_id, force=params["force"], nights=nights
        )
        return in_tasks(keys, "articles")

    @task(map_index_template=NAME, pool=POOL)
    def enrich(several: Any) -> dict[str, int]:
        from nightwire.steps import enrich_batch
        from shared import workspace

        context = get_current_context()
        run_id, force = context["dag_run"].run_id, context["params"]["force"]
        return work_through(several, "enrich", partial(enrich_batch, workspace(), run_id=run_id, force=force))

    close_run(enrich.expand(several=plan()), stage="enrich", outlet=FACTS)
