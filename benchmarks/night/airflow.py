"""A night through Airflow's scheduler, asked over its REST API."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import httpx

from night.measure import Cost, measured

PROJECT = Path(__file__).parents[2]
LOCAL = (str(PROJECT / "scripts/in-airflow"), "python", str(PROJECT / "scripts/ui.py"))
CELERY = (str(PROJECT / "scripts/in-airflow"), "python", "-m", "deploy")
DAGS = ("ingest_articles", "enrich_articles")
START_SECONDS, NIGHT_SECONDS = 600, 4 * 3600
SETTLE_SECONDS = 20  # workers come up after the servers that are asked


def environment(home: Path) -> dict[str, str]:
    """Everything in a folder of its own; modules are compiled once, whatever the shell says, as by `make`."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "NIGHTWIRE_HOME": str(home),
        "NIGHTWIRE_LAKE": str(home / "lake"),
        "NIGHTWIRE_SOURCE": str(home / "articles"),
        "NIGHTWIRE_TRANSLATION_MEMORY": str(home / "memory.sqlite"),
        "NIGHTWIRE_TRANSLATION_MODELS": str(PROJECT / ".cache/models"),
        "AIRFLOW_HOME": str(home / "airflow"),
        "NIGHTWIRE_CELERY_HOME": str(home / "celery"),
        "NIGHTWIRE_WORKER_CONCURRENCY": "1",  # of each of two: as many tasks at once as else
        "PYTHONPATH": os.pathsep.join(str(PROJECT / folder) for folder in ("include", "scripts", ".")),
    }


def night(home: Path, command: tuple[str, ...], ingest_date: str) -> Cost | None:
    """Start the servers, run both DAGs, stop the servers; what the DAGs' time cost.

    As soon as it is up, Airflow runs the night that is past: it finds an article of its own, and the others
    come when that has ended.
    """
    if command == CELERY and not (PROJECT / "deploy").is_dir():
        print("celery: its topology is not here")
        return None
    port = _free_port()
    env = environment(home) | {"AIRFLOW__API__PORT": str(port), "NIGHTWIRE_PORT": str(port)}
    (home / "airflow").mkdir()
    (home / "articles").rename(home / "later")
    _write_first(home)
    if command == LOCAL:
        migrate = [LOCAL[0], "airflow", "db", "migrate"]
        subprocess.run(migrate, env=env, cwd=PROJECT, capture_output=True, check=True)
    out = home / "servers.log"
    with out.open("wb") as log:
        servers = subprocess.Popen(
            command, env=env, cwd=PROJECT, stdout=log, stderr=log, start_new_session=True
        )
    try:
        password = _wait(out, servers)
        with _client(port, password) as client:
            _until_ready(client)
            _until_ended(client, DAGS[1], 1)
            for article in (home / "later").iterdir():
                article.rename(home / "articles" / article.name)
            return measured([servers.pid], lambda: _run(client, ingest_date))
    finally:
        servers.send_signal(signal.SIGINT)
        servers.wait(60)


def _run(client: httpx.Client, ingest_date: str) -> None:
    body: Mapping[str, object] = {"logical_date": None, "conf": {"ingest_date": ingest_date}}
    client.post(f"/api/v2/dags/{DAGS[0]}/dagRuns", json=body).raise_for_status()
    _until_ended(client, DAGS[1], 2)


def _write_first(home: Path) -> None:
    (home / "articles").mkdir()
    (home / "articles" / "first.txt").write_text("Il sindaco ha ringraziato dodici volontari.\n")


def _until_ready(client: httpx.Client) -> None:
    """Servers answer before the others are up and DAGs are parsed; what starting costs is no night's."""
    ends = time.monotonic() + START_SECONDS
    while not _is_ready(client):
        if time.monotonic() > ends:
            sys.exit("Airflow's servers are not healthy, or do not know the DAGs")
        time.sleep(1)
    time.sleep(SETTLE_SECONDS)


def _is_ready(client: httpx.Client) -> bool:
    parts = client.get("/api/v2/monitor/health").json().values()
    return all(part["status"] in ("healthy", None) for part in parts) and all(
        client.get(f"/api/v2/dags/{dag}").is_success for dag in DAGS
    )


def _until_ended(client: httpx.Client, dag: str, count: int) -> None:
    """Wait until so many runs have ended."""
    ends = time.monotonic() + NIGHT_SECONDS
    while time.monotonic() < ends:
        answers = [client.get(f"/api/v2/dags/{one}/dagRuns") for one in DAGS]
        runs = [run for answer in answers if answer.is_success for run in answer.json()["dag_runs"]]
        if failed := [run["dag_id"] for run in runs if run["state"] == "failed"]:
            sys.exit(f"{failed[0]} failed")
        if sum(run["dag_id"] == dag and run["state"] == "success" for run in runs) >= count:
            return
        time.sleep(2)  # asking costs the server time, too
    sys.exit(f"{dag} has not ended")


def _wait(out: Path, servers: subprocess.Popen[bytes]) -> str:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and servers.poll() is None:
        if found := re.findall(r"password: +(\S+)", out.read_text()):
            return str(found[0])
        time.sleep(0.5)
    sys.exit(f"Airflow did not start:\n{out.read_text()}")


def _client(port: int, password: str) -> httpx.Client:
    address = f"http://127.0.0.1:{port}"
    credentials = {"username": "admin", "password": password}
    token = httpx.post(f"{address}/auth/token", json=credentials, timeout=60).raise_for_status().json()
    headers = {"Authorization": f"Bearer {token['access_token']}"}
    return httpx.Client(base_url=address, headers=headers, timeout=60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
