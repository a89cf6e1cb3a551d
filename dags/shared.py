"""What the DAGs share: assets, how tasks are retried, keys from connections, how a run ends. No DAG here."""

from datetime import timedelta
from typing import Any

from airflow.sdk import (
    Asset,
    Connection,
    ExceptionRetryPolicy,
    RetryAction,
    RetryRule,
    get_current_context,
    task,
)  # fmt: skip
from airflow.sdk.exceptions import AirflowNotFoundException

from nightwire.settings import Settings, load_settings

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


# Names of an `aws` connection's fields by those of the store's options.
LAKE_EXTRAS = {"endpoint_url": "endpoint", "region_name": "region", "aws_session_token": "session_token"}


def task_settings() -> Settings:
    """The settings with keys and addresses of translation engines and of the lake from Airflow connections.

    A connection `nightwire_<engine>` holds the key as its password, the address as its host, and in
    its extra a `region` where Microsoft's key has one. What the environment says wins. To be called
    inside a task: connections are read for each engine of the list, and their secrets are masked.
    """
    settings = load_settings()
    keys: dict[str, Any] = {}
    addresses: dict[str, str] = {}
    lists = [settings.translation_engines, *settings.translation_engines_by_language.values()]
    for name in sorted({name for names in lists for name in names}):
        try:
            connection = Connection.get(f"nightwire_{name}")
        except AirflowNotFoundException:
            continue
        region = connection.extra_dejson.get("region")
        keys |= {name: connection.password} if connection.password else {}
        keys |= {f"{name}_region": region} if region else {}
        addresses |= {name: _address(connection)} if connection.host else {}
    return load_settings(
        lake_options=_lake_options(settings) | settings.lake_options,
        translation_keys=keys | settings.translation_keys,
        translation_addresses=addresses | settings.translation_addresses,
    )


def _lake_options(settings: Settings) -> dict[str, Any]:
    """Keys of the object store with the lake, of a connection `nightwire_lake`; none for a folder."""
    if "://" not in settings.lake:
        return {}
    try:
        connection = Connection.get("nightwire_lake")
    except AirflowNotFoundException:
        return {}
    options = {"access_key_id": connection.login, "secret_access_key": connection.password}
    options |= {LAKE_EXTRAS.get(name, name): value for name, value in connection.extra_dejson.items()}
    return {name: str(value) for name, value in options.items() if value}


def _address(connection: Connection) -> str:
    """`https://host:port` where the connection says no other scheme, as Airflow's HTTP hook reads it."""
    host = connection.host or ""
    scheme = connection.schema or ("http" if connection.conn_type == "http" else "https")
    address = host if "://" in host else f"{scheme}://{host}"
    return f"{address}:{connection.port}" if connection.port else address


def close_run(batches: Any, *, stage: str, outlet: Asset) -> None:
    """Add the tasks that end a run.

    `finish`, also where a batch failed; `account`, which fails where a file is not accounted for; and
    `confirm`, which fails where a batch did.
    """

    @task(trigger_rule="all_done", outlets=[outlet])
    def finish() -> dict[str, int]:
        from nightwire.steps import Workspace
        from nightwire.steps import finish as finish_stage

        run_id = get_current_context()["dag_run"].run_id
        return finish_stage(Workspace(task_settings()), run_id=run_id, stage=stage)

    @task(trigger_rule="all_done")
    def account() -> None:
        """Check that files and members seen = articles + duplicates + rejects."""
        from nightwire.steps import Workspace
        from nightwire.steps import account as account_stage

        run_id = get_current_context()["dag_run"].run_id
        account_stage(Workspace(task_settings()), run_id=run_id, stage=stage)

    @task(trigger_rule="none_failed")
    def confirm() -> None:
        """Let the run fail where a batch did."""

    finished = batches >> finish()
    [batches, finished, finished >> account()] >> confirm()
