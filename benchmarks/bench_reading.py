"""Ingestion: articles a second and peak memory, cold and with nothing new, beside a bare loop.

The bare loop opens each file, decodes it and hashes it, no more. Each case runs in a process of its own.

    python benchmarks/bench_reading.py [files ...]        1000 and 10000 unless named
"""

import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TEXT = """
il ministro ha detto che la città è stata colpita da una forte scossa mentre i soccorsi arrivano con molte
squadre di volontari e il governo annuncia nuovi aiuti per le famiglie rimaste senza casa
"""
WORDS = TEXT.split()
COLUMNS = "{:>8} {:<14} {:>10} {:>12} {:>10}"


def make(folder: Path, count: int) -> None:
    """So many texts of some 1,500 characters, each with figures of its own, in folders of 1,000."""
    chance = random.Random(count)
    for number in range(count):
        lines = [
            " ".join(chance.choices(WORDS, k=18)) + f" e {chance.randint(2, 90_000)} persone."
            for _ in range(12)
        ]
        place = folder / f"{number // 1000:03}"
        place.mkdir(exist_ok=True)
        (place / f"{number:06}.txt").write_text("\n".join(lines), encoding="utf-8")


def bare(home: Path) -> None:
    """Open, decode, hash."""
    for path in sorted((home / "articles").rglob("*.txt")):
        data = path.read_bytes()
        data.decode("utf-8")
        hashlib.sha256(data).hexdigest()


def ingest(home: Path) -> None:
    """A whole run of ingestion."""
    from nightwire.settings import load_settings
    from nightwire.steps import Workspace, account, finish, plan_ingest, read_batch

    space = Workspace(load_settings(home=home, source="articles", lake="lake", batch_size=1000))
    run_id = f"r{time.time_ns()}"
    for key in plan_ingest(space, run_id=run_id, ingest_date="2026-11-23"):
        read_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="ingest")
    account(space, run_id=run_id, stage="ingest")


def measure(what: str, home: Path) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of CPU, and megabytes at the peak, of a process that does only this."""
    command = [sys.executable, __file__, "--only", what, str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, cpu, peak = done.stdout.split()[-3:]
    return float(seconds), float(cpu), float(peak)


def only(what: str, home: Path) -> None:
    """Do one case and print what it took."""
    began = time.perf_counter()
    {"bare": bare, "ingest": ingest}[what](home)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main(counts: list[int]) -> None:
    """Print a line a case."""
    print(f"{os.cpu_count()} cores; CPU seconds are the process's own, imports included")
    print(COLUMNS.format("files", "case", "CPU s", "articles/s", "peak MB"))
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            home = Path(name)
            (home / "articles").mkdir()
            make(home / "articles", count)
            for case, what in (("bare loop", "bare"), ("cold", "ingest"), ("nothing new", "ingest")):
                _, cpu, peak = measure(what, home)
                print(COLUMNS.format(count, case, f"{cpu:.2f}", f"{count / cpu:,.0f}", f"{peak:.0f}"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--only"]:
        only(sys.argv[2], Path(sys.argv[3]))
    else:
        main([int(count) for count in sys.argv[1:]] or [1_000, 10_000])
