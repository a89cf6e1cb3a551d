"""Puts Nightwire into Airflow's navigation, and a tab on each run: wiring, no page and no query."""

from functools import cached_property
from importlib import import_module

from airflow.plugins_manager import AirflowPlugin
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from nightwire_airflow.writers import SingleWriter

ROUTE = "/nightwire"


class DeferredApp:
    """The pages, imported by the first request: Airflow loads this file in every task, too."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does."""
        app = await run_in_threadpool(lambda: self._app)
        await app(scope, receive, send)

    @cached_property
    def _app(self) -> ASGIApp:
        app: ASGIApp = import_module("nightwire_airflow.app").app
        return app


class NightwireUi(AirflowPlugin):
    """Puts the pages into the web UI."""

    name = "nightwire_ui"
    fastapi_apps = [{"app": DeferredApp(), "url_prefix": ROUTE, "name": "Nightwire"}]  # noqa: RUF012 - Airflow's form
    fastapi_root_middlewares = [{"middleware": SingleWriter, "name": "single writer"}]  # noqa: RUF012 - Airflow's form
    external_views = [  # noqa: RUF012 - Airflow's form
        {
            "name": "Nightwire",
            "href": f"{ROUTE[1:]}/",
            "destination": "nav",
            "url_route": "nightwire",
            "nav_top_level": True,
            "icon": f"{ROUTE}/static/icon.svg",
            "icon_dark_mode": f"{ROUTE}/static/icon-dark.svg",
        },
        {
            "name": "Nightwire",
            "href": f"{ROUTE[1:]}/tonight?run_id={{RUN_ID}}",
            "destination": "dag_run",
            "url_route": "nightwire-run",
        },
    ]
