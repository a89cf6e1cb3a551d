"""`make ui`: real Airflow comes up for this machine only, and everything is in it."""

import json
import subprocess

import psutil
import pytest

from nightwire.settings import PROJECT_FOLDER
from tests.e2e.make_ui.standalone import log_in

pytestmark = pytest.mark.slow


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


def test_a_bad_parameter_is_refused_by_the_form(client):
    conf = {"ingest_date": "last tuesday"}
    trigger = {"logical_date": None, "conf": conf}
    answer = client.post("/api/v2/dags/ingest_articles/dagRuns", json=trigger)
    assert answer.status_code == 400
