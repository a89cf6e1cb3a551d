"""A folder in which everything is known: how long a run takes to see that there is nothing to do.

The files are there, small and each its own; the lake holds their rows as a run would have left them,
published without being read, since this is about the second night. Beside it a bare loop that lists the
folder and asks for sizes and times.

    python benchmarks/bench_known_files.py [files]        100000 unless named
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from nightwire.lake.store import Publication
from nightwire.model import Outcome
from nightwire.reading import find_files
from nightwire.rows import FileRow
from nightwire.schema import BATCH_TABLES, to_table
from nightwire.settings import load_settings
from nightwire.steps import Workspace, plan_ingest

NIGHT = "2026-11-23"


def make(home: Path, count: int) -> Workspace:
    """The folder, and a lake that knows it in batches of 10,000 files."""
    for number in range(count):
        place = home / "articles" / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(f"Sono arrivate {number} persone.")
    space = Workspace(load_settings(home=home, source="articles", lake="lake"))
    found = list(find_files(home / "articles", home, space.settings.roots))
    for start in range(0, count, 10_000):
        batch_id = f"b{start:06}"
        rows = [FileRow.of(one, Outcome.DUPLICATE, "a", batch_id) for one in found[start : start + 10_000]]
        tables = {table.name: to_table(table.name, []) for table in BATCH_TABLES}
        tables["files"] = to_table("files", rows)
        space.lake.publish(Publication(batch_id, NIGHT, "ingest", "r0", tables, None))
    return space


def bare(folder: Path) -> int:
    """Names, sizes and times, no more."""
    paths = (f"{parent}/{name}" for parent, _, names in os.walk(folder) for name in names)
    return sum(1 for path in paths if Path(path).stat().st_size)


def main(count: int) -> None:
    """Print CPU seconds of both, and by the clock."""
    with tempfile.TemporaryDirectory() as name:
        space = make(Path(name), count)
        for what in ("bare loop", "first plan", "second plan"):
            cpu, clock = time.process_time(), time.perf_counter()
            if what == "bare loop":
                assert bare(space.settings.home / "articles") == count
            else:
                assert plan_ingest(space, run_id=what, ingest_date=NIGHT) == []
            cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
            print(f"{count:>8,} known files  {what:<12} {cpu:6.2f} CPU s  {clock:6.2f} s by the clock")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 100_000)
