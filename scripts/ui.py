"""Start Airflow's web UI, scheduler and workers on this project until Ctrl-C.

Airflow's own log goes to a file; the address, the user and the password go to the terminal.
"""

import os
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path

import httpx
from passwords import passwords_of
from servers import AIRFLOW, RunningAlreadyError, Servers, servers

START_SECONDS = 600  # two busy cores need several minutes
LIFE_SECONDS = 60
PATIENCE_SECONDS = 60  # a starting Airflow is slow to give its first answers
HOST, PORT = os.environ["AIRFLOW__API__HOST"], os.environ["AIRFLOW__API__PORT"]
ADDRESS = f"http://{HOST}:{PORT}"
HOME = Path(os.environ["AIRFLOW_HOME"])
LOG = HOME / "ui.log"
PASSWORDS = Path(os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"])
USERS = dict(one.split(":")[:2] for one in os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS"].split(","))
ENGINE_POOL = {"name": "nightwire_engines", "slots": 2, "description": "tasks that call engines of others"}
ADMIN = next((user for user, role in USERS.items() if role.lower() == "admin"), "admin")


def main() -> int:
    """Run until interrupted; return the process's exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell's job in the background ignores the first
        signal.signal(number, signal.default_int_handler)
    try:
        with servers(HOME, LOG) as airflow:
            return _serve(airflow)
    except RunningAlreadyError as who:
        print(f"Airflow is running already at {ADDRESS} ({who}).", file=sys.stderr)
        print("Stop it with Ctrl-C where it was started, or with `kill` and these numbers.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def _serve(airflow: Servers) -> int:
    if _is_taken(HOST, int(PORT)):
        hint = "AIRFLOW__API__PORT=8081 make ui"
        print(f"Another program listens at {ADDRESS}; take another port: {hint}", file=sys.stderr)
        return 1
    passwords, new = passwords_of(PASSWORDS, USERS)
    print(f"Starting Airflow at {ADDRESS} (its log: {LOG}); this takes about a minute ...", flush=True)
    for name, command in AIRFLOW.items():
        airflow.start(name, command)
    if not _wait_until_up(airflow, passwords):
        print(f"Airflow did not start; see {LOG}", file=sys.stderr)
        return 1
    _make_pool(passwords)
    print(f"\n  Airflow is up:  {ADDRESS}")
    for user in USERS:
        shown = passwords[user] if user in new else f"as set in {PASSWORDS}"
        print(f"  user:           {user}\n  password:       {shown}")
    print("\nThe nightly run fires while this is running. Press Ctrl-C to stop.", flush=True)
    name = _tend(airflow)
    print(f"{name} ended unexpectedly, and again when it was started anew; see {LOG}", file=sys.stderr)
    return 1


def _tend(airflow: Servers) -> str:
    """Start again what ends, as locks of SQLite make a scheduler do; return what then lives no minute."""
    started: dict[str, float] = {}
    while True:
        for name in airflow.wait():
            if time.monotonic() - started.get(name, -LIFE_SECONDS) < LIFE_SECONDS:
                return name
            airflow.start_again(name, AIRFLOW[name])
            started[name] = time.monotonic()
            print(f"{time.strftime('%H:%M:%S')} {name} had ended and was started again", flush=True)


def _is_taken(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _wait_until_up(airflow: Servers, passwords: dict[str, str]) -> bool:
    """Wait until the API answers and has every DAG, each let run."""
    deadline = time.monotonic() + START_SECONDS
    files = Path(os.environ["AIRFLOW__CORE__DAGS_FOLDER"]).glob("*.py")
    waiting = {path.stem for path in files if "\n@dag(" in path.read_text(encoding="utf-8")}
    while time.monotonic() < deadline and not airflow.ended():
        with suppress(httpx.HTTPError):  # it is not up yet
            waiting -= _unpaused(waiting, passwords)
        if not waiting:
            return True
        time.sleep(1)
    return False


def _unpaused(dags: set[str], passwords: dict[str, str]) -> set[str]:
    """Let these DAGs run; return those that Airflow knows already."""
    with _client(passwords[ADMIN]) as client:
        answers = {dag: client.patch(f"/api/v2/dags/{dag}", json={"is_paused": False}) for dag in dags}
    return {dag for dag, answer in answers.items() if answer.is_success}


def _make_pool(passwords: dict[str, str]) -> None:
    """The pool that limits how many tasks call engines of others at once; one that is there stays."""
    with _client(passwords[ADMIN]) as client:
        client.post("/api/v2/pools", json=ENGINE_POOL)


def _client(password: str) -> httpx.Client:
    """A client that is logged in."""
    credentials = {"username": ADMIN, "password": password}
    token = httpx.post(f"{ADDRESS}/auth/token", json=credentials, timeout=PATIENCE_SECONDS).raise_for_status()
    headers = {"Authorization": f"Bearer {token.json()['access_token']}"}
    return httpx.Client(base_url=ADDRESS, headers=headers, timeout=PATIENCE_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
