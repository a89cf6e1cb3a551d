"""`make ui`: real Airflow with its scheduler, asked over its REST API as the web UI does."""

import json
import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

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
from tests.e2e.conftest import Home, table_sizes

from nightwire.settings import PROJECT_FOLDER

pytestmark = pytest.mark.slow

START_SECONDS = 300
RUN_SECONDS = 300
LOCKED = 503  # what Airflow answers while somebody else writes its SQLite database; see docs/airflow.md
UNTIL_UNLOCKED = Retrying(
    stop=stop_after_delay(120),
    wait=wait_fixed(2),
    retry=retry_if_result(lambda answer: answer.status_code == LOCKED)
    | retry_if_exception_message(match=r"(?s).*database is locked"),
)
README = (PROJECT_FOLDER / "README.md").read_text(encoding="utf-8")


class Standalone(NamedTuple):
    """A running `make ui`."""

    home: Home
    port: str
    printed: str
    process: subprocess.Popen[bytes]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        return re.findall(r"password: +(\S+)", self.printed)[0]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def standalone(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("standalone"))
    ports = {"AIRFLOW__API__PORT": str(free_port())}
    out = home.folder / "terminal.log"
    with out.open("w") as terminal:
        process = subprocess.Popen(
            ["make", "ui"], cwd=PROJECT_FOLDER, env=home.environment | ports,
            stdout=terminal, stderr=terminal, start_new_session=True,
        )  # fmt: skip
    try:
        printed = wait_for(out, process)
        yield Standalone(home, ports["AIRFLOW__API__PORT"], printed, process)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def wait_for(out: Path, process: subprocess.Popen[bytes]) -> str:
    """Wait until the terminal shows the password; return what it shows."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        text = out.read_text()
        if "password:" in text:
            return text
        assert process.poll() is None, text
        time.sleep(1)
    raise AssertionError(f"make ui did not come up: {out.read_text()}")


@pytest.fixture(scope="module")
def client(standalone):
    token = log_in(standalone, standalone.password).raise_for_status().json()["access_token"]
    with httpx.Client(
        base_url=standalone.address, headers={"Authorization": f"Bearer {token}"}, timeout=60
    ) as client:
        yield client


def log_in(standalone: Standalone, password: str) -> httpx.Response:
    credentials = {"username": "admin", "password": password}
    return httpx.post(f"{standalone.address}/auth/token", json=credentials, timeout=60)


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


def wait_for_backfill(client: httpx.Client, day: str) -> str:
    """Wait until the backfill of a day is complete; return the id of its run."""
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        backfills = (
            client.get("/api/v2/backfills", params={"dag_id": "ingest_articles"}).raise_for_status().json()
        )
        runs = client.get("/api/v2/dags/ingest_articles/dagRuns").raise_for_status().json()["dag_runs"]
        made = [
            r["dag_run_id"] for r in runs if r["run_type"] == "backfill" and r["logical_date"].startswith(day)
        ]
        if made and all(backfill["completed_at"] for backfill in backfills["backfills"]):
            return str(made[0])
        time.sleep(1)
    raise AssertionError(f"the backfill of {day} did not end: {backfills}")


def test_the_terminal_says_where_to_go(standalone):
    for words in (standalone.address, "admin", "password", "Ctrl-C"):
        assert words in standalone.printed


def test_the_password_is_random_and_its_file_is_private(standalone):
    path = standalone.home.folder / "airflow" / "passwords.json"
    assert len(standalone.password) >= 16
    assert json.loads(path.read_text()) == {"admin": standalone.password}
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
    }
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


def test_a_backfill_takes_new_files_in_under_its_night(standalone, client, tmp_path):
    home = standalone.home
    (tmp_path / "late.txt").write_text(
        "At least 45 people were killed in the east of the country, officials said."
    )
    backfill = {
        "dag_id": "ingest_articles",
        "from_date": "2026-11-05T00:00:00+01:00",
        "to_date": "2026-11-05T23:59:59+01:00",
        "dag_run_conf": {"source": str(tmp_path)},
    }
    answer = UNTIL_UNLOCKED(client.post, "/api/v2/backfills", json=backfill)
    assert answer.status_code in (200, 409), answer.text  # 409: it was made before SQLite locked
    run_id = wait_for_backfill(client, "2026-11-05")
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    with duckdb.connect(home.lake / "nightwire.duckdb", read_only=True) as connection:
        nights = connection.execute("select ingest_date::varchar from articles order by all").fetchall()
    assert nights[0] == ("2026-11-05",)
    assert len(nights) == 2


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
    run_id = wait_for_backfill(client, "2026-11-04")
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"


def test_a_bad_parameter_is_refused_by_the_form(client):
    conf = {"ingest_date": "last tuesday"}
    trigger = {"logical_date": None, "conf": conf}
    answer = client.post("/api/v2/dags/ingest_articles/dagRuns", json=trigger)
    assert answer.status_code == 400


def test_the_report_asks_for_a_login_and_shows_each_run(standalone, client):
    address = standalone.address
    runs = client.get("/api/v2/dags/ingest_articles/dagRuns").raise_for_status().json()["dag_runs"]
    urls = [f"/nightwire/report/{run['dag_run_id']}" for run in runs]
    assert httpx.get(address + urls[0], timeout=60).status_code in (401, 403)
    assert httpx.get(f"{address}/nightwire/openapi.json", timeout=60).status_code in (401, 403, 404)
    pages = [client.get(url).raise_for_status().text for url in urls]
    assert all("The lake now" in page for page in pages)
    published = [page for page in pages if "<th>article</th>" in page]
    idle = [page for page in pages if "has published nothing" in page]
    assert len(published) == 2
    assert len(published) + len(idle) == len(pages)
