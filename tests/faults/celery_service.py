"""`make celery` under a test's hands: started, asked over its REST API, its parts killed, stopped."""

import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil
from tenacity import Retrying, retry_if_exception_type, stop_after_delay, wait_fixed

from nightwire.settings import PROJECT_FOLDER

START_SECONDS = 900
ENDED = {"success", "failed"}
# While PostgreSQL is away the API server answers with errors, or not at all.
PATIENT = Retrying(
    stop=stop_after_delay(120),
    wait=wait_fixed(1),
    retry=retry_if_exception_type(httpx.HTTPError),
    reraise=True,
)


@dataclass
class CeleryService:
    """The running service.

    Attributes:
        home: the folder of its database, broker, objects and logs.
        process: of `python -m deploy`, which runs all the others.
        terminal: what it has printed.
    """

    home: Path
    process: subprocess.Popen[bytes]
    terminal: Path
    _token: str = field(default="", repr=False)

    @property
    def printed(self) -> str:
        """What the terminal shows."""
        return self.terminal.read_text(encoding="utf-8", errors="replace")

    @property
    def address(self) -> str:
        """Of the web UI."""
        return re.findall(r"Airflow is up: +(\S+)", self.printed)[0]

    @property
    def password(self) -> str:
        """Of the user `admin`."""
        return re.findall(r"password: +(\S+)", self.printed)[0]

    @property
    def store(self) -> dict[str, str]:
        """The environment of who reads the lake."""
        (endpoint,) = re.findall(r"lake: .* at (\S+)", self.printed)
        (secret,) = re.findall(r"^OBJECT_STORE_SECRET=(\S+)", (self.home / "secrets.env").read_text(), re.M)
        keys = {"AWS_ACCESS_KEY_ID": "nightwire", "AWS_SECRET_ACCESS_KEY": secret}
        return keys | {"AWS_ENDPOINT_URL": endpoint, "AWS_REGION": "us-east-1"}

    def pids(self) -> dict[str, int]:
        """The service's processes by name, as they are now."""
        pairs = (pair.split("=") for pair in (self.home / "servers.lock").read_text().split())
        return {name: int(pid) for name, pid in pairs}

    def get(self, path: str, **params: object) -> dict[str, object]:
        """An answer of Airflow's REST API; asked again where the database is away for a moment."""
        return dict(PATIENT(self._get, path, params))

    def _get(self, path: str, params: dict[str, object]) -> dict[str, object]:
        if not self._token:
            credentials = {"username": "admin", "password": self.password}
            answer = httpx.post(f"{self.address}/auth/token", json=credentials, timeout=60)
            self._token = answer.raise_for_status().json()["access_token"]
        headers = {"Authorization": f"Bearer {self._token}"}
        answer = httpx.get(f"{self.address}/api/v2{path}", params=params, headers=headers, timeout=60)
        return dict(answer.raise_for_status().json())

    def runs(self, dag_id: str) -> list[dict[str, str]]:
        """The runs of a DAG."""
        return list(self.get(f"/dags/{dag_id}/dagRuns")["dag_runs"])

    def tasks(self, dag_id: str, run_id: str) -> list[dict[str, object]]:
        """The task instances of a run."""
        return list(self.get(f"/dags/{dag_id}/dagRuns/{run_id}/taskInstances", limit=1000)["task_instances"])

    def states(self, dag_id: str, run_id: str, task_id: str) -> Counter[str]:
        """How many batches of a mapped task are in which state."""
        tasks = (one for one in self.tasks(dag_id, run_id) if one["task_id"] == task_id)
        return Counter(str(one["state"]) for one in tasks)

    def busy(self, name: str, dag_id: str, run_id: str, task_id: str) -> bool:
        """Whether a batch of a mapped task runs in one of a part's own processes."""
        with suppress(KeyError, psutil.NoSuchProcess):
            own = {one.pid for one in psutil.Process(self.pids()[name]).children(recursive=True)}
            tasks = (one for one in self.tasks(dag_id, run_id) if one["task_id"] == task_id)
            return any(one["state"] == "running" and one["pid"] in own for one in tasks)
        return False

    def kill(self, name: str, number: int = signal.SIGKILL, *, whole: bool = False) -> int:
        """Send a signal to one part, or with `whole` to all its processes; return the part's process id."""
        pid = self.pids()[name]
        main = psutil.Process(pid)
        for one in [main, *(main.children(recursive=True) if whole else [])]:
            with suppress(psutil.NoSuchProcess):
                one.send_signal(number)
        return pid

    def wait_for_restart(self, name: str, before: int, seconds: float = 120) -> None:
        """Wait until a part runs again under another process id; meanwhile it has none."""
        deadline = time.monotonic() + seconds
        while self.pids().get(name, before) == before:
            assert time.monotonic() < deadline, f"{name} was not started again\n{self.printed}"
            time.sleep(0.5)

    def stop(self) -> None:
        """Stop all, as Ctrl-C does."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(90)


def start(home: Path, settings: dict[str, str]) -> CeleryService:
    """Start the service and wait until it has said where it is."""
    home.mkdir(parents=True, exist_ok=True)
    terminal = home / "terminal.log"
    ours = {
        "PYTHONPATH": os.pathsep.join(
            map(str, (PROJECT_FOLDER, PROJECT_FOLDER / "scripts", PROJECT_FOLDER / "include"))
        )
    }
    environment = os.environ | ours | {"NIGHTWIRE_CELERY_HOME": str(home)} | settings
    with terminal.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "deploy"], cwd=PROJECT_FOLDER, env=environment,
            stdout=out, stderr=out, start_new_session=True,
        )  # fmt: skip
    service = CeleryService(home, process, terminal)
    deadline = time.monotonic() + START_SECONDS
    while "Press Ctrl-C" not in service.printed:
        if process.poll() is not None or time.monotonic() > deadline:
            service.stop()
            log = home / "servers.log"
            raise AssertionError(
                f"{service.printed}\n{log.read_text('utf-8', 'replace')[-5000:] if log.exists() else ''}"
            )
        time.sleep(0.5)
    return service
