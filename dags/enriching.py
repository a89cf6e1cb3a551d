"""The tasks that translate and extract, for the DAGs that do. No DAG here."""

from typing import Any

from airflow.sdk import get_current_context, task

from closing import close_run
from nightwire.settings import load_settings
from shared import ENGINE_POOL, FACTS, NAME, label, uses_web_engines

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
        return [
            {**key, "label": label(n, len(keys), f"{key['item_count']} articles", key.get("languages", ()))}
            for n, key in enumerate(keys, 1)
        ]

    @task(map_index_template=NAME, pool=POOL)
    def enrich(key: Any) -> dict[str, int]:
        from nightwire.steps import enrich_batch
        from shared import at_work, workspace

        context = get_current_context()
        run_id, force = context["dag_run"].run_id, context["params"]["force"]
        with at_work("enrich", key["batch_id"]):
            return enrich_batch(workspace(), key, run_id=run_id, force=force)

    close_run(enrich.expand(key=plan()), stage="enrich", outlet=FACTS)
