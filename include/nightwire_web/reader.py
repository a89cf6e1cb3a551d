"""Answers to the pages' queries: on one snapshot of the lake, in bounded time, remembered while it stands."""

import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import Any

import duckdb
import pyarrow as pa

from nightwire.errors import RetryableError
from nightwire.lake.limits import Limits, collect, timed
from nightwire.lake.query import connect
from nightwire.lake.store import Lake
from nightwire.lake.views import mentioned, named_views
from nightwire_web.statements import parameters, statement

LIMITS = Limits(seconds=20, memory="2GB", threads=2)
REMEMBERED_BYTES = 64 * 2**20
REMEMBERED_ROWS = 5000
EXPORT_LIMITS = Limits(seconds=300)
AT_ONCE = 3  # queries; more wait
PATIENCE_SECONDS = 30.0

Values = Mapping[str, Any]


class Reader:
    """Asks the lake for the pages.

    Answers are remembered for as long as nothing is published: a state of the lake never changes.
    """

    def __init__(self, lake: Lake, limits: Limits = LIMITS) -> None:
        self.lake = lake
        self._limits = limits
        self._folder = lake.sql_folder / "pages"
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(AT_ONCE)
        self._version = -1
        self._is_there = False
        self._views = named_views(lake.sql_folder)
        self._connections: dict[frozenset[str], duckdb.DuckDBPyConnection] = {}
        self._answers: OrderedDict[tuple[object, ...], pa.Table] = OrderedDict()

    def rows(self, name: str, values: Values | None = None, order: str = "") -> list[dict[str, Any]]:
        """The rows of one query as dictionaries."""
        return self.table(name, values, order).to_pylist()

    def table(self, name: str, values: Values | None = None, order: str = "") -> pa.Table:
        """The rows of one query; a value that is None counts as not given.

        Raises:
            StatementRefusedError: it took too long or too much memory.
            RetryableError: too many others are being answered.
        """
        given = {key: value for key, value in (values or {}).items() if value is not None}
        sql = statement(self._folder, name, given, order)
        used = {key: given[key] for key in sorted(parameters(sql)) if key in given}
        key = (sql, repr(used))
        if not self._exists():
            return pa.table({})
        with self._lock:
            self._turn_to(self.lake.state().version)
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            version, connection = self._version, self._connection(sql)
        rows = self._ask(connection, sql, used)
        with self._lock:
            if version == self._version and rows.num_rows <= REMEMBERED_ROWS:
                self._remember(key, rows)
        return rows

    def forget(self) -> None:
        """Forget the answers, so that each is asked anew."""
        with self._lock:
            self._answers.clear()

    def batches(self, name: str, values: Values) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        """The rows of one query piece by piece, for a file; the time is bounded as for all others."""
        given = {key: value for key, value in values.items() if value is not None}
        sql = statement(self._folder, name, given)
        used = {key: given[key] for key in parameters(sql) if key in given}
        if not self._exists():
            return pa.schema([]), iter(())
        connection = connect(self.lake, sql=sql, limits=self._limits)
        rows = connection.sql(sql, params=used).to_arrow_reader()
        return rows.schema, self._pieces(connection, rows)

    def _pieces(
        self, connection: duckdb.DuckDBPyConnection, rows: pa.RecordBatchReader
    ) -> Iterator[pa.RecordBatch]:
        with connection, timed(connection, EXPORT_LIMITS):
            yield from rows

    def _ask(self, connection: duckdb.DuckDBPyConnection, sql: str, values: Values) -> pa.Table:
        if not self._places.acquire(timeout=PATIENCE_SECONDS):
            raise RetryableError("too many questions at once; try again in a moment")
        try:
            cursor = connection.cursor()
            with cursor, timed(cursor, self._limits):
                return collect(cursor.sql(sql, params=dict(values)).to_arrow_reader(), self._limits)
        finally:
            self._places.release()

    def _exists(self) -> bool:
        """Whether there is a lake: before the first run there is none."""
        self._is_there = self._is_there or self.lake.exists()
        return self._is_there

    def _turn_to(self, version: int) -> None:
        if version != self._version:
            self._version, self._connections = version, {}
            self._answers.clear()

    def _connection(self, sql: str) -> duckdb.DuckDBPyConnection:
        """A connection with the tables that a query names; queries on the same ones share it."""
        tables = frozenset(mentioned(sql, self._views))
        if tables not in self._connections:
            self._connections[tables] = connect(self.lake, sql=sql, limits=self._limits)
        return self._connections[tables]

    def _remember(self, key: tuple[object, ...], rows: pa.Table) -> None:
        self._answers[key] = rows
        while sum(table.nbytes for table in self._answers.values()) > REMEMBERED_BYTES:
            self._answers.popitem(last=False)
