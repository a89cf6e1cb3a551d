"""What the DAGs share: assets, how tasks are retried, keys from connections. No DAG here."""

import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from airflow.sdk import Asset, Connection
from airflow.sdk.exceptions import AirflowNotFoundException

from nightwire.connections import LAKE, SOURCE, lake_options
from nightwire.model import FEEDS
from nightwire.process import set_up_process
from nightwire.settings import Settings, load_settings
from notices import task_failed
from retrying import RETRIES, RetryByKind

if TYPE_CHECKING:
    from nightwire.steps import Workspace

log = logging.getLogger(__name__)

ARTICLES = Asset("nightwire://lake/articles", group="nightwire")
FACTS = Asset("nightwire://lake/facts", group="nightwire")

TASK_DEFAULTS: dict[str, Any] = {
    "owner": "nightwire",
    "retries": RETRIES,
    "retry_delay": timedelta(seconds=20),
    "retry_exponential_backoff": True,
    "max_retry_delay": timedelta(minutes=10),
    "execution_timeout": timedelta(hours=2),
    "retry_policy": RetryByKind(),
    "on_failure_callback": task_failed,
}
LOCAL_ENGINES = {"firefox", "pivot"}
ENGINE_POOL = "nightwire_engines"


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
        lake_options=_store_options(LAKE, settings.lake) | settings.lake_options,
        source_logins=_web_login(settings) | settings.source_logins,
        source_options=_store_options(SOURCE, *settings.address_roots) | settings.source_options,
        translation_keys=keys | settings.translation_keys,
        translation_addresses=addresses | settings.translation_addresses,
    )


def _store_options(name: str, *addresses: str) -> dict[str, Any]:
    """Keys of an object store, of a connection of this name; none where no address is in one."""
    if not any("://" in one and not one.startswith("http") for one in addresses):
        return {}
    try:
        connection = Connection.get(name)
    except AirflowNotFoundException:
        return {}
    return dict(lake_options(connection.login, connection.password, connection.extra_dejson))


def _web_login(settings: Settings) -> dict[str, Any]:
    """What the connection `nightwire_source_web` says of a web server; none where no source is on the web."""
    if not any(one.startswith(("http", FEEDS)) for one in settings.address_roots):
        return {}
    try:
        connection = Connection.get(f"{SOURCE}_web")
    except AirflowNotFoundException:
        return {}
    login = f"{connection.login}:{connection.password}" if connection.login else connection.password
    return {_address(connection): login} if login else {}


def _address(connection: Connection) -> str:
    """`https://host:port` where the connection says no other scheme, as Airflow's HTTP hook reads it."""
    host = connection.host or ""
    scheme = connection.schema or ("http" if connection.conn_type == "http" else "https")
    address = host if "://" in host else f"{scheme}://{host}"
    return f"{address}:{connection.port}" if connection.port else address


def workspace() -> "Workspace":
    """The lake with a gate before its readers, and keys from connections. To be called inside a task."""
    from nightwire.steps import Workspace

    set_up_process()
    return Workspace(task_settings(), is_gated=True)


def uses_web_engines(settings: Settings) -> bool:
    """Whether any text may leave the machine, so that a pool has to limit how many calls are made at once."""
    lists = [settings.translation_engines, *settings.translation_engines_by_language.values()]
    return not LOCAL_ENGINES.issuperset(name for names in lists for name in names)
