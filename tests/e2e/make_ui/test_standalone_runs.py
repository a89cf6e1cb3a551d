"""Runs through Airflow's scheduler, triggered and filled in over its REST API as the web UI does it."""

import json
import re
import sqlite3
import threading
import time
from pathlib import Path

import duckdb
import httpx
import pytest

from nightwire.settings import PROJECT_FOLDER
from tests.e2e.home import Home, table_sizes
from tests.e2e.make_ui.airflow_runs import (
    UNTIL_UNLOCKED,
    asset_events,
    trigger,
    until,
    wait_for_backfill,
    wait_for_run,
)

pytestmark = pytest.mark.slow

README = (PROJECT_FOLDER / "README.md").read_text(encoding="utf-8")


def test_a_triggered_run_of_both_dags_succeeds_through_the_scheduler(standalone, client):
    home = standalone.home
    trigger = client.post("/api/v2/dags/ingest_articles/dagRuns", json={"logical_date": None, "conf": {}})
    run_id = trigger.raise_for_status().json()["dag_run_id"]
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    assert wait_for_run(client, "enrich_articles")["state"] == "success"
    sizes = dict(table_sizes(home.lake))
    assert (sizes["articles"], sizes["sentences"], sizes["runs"]) == (1, 17, 2)
    assert sizes["facts"] >= 2


def test_the_tasks_logs_say_what_was_done_in_numbers(standalone, client):
    run = wait_for_run(client, "enrich_articles")
    url = f"/api/v2/dags/enrich_articles/dagRuns/{run['dag_run_id']}/taskInstances/finish/logs/1"
    log = json.dumps(client.get(url, params={"full_content": True}).raise_for_status().json())
    assert "17 sentences" in log


RESTARTED = "had ended and was started again"
NIGHTS = ("2026-11-05", "2026-11-06", "2026-11-07")


def test_a_backfill_puts_each_article_into_its_own_night(standalone, client, tmp_path):
    """Three nights at once, as Airflow does it where nobody says otherwise."""
    text = "At least 45 people were killed in the east of the country on day {n}, officials said."
    for n, night in enumerate(NIGHTS):
        article = {"text": text.format(n=n), "published": night}
        (tmp_path / f"{n}.json").write_text(json.dumps(article))
    (tmp_path / "undated.txt").write_text(text.format(n="one"))
    backfill = {
        "dag_id": "ingest_articles",
        "from_date": f"{NIGHTS[0]}T00:00:00+01:00",
        "to_date": f"{NIGHTS[-1]}T23:59:59+01:00",
        "dag_run_conf": {"source": str(tmp_path)},
    }
    answer = UNTIL_UNLOCKED(client.post, "/api/v2/backfills", json=backfill)
    assert answer.status_code in (200, 409), answer.text  # 409: it was made before SQLite locked
    for run_id in wait_for_backfill(client, *NIGHTS):
        assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    with duckdb.connect(standalone.home.lake / "nightwire.duckdb", read_only=True) as connection:
        found = connection.execute(
            "select ingest_date::varchar, count(*) from articles group by all order by all"
        ).fetchall()
    assert found[:3] == [(night, 1) for night in NIGHTS]
    assert len(found) == 4


def run_once(home: Home, command: str) -> httpx.Response:
    """Run a command of the README; one that was done before SQLite locked says that it is under way."""
    try:
        home.sh(command)
    except AssertionError as error:
        if "AlreadyRunningBackfill" not in str(error):
            raise
    return httpx.Response(200)


def test_the_readmes_backfill_command_works(standalone, client):
    home = standalone.home
    (command,) = re.findall(r"^scripts/in-airflow airflow backfill .*$", README, flags=re.MULTILINE)
    UNTIL_UNLOCKED(run_once, home, command)
    (run_id,) = wait_for_backfill(client, "2026-11-04")
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"


def test_a_folder_of_no_articles_is_held_and_somebody_decides_in_the_web_ui(standalone, client, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.txt").write_bytes(bytes([number]) + b"\x00\x01\x02")
    lake = standalone.home.lake
    events = announced(client)
    assert trigger(client, "ingest_articles", source=str(tmp_path), ingest_date="2026-10-01") == "failed"
    assert rejects_of(lake) == 0
    assert events
    assert announced(client) == events
    assert trigger(client, "decide_night", night="2026-10-01", decision="approve") == "success"
    assert rejects_of(lake) == 30
    event = next(event for event in asset_events(client) if event["uri"] == "nightwire://lake/articles")
    assert event["extra"]["nights"] == ["2026-10-01"]


def test_who_finds_airflows_database_locked_waits(standalone, client):
    """A machine with much to do holds it for longer than the five seconds that SQLite waits by itself."""
    database = sqlite3.connect(
        standalone.home.folder / "airflow" / "airflow.db", 60, isolation_level=None, check_same_thread=False
    )
    ended = standalone.terminal.read_text().count(RESTARTED)
    database.execute("begin immediate")
    began = time.monotonic()
    threading.Timer(8, database.rollback).start()
    assert trigger(client, "ingest_articles", source="seeds/no_such_folder") == "failed"
    assert time.monotonic() - began > 8
    assert standalone.terminal.read_text().count(RESTARTED) == ended


def announced(client: httpx.Client) -> list[int]:
    """The events of articles; those of facts may still be coming."""
    return sorted(
        event["id"] for event in asset_events(client) if event["uri"] == "nightwire://lake/articles"
    )


def rejects_of(lake: Path) -> int:
    with duckdb.connect(lake / "nightwire.duckdb", read_only=True) as connection:
        return connection.execute("select count(*) from rejects").fetchall()[0][0]


def test_a_run_that_is_late_is_told_of_by_the_triggerer(standalone, client):
    """Its time was long ago, so its deadline has passed when it starts."""
    body = {"logical_date": "2026-11-02T02:00:00+01:00", "conf": {}}
    answer = client.post("/api/v2/dags/ingest_articles/dagRuns", json=body)
    run_id = answer.raise_for_status().json()["dag_run_id"]
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    late = until(lambda: [text for text in standalone.received.notices if f"Run {run_id} has" in text])
    assert late == [
        f"*Nightwire: ingest_articles is late*\nRun {run_id} has not ended within 4 hours of its time."
    ]
