"""Runs of Airflow's DAGs over its REST API, as the web UI asks for them: start, wait for, and find."""

import json
import time

import httpx
from tenacity import Retrying, retry_if_exception_message, retry_if_result, stop_after_delay, wait_fixed

RUN_SECONDS = 600
LOCKED = 503  # what Airflow answers to a backfill while somebody else writes its SQLite database
UNTIL_UNLOCKED = Retrying(
    stop=stop_after_delay(120),
    wait=wait_fixed(2),
    retry=retry_if_result(lambda answer: answer.status_code == LOCKED)
    | retry_if_exception_message(match=r"(?s).*database is locked"),
)


def wait_for_run(client: httpx.Client, dag_id: str, run_id: str | None = None) -> dict[str, str]:
    """Wait until a run of the DAG (that one, or any) has ended."""
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        runs = client.get(f"/api/v2/dags/{dag_id}/dagRuns").raise_for_status().json()["dag_runs"]
        ended = [r for r in runs if r["state"] in ("success", "failed") and run_id in (None, r["dag_run_id"])]
        if ended:
            return ended[-1]
        time.sleep(2)
    raise AssertionError(f"no run of {dag_id} has ended: {json.dumps(runs)}")


def wait_for_backfill(client: httpx.Client, *days: str) -> list[str]:
    """Wait until the backfill of these days is complete; return the ids of its runs."""
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        backfills = (
            client.get("/api/v2/backfills", params={"dag_id": "ingest_articles"}).raise_for_status().json()
        )
        runs = client.get("/api/v2/dags/ingest_articles/dagRuns").raise_for_status().json()["dag_runs"]
        made = [
            r["dag_run_id"]
            for r in runs
            if r["run_type"] == "backfill" and r["logical_date"].startswith(days)
        ]
        if len(made) == len(days) and all(backfill["completed_at"] for backfill in backfills["backfills"]):
            return made
        time.sleep(1)
    raise AssertionError(f"the backfill of {days} did not end: {backfills}")


def until(found, what="nothing came"):
    """Wait until something is there; return it."""
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        if result := found():
            return result
        time.sleep(1)
    raise AssertionError(what)


def asset_events(client: httpx.Client) -> list[dict]:
    """All events of assets, the newest first.

    Airflow 3.3 answers 500 while a run that an event has made waits to be started, since it has no start yet.
    """
    newest = {"order_by": "-timestamp"}
    answer = until(
        lambda: started(client.get("/api/v2/assets/events", params=newest)), "Airflow answered 500"
    )
    return answer.raise_for_status().json()["asset_events"]


def started(answer: httpx.Response) -> httpx.Response | None:
    """The answer, or none where it is Airflow's for a run without a start."""
    return None if answer.status_code == httpx.codes.INTERNAL_SERVER_ERROR else answer


def trigger(client: httpx.Client, dag_id: str, **conf: object) -> str:
    """Run a DAG to its end; return its run's state."""
    body = {"logical_date": None, "conf": conf}
    answer = client.post(f"/api/v2/dags/{dag_id}/dagRuns", json=body)
    run_id = answer.raise_for_status().json()["dag_run_id"]
    return wait_for_run(client, dag_id, run_id)["state"]
