"""What the DAGs share: the assets between them, how tasks are retried, how a run ends. No DAG here."""

from datetime import timedelta
from typing import Any

from airflow.sdk import Asset, ExceptionRetryPolicy, RetryAction, RetryRule, get_current_context, task

from nightwire.settings import load_settings

ARTICLES = Asset("nightwire://lake/articles", group="nightwire")
FACTS = Asset("nightwire://lake/facts", group="nightwire")

TASK_DEFAULTS: dict[str, Any] = {
    "owner": "nightwire",
    "retries": 3,
    "retry_delay": timedelta(seconds=20),
    "retry_exponential_backoff": True,
    "max_retry_delay": timedelta(minutes=10),
    "execution_timeout": timedelta(hours=2),
    # An error that will come again with the same input is not worth waiting for.
    "retry_policy": ExceptionRetryPolicy(
        rules=[RetryRule(exception="nightwire.errors.PermanentError", action=RetryAction.FAIL)]
    ),
}


def close_run(batches: Any, *, stage: str, outlet: Asset) -> None:
    """Add the tasks that end a run: `finish`, also where a batch failed, and `confirm`, which then fails."""

    @task(trigger_rule="all_done", outlets=[outlet])
    def finish() -> dict[str, int]:
        from nightwire.steps import Workspace
        from nightwire.steps import finish as finish_stage

        run_id = get_current_context()["dag_run"].run_id
        return finish_stage(Workspace(load_settings()), run_id=run_id, stage=stage)

    @task(trigger_rule="none_failed")
    def confirm() -> None:
        """Let the run fail where a batch did."""

    [batches, batches >> finish()] >> confirm()
