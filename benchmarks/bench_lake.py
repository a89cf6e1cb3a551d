"""A year's lake, made through the store's own publishing and compaction, beside a native DuckDB table.

    python benchmarks/bench_lake.py [--nights N] [--batches N] [--facts N] [--keep FOLDER]

Each query runs in turn on the native table, through `nightwire.duckdb`, through the same with the footers of
files kept (`SET parquet_metadata_cache = true`, as a session that asks more than once may) and through
`nightwire sql`'s own way; what is shown is the median of the rounds. Read the ratios: the figures themselves
are the machine's.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import duckdb
from lake_rows import FACTS_A_ROW, night, rows
from rich.console import Console
from rich.progress import track

from nightwire.lake.compaction import compact
from nightwire.lake.exposure import show_plain
from nightwire.lake.query import fetch
from nightwire.lake.store import Lake, Publication
from nightwire.settings import load_settings

FIRST_NIGHT = datetime(2025, 11, 29)
QUERIES = {
    "one night, grouped": (
        "SELECT unit, count(*), sum(value) FROM facts WHERE ingest_date = DATE '{night}' GROUP BY unit"
    ),
    "one unit and comparator over the year": (
        "SELECT ingest_date, count(*), sum(value) FROM facts "
        "WHERE unit = 'unit7' AND comparator = '>' GROUP BY ingest_date"
    ),
    "one fact by its id": "SELECT * FROM facts WHERE fact_id = '{fact_id}'",
    "everything, by unit": "SELECT unit, count(*), sum(value) FROM facts GROUP BY unit",
}
FINGERPRINTS = {"sentences": "made-up", "translation": "made-up", "entities": "made-up", "facts": "made-up"}


def main() -> None:
    """Make the lake, or take the one that is there, and print the table of queries."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--nights", type=int, default=60)
    parser.add_argument("--batches", type=int, default=10, help="batches a night")
    parser.add_argument("--facts", type=int, default=200_000, help="facts in all")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--keep", type=Path, help="folder to leave the lake in, or to find it in")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = (given.keep or Path(scratch)).resolve()
        lake = Lake(folder / "lake", load_settings().sql_folder)
        if not lake.exists():
            make(lake, given.nights, given.batches, given.facts)
        make_native(lake, folder / "native.duckdb")
        print_sizes(folder)
        print_queries(lake, folder, given.rounds)
        print_empty_night(folder)


def make(lake: Lake, nights: int, batches: int, facts: int) -> None:
    """Publish the batches night by night, and compact each night when it is over."""
    lake.prepare()
    per_batch = facts // (nights * batches)
    for number in track(range(nights), "making nights", console=Console(stderr=True)):
        date = night(number, FIRST_NIGHT)
        for batch in range(batches):
            batch_id = f"{number:04d}{batch:04d}{'0' * 12}"
            tables = {name: rows(name, batch_id, per_batch) for name in FACTS_A_ROW}
            publication = Publication(batch_id, date, "enrich", "bench", tables, None, FINGERPRINTS, ["it"])
            lake.publish(publication, refresh=False)
        compact(lake, refresh=number + 1 == nights)
    lake.refresh_database()
    show_plain(lake.storage, lake.state())


def make_native(lake: Lake, path: Path) -> None:
    """The same facts as a table of DuckDB's own, in the order in which they came."""
    path.unlink(missing_ok=True)
    with duckdb.connect(path) as connection:
        connection.execute(f"ATTACH '{lake.storage.address}/nightwire.duckdb' AS lake (READ_ONLY)")
        connection.execute(f"SET temp_directory = '{lake.storage.address}/nightwire.duckdb.tmp'")
        connection.execute(
            "CREATE TABLE facts AS SELECT * FROM lake.facts ORDER BY ingest_date, batch_id, fact_id"
        )


def print_sizes(folder: Path) -> None:
    """How much of what there is."""
    lake = folder / "lake"
    files = list(lake.glob("facts/*/*.parquet"))
    with duckdb.connect(folder / "native.duckdb", read_only=True) as connection:
        (count,) = connection.execute("SELECT count(*) FROM facts").fetchone() or (0,)
    facts = sum(path.stat().st_size for path in files) / 1e6
    native = (folder / "native.duckdb").stat().st_size / 1e6
    print(f"{count:,} facts in {len(files)} files, {facts:,.0f} MB; native {native:,.0f} MB")


def print_queries(lake: Lake, folder: Path, rounds: int) -> None:
    """A line a query: native, the view database, `nightwire sql`'s way; then what opening costs."""
    native = duckdb.connect(folder / "native.duckdb", read_only=True)
    views = folder / "lake" / "nightwire.duckdb"
    database = duckdb.connect(views, read_only=True)
    keeping = database.cursor()
    keeping.execute("SET parquet_metadata_cache = true")  # of this session alone
    found = native.execute("SELECT ingest_date, fact_id FROM facts ORDER BY hash(fact_id) LIMIT 1").fetchone()
    date, fact_id = found or ("", "")
    heads = "".join(f"{head:>10}" for head in ("native", "database", "ratio", "kept", "ratio", "sql"))
    print(f"{'milliseconds, median of ' + str(rounds):<40}{heads}")
    for name, template in QUERIES.items():
        sql = template.format(night=date, fact_id=fact_id)
        works: dict[str, Callable[[], object]] = {
            "native": lambda sql=sql: native.execute(sql).fetchall(),  # type: ignore[misc]
            "database": lambda sql=sql: database.execute(sql).fetchall(),  # type: ignore[misc]
            "kept": lambda sql=sql: keeping.execute(sql).fetchall(),  # type: ignore[misc]
            "sql": lambda sql=sql: fetch(lake, sql),  # type: ignore[misc]
        }
        took = medians(works, rounds)
        native_ms, plain, kept, through_sql = (took[way] for way in works)
        shown = (native_ms, plain, plain / native_ms, kept, kept / native_ms, through_sql)
        print(f"{name:<40}" + "".join(f"{figure:>10.1f}" for figure in shown))
    print_opening(folder, rounds)


OPEN = """
import sys, time, duckdb
start = time.perf_counter()
duckdb.connect(sys.argv[1], read_only=True).execute("SELECT 1")
print((time.perf_counter() - start) * 1000)
"""


def print_opening(folder: Path, rounds: int) -> None:
    """What it costs a process to open the database, and a run to make it anew."""
    lake = Lake(folder / "lake", load_settings().sql_folder)
    command = [sys.executable, "-c", OPEN, str(folder / "lake" / "nightwire.duckdb")]
    opened = [float(subprocess.check_output(command)) for _ in range(rounds)]
    made = medians({"make": lake.refresh_database}, rounds)["make"]
    print(f"{'opening nightwire.duckdb':<50}{statistics.median(opened):>10.1f}")
    print(f"{'making nightwire.duckdb anew':<50}{made:>10.1f}")


def medians(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Milliseconds of each piece of work; they take turns, after one round to warm up."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for round_number in range(rounds + 1):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            if round_number:
                times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(of_it) for name, of_it in times.items()}


EMPTY_NIGHT = """
import sys, time
start = time.perf_counter()
from nightwire.settings import load_settings
from nightwire.steps import Workspace, finish, plan_ingest
workspace = Workspace(load_settings(lake=sys.argv[1], source=sys.argv[2]))
plan_ingest(workspace, run_id="bench", ingest_date="2026-12-31")
finish(workspace, run_id="bench", stage="ingest")
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))  # of this process alone
print(time.perf_counter() - start, int(peak.split()[1]) / 1024)
"""


def print_empty_night(folder: Path) -> None:
    """What a night with nothing new costs in this lake and in one without history, imports included."""
    (folder / "empty").mkdir(exist_ok=True)
    for name in ("a new lake", "this lake"):
        where = folder / ("lake" if name == "this lake" else "new lake")
        Lake(where, load_settings().sql_folder).prepare()
        command = [sys.executable, "-c", EMPTY_NIGHT, str(where), str(folder / "empty")]
        seconds, megabytes = map(float, subprocess.check_output(command).split())
        print(f"{'an empty night, ' + name:<40}{seconds:>10.2f} s, {megabytes:,.0f} MB at most")


if __name__ == "__main__":
    main()
