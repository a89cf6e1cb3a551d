"""Airflow's servers as processes of one program: started together, watched, and stopped together."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

# Airflow's log servers listen on every address of the machine, and no setting tells them otherwise.
# On one machine nobody needs them: the web UI reads the logs from the same folder.
AIRFLOW = {
    "api-server": ("airflow", "api-server"),
    "scheduler": (sys.executable, str(Path(__file__).with_name("warm_scheduler.py")), "--skip-serve-logs"),
    "dag-processor": ("airflow", "dag-processor"),
    "triggerer": ("airflow", "triggerer", "--skip-serve-logs"),
}
STOPPING = ((signal.SIGINT, 20), (signal.SIGTERM, 10), (signal.SIGKILL, 5))


class RunningAlreadyError(Exception):
    """Servers of this project are up; the message says which and how to stop them."""


class Servers:
    """Processes by name, each in a group of its own: Airflow's processes outlive their parent otherwise."""

    def __init__(self, log: Path, lock: int) -> None:
        self._log = log
        self._lock = lock
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        """Start one; its output goes to the common log."""
        with self._log.open("ab") as log:
            self.processes[name] = subprocess.Popen(
                command, stdout=log, stderr=log, start_new_session=True, pass_fds=[self._lock],
                env=os.environ | dict(environment or {}),
            )  # fmt: skip
        pids = {name: process.pid for name, process in self.processes.items()}
        os.ftruncate(self._lock, 0)
        os.pwrite(self._lock, " ".join(f"{name}={pid}" for name, pid in pids.items()).encode(), 0)

    def start_again(
        self, name: str, command: Sequence[str], environment: Mapping[str, str] | None = None
    ) -> None:
        """Start one that has ended, when its children have ended too, as in a container they would have."""
        _signal_group(self.processes[name].pid, signal.SIGKILL)
        self.start(name, command, environment)

    def ended(self) -> list[str]:
        """The names of those that have ended."""
        return [name for name, process in self.processes.items() if process.poll() is not None]

    def wait(self) -> list[str]:
        """Wait until any has ended; return which."""
        while not (ended := self.ended()):
            time.sleep(1)
        return ended

    def stop(self) -> None:
        """Stop all, by force where they do not go."""
        for number, seconds in STOPPING:
            running = [one for one in self.processes.values() if _signal_group(one.pid, number)]
            deadline = time.monotonic() + seconds
            while any(_is_running(one) for one in running) and time.monotonic() < deadline:
                time.sleep(0.1)


@contextmanager
def servers(home: Path, log: Path) -> Iterator[Servers]:
    """Servers that are stopped at the end; none are started where some of this home are running.

    The lock is held by the servers too, so it outlives this process where that is killed and they are not.

    Raises:
        RunningAlreadyError: they are.
    """
    lock = os.open(home / "servers.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = os.pread(lock, 1000, 0).decode()
        os.close(lock)
        raise RunningAlreadyError(who) from None
    started = Servers(log, lock)
    try:
        yield started
    finally:
        started.stop()
        os.close(lock)


def _signal_group(pid: int, number: int) -> bool:
    """Whether the group was there to be signalled."""
    try:
        os.killpg(pid, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def _is_running(process: subprocess.Popen[bytes]) -> bool:
    process.poll()  # a child that has ended stays in its group until it was asked for
    return _signal_group(process.pid, 0)
