"""`make ui`: real Airflow with its scheduler, asked over its REST API as the web UI does."""

import json
import re
import subprocess
import time
from pathlib import Path

import duckdb
import httpx
import psutil
import pytest
from tenacity import (
    Retrying,
    retry_if_exception_message,
    retry_if_result,
    stop_after_delay,
    wait_fixed,
)
from tests.e2e.conftest import Home, log_in, table_sizes

from nightwire.settings import PROJECT_FOLDER

pytestmark = pytest.mark.slow

RUN_SECONDS = 600
LOCKED = 503  # what Airflow answers while somebody else writes its SQLite database; see docs/airflow.md
UNTIL_UNLOCKED = Retrying(
    stop=stop_after_delay(120),
    wait=wait_fixed(2),
    retry=retry_if_result(lambda answer: answer.status_code == LOCKED)
    | retry_if_exception_message(match=r"(?s).*database is locked"),
)
README = (PROJECT_FOLDER / "README.md").read_text(encoding="utf-8")


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


def test_the_terminal_says_where_to_go(standalone):
    for words in (standalone.address, "admin", "password", "Ctrl-C"):
        assert words in standalone.printed


def test_the_password_is_random_and_its_file_is_private(standalone):
    path = standalone.home.folder / "airflow" / "passwords.json"
    assert len(standalone.password) >= 16
    passwords = json.loads(path.read_text())
    assert passwords["admin"] == standalone.password
    assert all(len(one) >= 16 for one in passwords.values())
    assert path.stat().st_mode & 0o777 == 0o600
    assert (standalone.home.folder / "airflow" / "airflow.cfg").stat().st_mode & 0o777 == 0o600
    assert log_in(standalone, "admin").status_code == 401


def test_everything_listens_on_this_machine_only(standalone):
    started = psutil.Process(standalone.process.pid).children(recursive=True)
    connections = [one for process in started for one in process.net_connections("inet")]
    listening = {one.laddr for one in connections if one.status == psutil.CONN_LISTEN}
    assert (standalone.address.rpartition(":")[2]) in {str(address.port) for address in listening}
    assert {address.ip for address in listening} == {"127.0.0.1"}


def test_a_second_one_says_that_one_is_running(standalone):
    environment = standalone.home.environment | {"AIRFLOW__API__PORT": standalone.port}
    second = subprocess.run(
        ["make", "ui"], cwd=PROJECT_FOLDER, env=environment, capture_output=True, text=True, check=False
    )
    assert second.returncode != 0
    assert f"running already at {standalone.address}" in second.stderr
    assert "scheduler=" in second.stderr


def test_the_dags_are_active(client):
    dags = client.get("/api/v2/dags").raise_for_status().json()["dags"]
    assert {dag["dag_id"]: dag["is_paused"] for dag in dags} == {
        "ingest_articles": False,
        "enrich_articles": False,
        "make_again": False,
        "decide_night": False,
    }
    assert client.get("/api/v2/pools/nightwire_engines").raise_for_status().json()["slots"] == 2
    ingest = next(dag for dag in dags if dag["dag_id"] == "ingest_articles")
    assert ingest["next_dagrun_run_after"], "the nightly run is not scheduled"


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


def trigger(client: httpx.Client, dag_id: str, **conf: object) -> str:
    """Run a DAG to its end; return its run's state."""
    body = {"logical_date": None, "conf": conf}
    answer = UNTIL_UNLOCKED(client.post, f"/api/v2/dags/{dag_id}/dagRuns", json=body)
    run_id = answer.raise_for_status().json()["dag_run_id"]
    return wait_for_run(client, dag_id, run_id)["state"]


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
    found = client.get("/api/v2/assets/events", params={"order_by": "-timestamp"}).json()["asset_events"]
    event = next(event for event in found if event["uri"] == "nightwire://lake/articles")
    assert event["extra"]["nights"] == ["2026-10-01"]


def announced(client: httpx.Client) -> list[int]:
    """The events of articles; those of facts may still be coming."""
    events = client.get("/api/v2/assets/events").raise_for_status().json()["asset_events"]
    return sorted(event["id"] for event in events if event["uri"] == "nightwire://lake/articles")


def rejects_of(lake: Path) -> int:
    with duckdb.connect(lake / "nightwire.duckdb", read_only=True) as connection:
        return connection.execute("select count(*) from rejects").fetchall()[0][0]


def until(found, what="nothing came"):
    """Wait until something is there; return it."""
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        if result := found():
            return result
        time.sleep(1)
    raise AssertionError(what)


def test_a_run_that_is_late_is_told_of_by_the_triggerer(standalone, client):
    """Its time was long ago, so its deadline has passed when it starts."""
    body = {"logical_date": "2026-11-02T02:00:00+01:00", "conf": {}}
    answer = UNTIL_UNLOCKED(client.post, "/api/v2/dags/ingest_articles/dagRuns", json=body)
    run_id = answer.raise_for_status().json()["dag_run_id"]
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    late = until(lambda: [text for text in standalone.received.notices if f"Run {run_id} has" in text])
    assert late == [
        f"*Nightwire: ingest_articles is late*\nRun {run_id} has not ended within 4 hours of its time."
    ]


def test_a_held_night_was_told_of_once_with_the_link_to_its_log(standalone, client):
    (told,) = [text for text in standalone.received.notices if "failed in finish" in text]
    assert "2026-10-01 is held" in told
    assert not [text for text in standalone.received.notices if "Run backfill__" in text]
    assert f"{standalone.address}/dags/ingest_articles/runs/" in told


def test_what_the_stages_did_is_counted_in_airflows_metrics(standalone):
    counters = standalone.received.counters
    with duckdb.connect(standalone.home.lake / "nightwire.duckdb", read_only=True) as connection:
        articles, rejects = connection.execute(
            "select (select count(*) from articles), (select count(*) from rejects)"
        ).fetchall()[0]
    assert counters["airflow.nightwire.ingest.article"] == articles
    assert counters["airflow.nightwire.ingest.reject"] == rejects
    assert counters["airflow.nightwire.enrich.sentence"] >= 17
    assert counters["airflow.nightwire.ingest.night_held"] == 1
    assert any(line.startswith("airflow.nightwire.enrich.batch:") for line in standalone.received.statsd.got)


def test_lineage_names_the_tables_with_their_columns_and_rows(standalone):
    events = [event for event in standalone.received.lineage if event["eventType"] == "RUNNING"]
    written = {}
    for event in events:
        for one in event["outputs"]:
            assert one["facets"]["schema"]["fields"][0]["description"]
            rows = one["outputFacets"]["outputStatistics"]["rowCount"]
            written[one["name"]] = written.get(one["name"], 0) + rows
    lake = standalone.home.lake
    sizes = dict(table_sizes(lake))
    assert written[f"{lake}/articles"] == sizes["articles"]
    assert written[f"{lake}/facts"] >= 2
    enriched = [event for event in events if "enrich_articles" in event["job"]["name"]]
    assert {one["name"] for one in enriched[0]["inputs"]} == {f"{lake}/articles", f"{lake}/sentences"}


def test_no_log_has_article_text_or_keys(standalone):
    """Sentences, in both languages, are looked for in all that Airflow has written and sent."""
    home = standalone.home.folder
    with duckdb.connect(standalone.home.lake / "nightwire.duckdb", read_only=True) as connection:
        rows = connection.execute("select text, text_en from sentences").fetchall()
    texts = {text for row in rows for text in row if text and len(text) > 20}
    assert len(texts) >= 20
    logs = [path.read_text(errors="replace") for path in (home / "airflow").rglob("*.log")]
    logs += [json.dumps(standalone.received.http.got, ensure_ascii=False), *standalone.received.statsd.got]
    whole = "\n".join(logs)
    assert "batch" in whole
    assert [text for text in texts if text in whole or json.dumps(text)[1:-1] in whole] == []
    assert "s3cret" not in "\n".join(path.read_text(errors="replace") for path in home.rglob("*.log"))
    (log,) = [one for one in logs if re.search(r"run \w+__\S+, ingest of batch [0-9a-f]{20}", one)][:1]
    assert "article" in log


def test_a_bad_parameter_is_refused_by_the_form(client):
    conf = {"ingest_date": "last tuesday"}
    trigger = {"logical_date": None, "conf": conf}
    answer = client.post("/api/v2/dags/ingest_articles/dagRuns", json=trigger)
    assert answer.status_code == 400


def test_the_pages_ask_for_a_login_and_show_each_run(standalone, client):
    runs = client.get("/api/v2/dags/ingest_articles/dagRuns").raise_for_status().json()["dag_runs"]
    url = "/nightwire/api/v1/runs"
    assert httpx.get(f"{standalone.address}{url}", timeout=60).status_code == 401
    published = 0
    for run in runs:
        answer = client.get(url, params={"run_id": run["dag_run_id"]}).raise_for_status()
        (row,) = [row for row in answer.json()["rows"] if row["stage"] == "ingest"]
        assert row["state"] == run["state"]
        assert {"plan", "read", "finish"} <= {task["task"] for task in row["run"]["tasks"]}
        published += row["published"]["article_count"] if row["published"] else 0
    assert published == 4
