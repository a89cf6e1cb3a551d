"""Ingestion: CPU time an article and peak memory, cold and with nothing new, beside loops of the same work.

The bare loop opens each file, decodes it and hashes it, no more. The loop of libraries does besides what they
do for a text, with nothing around it: ftfy, lingua or small words, sentencex, datasketch, Parquet. Each case
runs in a process of its own; what starting it takes is measured with one file, and taken off.

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
COLUMNS = "{:>8} {:<12} {:>8} {:>8} {:>11} {:>8} {:>8}"


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


def libraries(home: Path) -> None:
    """The bare loop, and what the libraries take for what ingestion has them do."""
    import ftfy
    import pyarrow as pa
    import pyarrow.parquet as pq
    import sentencex
    from datasketch import MinHash
    from lingua import LanguageDetectorBuilder

    from nightwire.reading.function_words import clear_language

    detector = LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()
    texts, sentences, hashes = [], [], []
    empty = MinHash(128)
    for path in sorted((home / "articles").rglob("*.txt")):
        data = path.read_bytes()
        text = data.decode("utf-8")
        ftfy.is_bad(text)
        if not clear_language(text)[0]:
            detector.compute_language_confidence_values(text[:800])
        found = [one for line in text.split("\n") for one in sentencex.segment("it", line)]
        words = text.split()
        made = empty.copy()
        made.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
        texts.append(text)
        sentences += found
        hashes.append((hashlib.sha256(data).hexdigest(), made.hashvalues.tobytes()))
    pq.write_table(pa.table({"text": texts, "hash": [one for one, _ in hashes]}), home / "texts.parquet")
    pq.write_table(pa.table({"sentence": sentences}), home / "sentences.parquet")
    pq.write_table(pa.table({"signature": [one for _, one in hashes]}), home / "signatures.parquet")


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


CASES = {"bare": bare, "libraries": libraries, "ingest": ingest}


def measure(what: str, home: Path) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of CPU, and megabytes at the peak, of a process that does only this."""
    command = [sys.executable, __file__, "--only", what, str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, cpu, peak = done.stdout.split()[-3:]
    return float(seconds), float(cpu), float(peak)


def only(what: str, home: Path) -> None:
    """Do one case and print what it took."""
    began = time.perf_counter()
    CASES[what](home)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measured(count: int) -> dict[str, tuple[float, float]]:
    """Seconds of CPU and megabytes at the peak of each case with so many files."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "articles").mkdir()
        make(home / "articles", count)
        return {case: measure(what, home)[1:] for case, what in ORDER}


def main(counts: list[int]) -> None:
    """Print a line a case."""
    print(f"{os.cpu_count()} cores; CPU seconds are the process's own; ms an article without the start")
    print(COLUMNS.format("files", "case", "CPU s", "start s", "ms/article", "to bare", "peak MB"))
    measured(1)  # compiles what is imported
    start = measured(1)
    for count in counts:
        found = measured(count)
        each = {case: 1000 * (cpu - start[case][0]) / count for case, (cpu, _) in found.items()}
        for case, (cpu, peak) in found.items():
            ratio = f"{each[case] / each[BARE]:.1f}"
            began = f"{start[case][0]:.2f}"
            print(COLUMNS.format(count, case, f"{cpu:.2f}", began, f"{each[case]:.3f}", ratio, f"{peak:.0f}"))


BARE = "bare loop"
ORDER = ((BARE, "bare"), ("libraries", "libraries"), ("cold", "ingest"), ("nothing new", "ingest"))

if __name__ == "__main__":
    if sys.argv[1:2] == ["--only"]:
        only(sys.argv[2], Path(sys.argv[3]))
    else:
        main([int(count) for count in sys.argv[1:]] or [1_000, 10_000])
