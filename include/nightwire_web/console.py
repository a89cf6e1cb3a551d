"""A user's SQL in a process of its own: started before it is needed, ended when it takes more than it may."""

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nightwire.errors import PermanentError, RetryableError
from nightwire.lake.guard import StatementRefusedError
from nightwire.settings import PROJECT_FOLDER, Settings

AT_ONCE = 2
MEMORY = "1GB"
THREADS = 2
GRACE_SECONDS = 3.0
_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "HOME", "SSL_CERT_FILE")  # no key, no password
_STORE = ("AWS_", "GOOGLE_", "AZURE_")

Process = subprocess.Popen[bytes]


class WrongStatementError(PermanentError):
    """The SQL is wrong; the message points at the place."""


@dataclass
class Console:
    """Answers one statement at a time, in a fresh process each.

    Attributes:
        lake: what the process needs to open the lake: address, folder of the views, keys of the store.
        seconds: time that a statement may take.
    """

    lake: dict[str, Any]
    seconds: float = 15
    _places: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(AT_ONCE))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _spare: list[Process] = field(default_factory=list)

    @staticmethod
    def of(settings: Settings, seconds: float = 15) -> "Console":
        """A console on the lake of these settings."""
        lake = {
            "address": settings.lake_address, "sql_folder": str(settings.sql_folder),
            "options": settings.lake_secrets,
        }  # fmt: skip
        return Console(lake, seconds)

    def ask(self, sql: str, rows: int, form: str) -> bytes:
        """Run one statement that reads.

        Args:
            sql: the statement.
            rows: how many rows it may return.
            form: `json` for the pages, `csv`, `ndjson` or `parquet` for a file.

        Raises:
            StatementRefusedError: it does more than read, or takes more than it may.
            WrongStatementError: it is wrong.
            RetryableError: as many as may are running.
        """
        if not self._places.acquire(blocking=False):
            raise RetryableError(f"{AT_ONCE} questions are running already; try again in a moment")
        try:
            return self._answered(self._take(), {"sql": sql, "rows": rows, "form": form})
        finally:
            self._places.release()

    def _answered(self, process: Process, question: dict[str, Any]) -> bytes:
        limits = {"seconds": self.seconds, "memory": MEMORY, "threads": THREADS}
        is_over = threading.Event()
        timer = threading.Timer(self.seconds + GRACE_SECONDS, _give_up, (process, is_over))
        kind, body = "", b""
        try:
            _line(process)  # it says that it is ready: only from now on time counts
            timer.start()
            _write(process, {**self.lake, **question, "limits": limits})
            kind, body = _read(process)
        finally:
            timer.cancel()
            self._put_back(process) if kind == "refused" else _end(process)
        if kind == "answer":
            return body
        if kind in ("refused", "stopped"):
            raise StatementRefusedError(body.decode())
        if kind == "wrong":
            raise WrongStatementError(body.decode())
        if is_over.is_set():
            raise StatementRefusedError(
                f"stopped after {self.seconds:g} seconds: ask for one night or fewer rows"
            )
        raise StatementRefusedError(f"it needs more memory than {MEMORY}: ask for fewer rows or columns")

    def _take(self) -> Process:
        """A process that is ready, and another one begun for the next question."""
        with self._lock:
            ready = self._spare.pop() if self._spare else _start()
            if ready.poll() is not None:
                ready = _start()
            if not self._spare:
                self._spare.append(_start())
            return ready

    def _put_back(self, process: Process) -> None:
        """A process that has only looked at a statement and refused it is as good as new."""
        with self._lock:
            if len(self._spare) < AT_ONCE:
                self._spare.append(process)
                return
        _end(process)

    def close(self) -> None:
        """End the processes that wait."""
        with self._lock:
            while self._spare:
                _end(self._spare.pop())


def _line(process: Process) -> bytes:
    return process.stdout.readline() if process.stdout else b""


def _write(process: Process, question: dict[str, Any]) -> None:
    if process.stdin:
        try:
            process.stdin.write(json.dumps(question).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            return  # it has ended; reading says so


def _read(process: Process) -> tuple[str, bytes]:
    """How it went, and the answer or the reason; nothing where the process has ended."""
    kind, _, size = _line(process).decode().partition(" ")
    if not size or not process.stdout:
        return "", b""
    body = process.stdout.read(int(size))
    return (kind, body) if len(body) == int(size) else ("", b"")


def _give_up(process: Process, is_over: threading.Event) -> None:
    is_over.set()
    process.kill()


def _end(process: Process) -> None:
    process.kill()
    process.communicate()


def _start() -> Process:
    """It ends by itself when its input is closed, as when the server is gone."""
    environment = {
        name: value for name, value in os.environ.items() if name in _KEPT or name.startswith(_STORE)
    }
    environment["PYTHONPATH"] = str(PROJECT_FOLDER / "include")
    return subprocess.Popen(
        [sys.executable, "-m", "nightwire_web.console_process"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment, cwd=Path("/"), close_fds=True,
    )  # fmt: skip
