"""A run that is killed at any moment leaves whole batches, and the next one mends the rest."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from tests.faults.readers import Watcher

from nightwire.lake.query import connect, run_checks
from nightwire.schema import BATCH_TABLES
from nightwire.settings import load_settings
from nightwire.steps import Workspace
from nightwire.translating.memory import Entry, TranslationMemory

KILLS = 20
BATCH_SIZE = 2
ARTICLES = 12
COMMAND = [
    sys.executable,
    "-c",
    "from nightwire.cli import main; main()",
    "run",
    "articles",
    "--ingest-date",
    "2026-11-23",
]


@pytest.fixture
def home(tmp_path):
    (tmp_path / "articles").mkdir()
    for number in range(ARTICLES):
        soldiers, millions = number + 2, number + 3
        italian = f"Più di {soldiers}00 soldati sono a Kiev.\nIl governo ha speso {millions} milioni di euro."
        english = (
            f"At least {soldiers} people died in Rome.\nThe bank lent {millions} million euros to Poland."
        )
        (tmp_path / "articles" / f"{number:02}.txt").write_text(english if number % 3 else italian)
    return tmp_path


def environment(home: Path, lake: str) -> dict[str, str]:
    return os.environ | {
        "NIGHTWIRE_HOME": str(home),
        "NIGHTWIRE_LAKE": lake,
        "NIGHTWIRE_BATCH_SIZE": str(BATCH_SIZE),
        "NIGHTWIRE_TRANSLATION_MEMORY": f"{lake}.sqlite",
    }


def start(home: Path, lake: str, *options: str) -> subprocess.Popen[bytes]:
    out = (home / f"{lake}.log").open("ab")
    return subprocess.Popen(
        [*COMMAND, *options],
        cwd=home,
        env=environment(home, lake),
        stdout=out,
        stderr=out,
        start_new_session=True,
    )


def kill(run: subprocess.Popen[bytes]) -> None:
    """SIGKILL the process alone: what it has started must see for itself that nobody listens any more."""
    run.send_signal(signal.SIGKILL)
    run.wait()


def workspace(home: Path, lake: str) -> Workspace:
    return Workspace(load_settings(home=home, lake=lake))


def contents(home: Path, lake: str) -> dict[str, list[tuple[object, ...]]]:
    space = workspace(home, lake)
    with connect(space.lake) as connection:
        return {t.name: connection.execute(f"from {t.name} order by all").fetchall() for t in BATCH_TABLES}


def remembered(home: Path, lake: str) -> list[Entry]:
    return list(TranslationMemory(home / f"{lake}.sqlite").entries())


class Reader(Watcher):
    """Asks the lake as a user would; with less of a pause it would take a core from what is killed."""

    pause_seconds = 0.3

    def __init__(self, home: Path, lake: str) -> None:
        super().__init__()
        self.space = workspace(home, lake)

    def read(self) -> None:
        checks = self.space.lake.sql_folder / "checks"
        broken = run_checks(self.space.lake, checks / "batch", checks / "accounts")
        with connect(self.space.lake) as snapshot:
            broken |= self._partial(snapshot)
        database = Path(self.space.lake.storage.address) / "nightwire.duckdb"
        if database.exists():
            with duckdb.connect(database, read_only=True) as live:
                broken |= self._partial(live)
        self.reads += 1
        if broken:
            self.problems.append(broken)

    def _partial(self, connection: duckdb.DuckDBPyConnection) -> dict[str, list[object]]:
        sql = f"select batch_id, count(*) from files group by all having count(*) <> {BATCH_SIZE}"
        rows = connection.execute(sql).fetchall()
        return {"partial batches": rows} if rows else {}


@pytest.mark.slow
def test_a_run_killed_twenty_times_ends_as_an_undisturbed_one(home):
    began = time.monotonic()
    assert start(home, "whole").wait() == 0
    seconds = time.monotonic() - began
    expected = contents(home, "whole")
    assert len(expected["files"]) == len(expected["articles"]) == ARTICLES
    assert len(expected["facts"]) >= 2 * ARTICLES

    chance = random.Random(20261123)
    reader = Reader(home, "killed")
    reader.start()
    unfinished = finished = 0
    for _ in range(KILLS):
        # Once all is done a plain run has nothing to do: from then on each does everything again.
        run = start(home, "killed", *(["--force"] if finished else []))
        try:
            finished += run.wait(chance.uniform(0.3, seconds)) == 0
        except subprocess.TimeoutExpired:
            unfinished += 1
            kill(run)
    assert start(home, "killed").wait() == 0
    reader.stopped.set()
    reader.join()
    assert reader.problems == []
    assert reader.reads > KILLS
    assert unfinished >= KILLS // 4, "the kills came too late to test anything"
    assert contents(home, "killed") == expected
    assert remembered(home, "killed") == remembered(home, "whole") != []
    assert start(home, "killed").wait() == 0
    assert contents(home, "killed") == expected
