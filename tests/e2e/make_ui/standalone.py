"""`make ui` under a test's hands."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from nightwire.settings import PROJECT_FOLDER
from tests.e2e.home import Home, free_port
from tests.e2e.receivers import Receivers

TERMINAL = "terminal.log"
START_SECONDS = 700  # `make ui` gives up by itself before
SHOOTING = bool(os.environ.get("NIGHTWIRE_SCREENSHOTS"))  # the tests of the pages take those of `docs/`


class Standalone(NamedTuple):
    """A running `make ui`."""

    home: Home
    port: str
    printed: str
    process: subprocess.Popen[bytes]
    received: Receivers

    @property
    def terminal(self) -> Path:
        """What it has printed so far."""
        return self.home.folder / TERMINAL

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        return re.findall(r"password: +(\S+)", self.printed)[0]


@contextmanager
def running(folder: Path, received: Receivers) -> Iterator[Standalone]:
    """Airflow as `make ui` starts it, in a folder of its own, until it is needed no more."""
    home = Home(folder)
    ports = {"AIRFLOW__API__PORT": str(free_port())}
    more = {"AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin,viewer:viewer"}
    if SHOOTING:  # a folder that pictures may name
        more["NIGHTWIRE_SOURCE_ROOTS"] = f"seeds,data/news,{home.folder.parent}"
    else:
        more["NIGHTWIRE_BATCH_SIZE"] = "4"  # so that there is progress to be seen
    out = home.folder / TERMINAL
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
        process.wait(180)


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


def log_in(standalone: Standalone, password: str) -> httpx.Response:
    credentials = {"username": "admin", "password": password}
    return httpx.post(f"{standalone.address}/auth/token", json=credentials, timeout=60)
