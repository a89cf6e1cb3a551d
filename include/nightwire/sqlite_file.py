"""A SQLite file that many processes of one machine share: WAL mode, whole after a kill."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

BUSY_SECONDS = 30.0


class SqliteFile:
    """Opens the file when it is first asked for, once a process.

    Args:
        path: the file; its folder is made.
        prepare: makes its tables where they are not there; one process at a time.
    """

    def __init__(self, path: Path, prepare: Callable[[sqlite3.Connection], object]) -> None:
        self._path, self._prepare = path, prepare
        self._connection: sqlite3.Connection | None = None
        self._process_id = 0

    def open(self) -> sqlite3.Connection:
        """The connection of this process; SQLite's may not be carried through a fork."""
        if self._connection is None or self._process_id != os.getpid():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=BUSY_SECONDS, check_same_thread=False)
            with FileLock(f"{self._path}.lock", timeout=BUSY_SECONDS):  # SQLite does not wait for this change
                connection.execute("pragma journal_mode = wal")
                connection.execute("pragma synchronous = normal")
                self._prepare(connection)
            self._connection, self._process_id = connection, os.getpid()
        return self._connection

    def close(self) -> None:
        """Close it, where this process has it open; it may be opened again."""
        if self._connection is not None and self._process_id == os.getpid():
            self._connection.close()
        self._connection = None
