"""A night that failed its checks: somebody has looked at it and decides."""

from datetime import datetime, timedelta
from typing import Any

from airflow.sdk import Param, dag, get_current_context, task

from shared import ARTICLES, TASK_DEFAULTS


@dag(
    schedule=None,
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=1),
    default_args=TASK_DEFAULTS,
    tags=["nightwire", "gate"],
    doc_md="""
### Decide on a night
Readers do not see a night whose checks are red (`scorecards` says why; `nightwire sql --held` shows its
rows). *approve* shows it to them, and its articles are translated next; *discard* takes it out of the lake,
so that its files are read anew. The same as `nightwire approve NIGHT` and `nightwire discard NIGHT`.
""",
    params={
        "night": Param(type="string", format="date", description="The night that is held."),
        "decision": Param("approve", enum=["approve", "discard"], description="Show it, or take it out."),
    },
)  # fmt: skip
def decide_night() -> None:
    """Show it or drop it, and announce it."""

    @task(outlets=[ARTICLES])
    def decide(outlet_events: Any = None) -> None:
        from airflow.sdk.exceptions import AirflowSkipException

        from nightwire.steps import gate
        from nightwire.steps.publish import publish_night
        from shared import workspace

        context, here = get_current_context(), workspace()
        params, who = context["params"], context["dag_run"].triggering_user_name or "the web UI"
        decision = gate.approve if params["decision"] == "approve" else gate.discard
        decision(here, params["night"], who)
        publish_night(here, run_id=f"decide__{params['night']}")
        if params["decision"] == "discard":
            raise AirflowSkipException("nothing was published")
        outlet_events[ARTICLES].extra = {"nights": [params["night"]], "approved_by": who}

    decide()


decide_night()
