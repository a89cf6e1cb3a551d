"""Start Airflow's web UI, scheduler and workers on this project until Ctrl-C.

Airflow's own log goes to a file; the address, the user and the password go to the terminal.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx

USER = PASSWORD = "admin"
START_SECONDS = 240
PATIENCE_SECONDS = 60  # a starting Airflow is slow to give its first answers
DAGS = ("ingest_articles", "enrich_articles")


def main() -> int:
    """Run until interrupted; return the process's exit code."""
    home = Path(os.environ["AIRFLOW_HOME"])
    address = f"http://{os.environ['AIRFLOW__API__HOST']}:{os.environ['AIRFLOW__API__PORT']}"
    Path(os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"]).write_text(
        json.dumps({USER: PASSWORD})
    )
    print(
        f"Starting Airflow at {address} (its log: {home / 'ui.log'}); this takes about a minute ...",
        flush=True,
    )
    with (home / "ui.log").open("ab") as log:
        # A session of its own: Airflow's processes outlive their parent unless the group is stopped.
        airflow = subprocess.Popen(["airflow", "standalone"], stdout=log, stderr=log, start_new_session=True)
    try:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        if not _wait_until_up(airflow, address):
            print(f"Airflow did not start; see {home / 'ui.log'}", file=sys.stderr)
            return 1
        _unpause(address)
        print(
            f"\n  Airflow is up:  {address}\n  user:           {USER}\n  password:       {PASSWORD}\n",
            flush=True,
        )
        print("The nightly run fires while this is running. Press Ctrl-C to stop.", flush=True)
        return airflow.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        _stop(airflow)


def _wait_until_up(airflow: subprocess.Popen[bytes], address: str) -> bool:
    """Wait until the API answers and has both DAGs."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and airflow.poll() is None:
        try:
            with _client(address) as client:
                if all(client.get(f"/api/v2/dags/{dag}").is_success for dag in DAGS):
                    return True
        except httpx.HTTPError:
            pass
        time.sleep(1)
    return False


def _client(address: str) -> httpx.Client:
    """A client that is logged in."""
    credentials = {"username": USER, "password": PASSWORD}
    token = httpx.post(f"{address}/auth/token", json=credentials, timeout=PATIENCE_SECONDS).raise_for_status()
    headers = {"Authorization": f"Bearer {token.json()['access_token']}"}
    return httpx.Client(base_url=address, headers=headers, timeout=PATIENCE_SECONDS)


def _unpause(address: str) -> None:
    with _client(address) as client:
        for dag in DAGS:
            client.patch(f"/api/v2/dags/{dag}", json={"is_paused": False}).raise_for_status()


def _stop(airflow: subprocess.Popen[bytes]) -> None:
    """Stop all of Airflow's processes, by force where they do not go."""
    for signal_number, seconds in ((signal.SIGINT, 20), (signal.SIGTERM, 10), (signal.SIGKILL, 5)):
        try:
            os.killpg(airflow.pid, signal_number)
            airflow.wait(seconds)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


if __name__ == "__main__":
    sys.exit(main())
