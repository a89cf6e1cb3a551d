"""The pages with Airflow's logins, connections and runs."""

import ipaddress
from urllib.parse import urlsplit

from airflow.api_fastapi.app import get_auth_manager
from airflow.api_fastapi.auth.managers.models.resource_details import AssetDetails, DagDetails
from airflow.api_fastapi.core_api.security import GetUserDep, requires_access_asset, requires_access_dag
from airflow.configuration import conf
from airflow.models import Connection
from airflow.sdk.exceptions import AirflowNotFoundException

from nightwire.connections import LAKE, lake_options
from nightwire.settings import Settings, load_settings
from nightwire_airflow.runs import DAGS, AirflowRuns
from nightwire_web.access import Access, Visitor
from nightwire_web.app import build_app
from nightwire_web.pages import Pages
from nightwire_web.routes.session import TOKEN_SECONDS


def visitor(user: GetUserDep) -> Visitor:
    """Who asks, and what Airflow lets them do."""
    manager = get_auth_manager()
    return Visitor(
        name=user.get_name(),
        may_retry=manager.is_authorized_dag(method="PUT", user=user, details=DagDetails(id=DAGS["ingest"])),
        may_correct=manager.is_authorized_asset(method="POST", user=user, details=AssetDetails()),
    )


def token(user: GetUserDep) -> str:
    """Airflow's own token for who is logged in, for a short while."""
    return str(get_auth_manager().generate_jwt(user, expiration_time_in_seconds=TOKEN_SECONDS))


def settings() -> Settings:
    """The settings, with the keys of the lake's store from Airflow's connection where it has one."""
    read = load_settings()
    if "://" not in read.lake:
        return read
    try:
        connection = Connection.get_connection_from_secrets(LAKE)
    except AirflowNotFoundException:
        return read
    options = lake_options(connection.login, connection.password, connection.extra_dejson)
    return load_settings(lake_options=options | read.lake_options)


def host_names() -> frozenset[str]:
    """The names that this server is called by, as Airflow and the settings say."""
    own = urlsplit(conf.get("api", "base_url", fallback="")).hostname
    named = {own, conf.get("api", "host", fallback=""), *load_settings().web_hosts}
    return frozenset(name for name in named if name and not _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


access = Access(
    read=requires_access_asset("GET"),
    retry=requires_access_dag("PUT", param_dag_id=DAGS["ingest"]),
    correct=requires_access_asset("POST"),
    visitor=visitor,
    token=token,
    host_names=host_names(),
)
app = build_app(Pages(access, AirflowRuns(), settings))
