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
_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "HOME", "SSL_CERT_FILE")  # what the process needs; no key, no password
_STORE = ("AWS_", "GOOGLE_", "AZURE_")


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
    _spare: "subprocess.Popen[bytes] | None" = None

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

    def _answered(self, process: "subprocess.Popen[bytes]", question: dict[str, Any]) -> bytes:
        limits = {"seconds": self.seconds, "memory": MEMORY, "threads": THREADS}
        data = json.dumps({**self.lake, **question, "limits": limits}).encode() + b"\n"
        try:
            process.stdout.readline()  # type: ignore[union-attr] # it says that it is ready: only now time counts
            out, _ = process.communicate(data, timeout=self.seconds + GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            raise StatementRefusedError(
                f"stopped after {self.seconds:g} seconds: ask for one night or fewer rows"
            ) from None
        finally:
            process.kill()
            process.wait()
        kind, _, body = out.partition(b"\n")
        if kind == b"answer":
            return body
        if kind == b"refused":
            raise StatementRefusedError(body.decode())
        if kind == b"wrong":
            raise WrongStatementError(body.decode())
        raise StatementRefusedError(f"it needs more memory than {MEMORY}: ask for fewer rows or columns")

    def _take(self) -> "subprocess.Popen[bytes]":
        """A process that is ready, and another one begun for the next question."""
        with self._lock:
            ready, self._spare = self._spare, None
            if ready is None or ready.poll() is not None:
                ready = _start()
            self._spare = _start()
            return ready

    def close(self) -> None:
        """End the process that waits."""
        with self._lock:
            if self._spare is not None:
                self._spare.kill()
                self._spare.wait()
                self._spare = None


def _start() -> "subprocess.Popen[bytes]":
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
