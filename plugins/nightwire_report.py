"""A tab on each DAG run in Airflow's web UI: what the run has done, in numbers, and what it rejected."""

import json
from pathlib import Path
from typing import Any

from airflow.api_fastapi.core_api.security import requires_access_asset
from airflow.plugins_manager import AirflowPlugin
from fastapi import Depends, FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader

from nightwire.lake.query import fetch
from nightwire.lake.store import Lake
from nightwire.settings import load_settings

ROUTE = "/nightwire"
RUN = "SELECT * FROM runs WHERE run_id = $run_id"
REJECTS = """
SELECT source_uri, reason FROM rejects
WHERE ingest_date IN (SELECT ingest_date FROM runs WHERE run_id = $run_id)
ORDER BY source_uri LIMIT 100
"""
SIZES = "FROM table_sizes"

pages = Environment(loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True)

# Airflow leaves a plugin's endpoints open to everyone: each one here asks for a login that may
# read assets, and the generated API pages, which no dependency covers, are off.
app = FastAPI(
    dependencies=[Depends(requires_access_asset("GET"))], docs_url=None, redoc_url=None, openapi_url=None
)  # fmt: skip


@app.get("/report/{run_id:path}", response_class=HTMLResponse)
def report(run_id: str) -> str:
    """One run's report: its figures, its night's rejects, the sizes of the tables."""
    settings = load_settings()
    lake = Lake(settings.lake_address, settings.sql_folder, settings.lake_secrets)

    def ask(sql: str, **values: Any) -> list[dict[str, Any]]:
        return fetch(lake, sql, values).to_pylist() if lake.exists() else []

    page = pages.get_template("report.html")
    runs, rejects = ask(RUN, run_id=run_id), ask(REJECTS, run_id=run_id)
    for run in runs:
        run["translations"] = json.loads(run["translation_counts"])
    return page.render(run_id=run_id, runs=runs, rejects=rejects, sizes=ask(SIZES))


class NightwireReport(AirflowPlugin):
    """Puts the report's page into the web UI."""

    name = "nightwire_report"
    fastapi_apps = [{"app": app, "url_prefix": ROUTE, "name": "Nightwire report"}]  # noqa: RUF012 - Airflow's form
    external_views = [  # noqa: RUF012 - Airflow's form
        {
            "name": "Nightwire report",
            "href": f"{ROUTE[1:]}/report/{{RUN_ID}}",
            "destination": "dag_run",
            "url_route": "nightwire-report",
        }
    ]
