"""What one question may cost, on a connection and in a process of its own."""

import multiprocessing
import pickle
import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb
import pyarrow as pa

from nightwire.lake.guard import StatementRefusedError

GRACE_SECONDS = 2.0
# DuckDB counts its tables and sorts, not each text or list in the making: those may take as much again.
SLACK = 512 * 2**20
_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one question may cost; 0 or empty is no limit.

    Attributes:
        seconds: time that it may run.
        rows: rows that it may return; more are left out.
        memory: as DuckDB writes it, such as `1GB`, or a share of the machine's, such as `50%`.
        threads: cores that it may use.
    """

    seconds: float = 0
    rows: int = 0
    memory: str = ""
    threads: int = 0

    @property
    def memory_bytes(self) -> int:
        """The memory in bytes, 0 where it is not limited."""
        return _bytes_of(self.memory) if self.memory else 0


@lru_cache(maxsize=32)
def _bytes_of(memory: str) -> int:
    """What DuckDB makes of an amount; asking costs as much as a small query, so each is asked once."""
    with duckdb.connect() as connection:
        set_limits(connection, Limits(memory=memory))
        text = "SELECT parse_formatted_bytes(current_setting('memory_limit'))"
        (found,) = connection.execute(text).fetchone() or (0,)
    return int(found)


def set_limits(connection: duckdb.DuckDBPyConnection, limits: Limits | None) -> None:
    """Set what a connection may use, before its configuration is locked."""
    connection.execute("SET python_enable_replacements = false")
    if limits and limits.memory:
        memory = limits.memory.replace("'", "''")
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute("SET max_temp_directory_size = '0KiB'")
    if limits and limits.threads:
        connection.execute(f"SET threads = {int(limits.threads)}")


@contextmanager
def timed(connection: duckdb.DuckDBPyConnection, limits: Limits | None) -> Iterator[None]:
    """Stop whatever runs on the connection when its time is over.

    Raises:
        StatementRefusedError: it ran too long, or wanted more memory than it may.
    """
    given = limits or Limits()
    ended = threading.Event()
    if given.seconds:
        threading.Thread(target=_interrupt, args=(connection, given.seconds, ended), daemon=True).start()
    try:
        yield
    except duckdb.InterruptException:
        raise _too_long(given) from None
    except (duckdb.OutOfMemoryException, MemoryError, pa.ArrowMemoryError):
        raise _too_big(given) from None
    finally:
        ended.set()


def _interrupt(connection: duckdb.DuckDBPyConnection, seconds: float, ended: threading.Event) -> None:
    """Again and again, since an interrupt between two steps of a query is forgotten."""
    wait = seconds
    while not ended.wait(wait):
        connection.interrupt()
        wait = 0.1


def collect(batches: pa.RecordBatchReader, limits: Limits | None) -> pa.Table:
    """All rows of an answer, which DuckDB does not count as its memory."""
    allowed = (limits or Limits()).memory_bytes
    kept: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        kept.append(batch)
        size += batch.nbytes
        if allowed and size > allowed:
            raise _too_big(limits or Limits())
    return pa.Table.from_batches(kept, schema=batches.schema)


def run_apart(function: Callable[[], pa.Table], limits: Limits) -> pa.Table:
    """Run a question in a process of its own that is ended when it takes more than it may.

    DuckDB looks at its limits between chunks of rows: one text of 4 GB, made within one call, is not
    stopped by them.

    Raises:
        StatementRefusedError: it took too long or too much memory.
        BaseException: whatever the function raised.
    """
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(function, limits.memory_bytes, sending), daemon=True)
    child.start()
    sending.close()
    try:
        if not receiving.poll(limits.seconds + GRACE_SECONDS if limits.seconds else None):
            raise _too_long(limits)
        outcome = pickle.loads(receiving.recv_bytes())
    except EOFError:  # it died, as a process does for which there is no memory
        raise _too_big(limits) from None
    finally:
        child.kill()
        child.join()
    if isinstance(outcome, BaseException):
        raise outcome
    rows: pa.Table = outcome
    return rows


def limit_memory(memory: int) -> None:
    """Let this process take so many bytes more than it holds now, and the same again; 0 is no limit."""
    if memory and _STATUS.exists():
        held = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmData"))
        allowed = int(held.split()[1]) * 1024 + 2 * memory + SLACK
        resource.setrlimit(resource.RLIMIT_DATA, (allowed, allowed))


def _answer(function: Callable[[], pa.Table], memory: int, sending: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit_memory(memory)
    try:
        outcome: object = function()
    except BaseException as error:  # noqa: BLE001 - raised again by the parent
        outcome = error
    sending.send_bytes(pickle.dumps(outcome, protocol=5))


def _too_long(limits: Limits) -> StatementRefusedError:
    return StatementRefusedError(
        f"stopped after {limits.seconds:g} seconds: ask for one night or fewer rows, or give it more "
        "(--seconds)"
    )


def _too_big(limits: Limits) -> StatementRefusedError:
    return StatementRefusedError(
        f"it needs more memory than {limits.memory or 'there is'}: ask for fewer rows or columns, or give it "
        "more (--memory)"
    )
