"""`make run` and `make ui` as a user would, into folders of their own: once for all tests."""

import os
import re
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from tests.e2e.receivers import Receivers, receivers

from nightwire.settings import PROJECT_FOLDER

START_SECONDS = 600
SHOOTING = bool(os.environ.get("NIGHTWIRE_SCREENSHOTS"))  # the test of the pages takes those of `docs/`


@dataclass(frozen=True)
class Home:
    """Airflow's home and a lake, apart from the project's own."""

    folder: Path

    @property
    def lake(self) -> Path:
        return self.folder / "warehouse"

    @property
    def environment(self) -> dict[str, str]:
        # The variables by which an outer make speaks to an inner one would change what it prints.
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        return inherited | {
            "AIRFLOW_HOME": str(self.folder / "airflow"),
            "NIGHTWIRE_LAKE": str(self.lake),
            "NIGHTWIRE_SOURCE_ROOTS": f"seeds,{self.folder.parent}",
            "NIGHTWIRE_TRANSLATION_MEMORY": str(self.folder / "memory.sqlite"),
            "NIGHTWIRE_NAME_MEMORY": str(self.folder / "names.sqlite"),
            "NIGHTWIRE_GLOSSARY": str(self.folder / "glossary"),
            "NIGHTWIRE_ENTITY_OVERRIDES": str(self.folder / "glossary" / "entities.toml"),
        }

    def sh(self, command: str) -> str:
        """Run a shell command in the project's folder; return what it prints to standard output."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=PROJECT_FOLDER,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}\n{self.log()}"
        return done.stdout

    def log(self) -> str:
        log = self.folder / "airflow" / "run.log"
        return log.read_text(errors="replace")[-3000:] if log.exists() else ""


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def first_run(home: Home) -> str:
    """What the first `make run` prints."""
    return home.sh("make run")


@pytest.fixture(scope="session")
def sizes_after_first_run(home: Home, first_run: str) -> list[tuple[object, ...]]:
    return table_sizes(home.lake)


@pytest.fixture(scope="session")
def second_run(home: Home, sizes_after_first_run: object) -> str:
    """What the second `make run` prints."""
    return home.sh("make run")


def table_sizes(lake: Path) -> list[tuple[object, ...]]:
    """The number of rows of every table, asked as any DuckDB client would."""
    import duckdb

    with duckdb.connect(lake / "nightwire.duckdb", read_only=True) as connection:
        return connection.execute("from table_sizes").fetchall()


class Standalone(NamedTuple):
    """A running `make ui`."""

    home: Home
    port: str
    printed: str
    process: subprocess.Popen[bytes]
    received: Receivers

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


@pytest.fixture(scope="session")
def received():
    with receivers() as found:
        yield found


@pytest.fixture(scope="session")
def standalone(tmp_path_factory, received):
    """Airflow as `make ui` starts it, once for all tests; those of `test_standalone.py` come first."""
    home = Home(tmp_path_factory.mktemp("standalone"))
    ports = {"AIRFLOW__API__PORT": str(free_port())}
    more = {"AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin,viewer:viewer"}
    if SHOOTING:  # a folder that pictures may name
        more["NIGHTWIRE_SOURCE_ROOTS"] = f"seeds,data/news,{home.folder.parent}"
    else:
        more["NIGHTWIRE_BATCH_SIZE"] = "4"  # so that there is progress to be seen
    out = home.folder / "terminal.log"
    with out.open("w") as terminal:
        process = subprocess.Popen(
            ["make", "ui"], cwd=PROJECT_FOLDER, env=home.environment | ports | more | received.environment,
            stdout=terminal, stderr=terminal, start_new_session=True,
        )  # fmt: skip
    try:
        printed = wait_for(out, process)
        yield Standalone(home, ports["AIRFLOW__API__PORT"], printed, process, received)
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


@pytest.fixture(scope="session")
def client(standalone):
    token = log_in(standalone, standalone.password).raise_for_status().json()["access_token"]
    with httpx.Client(
        base_url=standalone.address, headers={"Authorization": f"Bearer {token}"}, timeout=60
    ) as client:
        yield client


def log_in(standalone: Standalone, password: str) -> httpx.Response:
    credentials = {"username": "admin", "password": password}
    return httpx.post(f"{standalone.address}/auth/token", json=credentials, timeout=60)
