"""How a stage of a run ends: it is reported and judged, and what was published is announced. No DAG here."""

from typing import Any

from airflow.sdk import Asset, get_current_context, task
from airflow.sdk.exceptions import AirflowSkipException

from lineage import tell_lineage
from measures import count_stage


def close_run(batches: Any, *, stage: str, outlet: Asset) -> None:
    """Add the tasks that end a run.

    `finish` runs also where a batch failed, and fails where a night is held; `announce` is skipped where
    readers see nothing new; `account` fails where a file is not accounted for; `confirm` lets the run fail
    where a batch did.
    """

    @task(trigger_rule="all_done")
    def finish() -> dict[str, int]:
        return _finish(stage)

    @task(outlets=[outlet])
    def announce(counts: dict[str, int], outlet_events: Any = None) -> None:
        """Tell Airflow of what readers see now; whoever waits for the asset starts from this."""
        nights = get_current_context()["ti"].xcom_pull("finish", key="nights")
        if not nights:
            raise AirflowSkipException("nothing new was published")
        outlet_events[outlet].extra = {"nights": nights, **counts}
        tell_lineage(stage, counts, nights)

    @task(trigger_rule="all_done")
    def account() -> None:
        """Check that files and members seen = articles + duplicates + rejects."""
        from nightwire.steps import account as account_stage
        from shared import workspace

        account_stage(workspace(), run_id=get_current_context()["dag_run"].run_id, stage=stage)

    @task(trigger_rule="none_failed")
    def confirm() -> None:
        """Let the run fail where a batch did."""

    ended = finish()
    batches >> ended
    [batches, ended, announce(ended), ended >> account()] >> confirm()  # type: ignore[arg-type]


def _finish(stage: str) -> dict[str, int]:
    """Report and judge; which nights readers see since goes to `announce`."""
    from nightwire.steps.finish import close_stage
    from nightwire.steps.runreport import write_report
    from shared import workspace

    context = get_current_context()
    run_id, here = context["dag_run"].run_id, workspace()
    closed = close_stage(here, run_id=run_id, stage=stage)
    write_report(here, closed, run_id=run_id, stage=stage)
    context["ti"].xcom_push("nights", list(closed.shown))
    count_stage(stage, closed)
    closed.refuse()
    return closed.counts
