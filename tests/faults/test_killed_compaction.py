"""Compaction killed at any moment, beside a writer and a reader, loses and doubles nothing."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from tests.faults.readers import Watcher

from nightwire.lake import layout
from nightwire.lake.compaction import compact
from nightwire.lake.exposure import show_plain
from nightwire.lake.query import fetch
from nightwire.lake.store import Lake
from nightwire.settings import PROJECT_FOLDER

SQL = PROJECT_FOLDER / "include" / "sql"
KILLS = 20
NIGHTS, BATCHES, ROWS = 2, 3, 50
# One process publishes each batch anew with other names (as many rows as before), and compacts all the time.
WORK = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.faults.test_killed_compaction import work
work(Path(sys.argv[1]), int(sys.argv[3]))
"""
TOTALS = "select count(*), count(distinct source_uri), count(distinct batch_id) from files"
# A row of `rejects` has its file's row in `files`: an orphan is a batch that is seen by halves.
ORPHANS = "select count(*) from rejects anti join files using (source_uri, batch_id)"


def work(folder: Path, round_number: int) -> None:
    """Replace each batch, then compact its night and show it."""
    from datetime import datetime

    from nightwire.lake.store import Publication
    from nightwire.rows import FileRow, RejectRow
    from nightwire.schema import to_table

    lake = Lake(folder, SQL)
    lake.prepare()
    for night in range(NIGHTS):
        date = f"2026-11-{night + 1:02}"
        for number in range(BATCHES):
            batch_id = f"n{night}b{number}"
            names = [f"{batch_id}/{round_number}/{row}" for row in range(ROWS)]
            at = datetime(2026, 1, 1)
            files = [FileRow(name, "s", 1, at, "reject", None, None, None, batch_id) for name in names]
            rejects = [
                RejectRow(name, "s", "ingest", "empty", "empty", False, None, batch_id) for name in names
            ]
            tables = {"files": to_table("files", files), "rejects": to_table("rejects", rejects)}
            before = lake.batch(batch_id, date)
            lake.publish(Publication(batch_id, date, "ingest", "r", tables, before), refresh=number % 2 == 0)
        compact(lake)
        show_plain(lake.storage, lake.state())


class Reader(Watcher):
    """Asks both ways."""

    pause_seconds = 0.05

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def read(self) -> None:
        lake = Lake(self.folder, SQL)
        asked = fetch(lake, TOTALS).to_pylist()[0].values(), fetch(lake, ORPHANS).to_pylist()[0].values()
        with duckdb.connect(self.folder / layout.DATABASE, read_only=True) as client:
            opened = client.execute(TOTALS).fetchone(), client.execute(ORPHANS).fetchone()
        for totals, orphans in (asked, opened):
            count, distinct, batches = totals
            (lost,) = orphans
            if count != distinct or count != batches * ROWS or batches != NIGHTS * BATCHES or lost:
                self.problems.append((tuple(totals), lost))
        self.reads += 1


def start(folder: Path, round_number: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WORK, str(folder), str(PROJECT_FOLDER), str(round_number)]
    return subprocess.Popen(command)


@pytest.mark.slow
def test_compaction_killed_twenty_times_loses_and_doubles_nothing(tmp_path):
    folder = tmp_path / "lake"
    began = time.monotonic()
    assert start(folder, 0).wait() == 0
    seconds = time.monotonic() - began
    reader = Reader(folder)
    reader.start()
    chance, killed = random.Random(20261123), 0
    for round_number in range(1, KILLS + 1):
        began = time.monotonic()
        process = start(folder, round_number)
        try:
            process.wait(chance.uniform(seconds / 3, seconds))
            seconds = min(seconds, time.monotonic() - began)  # the machine has less to do than at first
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
    reader.stopped.set()
    reader.join()
    assert reader.problems == []
    assert reader.reads > KILLS // 2
    assert killed >= KILLS // 2, "the kills came too late to test anything"
    assert start(folder, KILLS + 1).wait() == 0
    lake = Lake(folder, SQL)
    total = NIGHTS * BATCHES * ROWS
    assert list(fetch(lake, TOTALS).to_pylist()[0].values()) == [total, total, NIGHTS * BATCHES]
    plain = f"select count(*) from read_parquet('{folder}/files/*/*.parquet', hive_partitioning = true)"
    assert duckdb.sql(plain).fetchall() == [(total,)]
