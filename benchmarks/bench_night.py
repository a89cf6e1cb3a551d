"""What a night costs: wall time, processors' time and memory, by `nightwire run` and through Airflow.

    python benchmarks/bench_night.py [--articles 100,1000] [--sentences 7] [--ways one,two,…] [--rounds 3]

    one, two    `nightwire run` held to one processor, and to two: the ratio is to be 1.6 or more
    stored      two, with the lake on an S3 server: the peer of Celery, whose lake is on one
    local       ingest_articles and enrich_articles by LocalExecutor, as `make ui` starts them
    celery      the same by Celery with two workers, as `make celery` starts them
    stages      one process, stage by stage, beside the bare parts on the same sentences

Airflow's own share is the processors' time beyond that of `nightwire run` on as many processors and such a
lake, from the trigger to the end of the second DAG; its servers' idling in that time counts too. At 1,000
articles it is to be under 10%. A machine has slow quarters of an hour: several rounds take every way in turn
and compare each one's median. Articles are our own Italian sentences put together anew, new to the memory.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench_changes import SENTENCES_AN_ARTICLE, write_articles
from night import airflow, stages
from night.measure import Cost, measured

PROJECT = Path(__file__).parents[1]
sys.path.append(str(PROJECT))
from tests.faults import object_server  # noqa: E402

NIGHT = "2026-11-23"
PROGRAMS = 12
WAYS = ("one", "two", "stored", "local", "celery", "stages")
PEERS = {"local": ("two",), "celery": ("stored", "two")}


def main() -> None:
    """Print a table a number of articles."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", default="100,1000", help="numbers, with commas between")
    parser.add_argument("--sentences", type=int, default=SENTENCES_AN_ARTICLE, help="of each article")
    parser.add_argument("--ways", default=",".join(WAYS), help="which, with commas between")
    parser.add_argument("--rounds", type=int, default=1, help="how often all of them, in turn")
    options = parser.parse_args()
    ways = options.ways.split(",")
    for count in map(int, options.articles.split(",")):
        print(f"\n{f'{count} articles':<28}{'wall s':>10}{'CPU s':>10}{'peak MB':>10}{'articles/s':>12}")
        costs: dict[str, list[Cost]] = {}
        for way in [way for way in ways if way != "stages"] * options.rounds:
            if cost := one_night(way, count, options.sentences):
                costs.setdefault(way, []).append(cost)
                show(way, cost, count)
        compare(costs)
        if "stages" in ways:
            with tempfile.TemporaryDirectory() as folder:
                stages.show(night_in(Path(folder), count, options.sentences), NIGHT)


def show(way: str, cost: Cost, count: int) -> None:
    """A line of what a night cost, and one for each of its dearest programs."""
    figures = f"{cost.wall:>10.1f}{cost.cpu:>10.1f}{cost.peak_mb:>10.0f}{count / cost.wall:>12.1f}"
    print(f"{way:<28}{figures}", flush=True)
    for program, seconds in cost.by_program.most_common(PROGRAMS):
        print(f"    {program:<44}{seconds:>10.1f}", flush=True)


def compare(costs: dict[str, list[Cost]]) -> None:
    """What the ways say beside one another, by the median of each."""
    wall = {way: statistics.median(cost.wall for cost in nights) for way, nights in costs.items()}
    cpu = {way: statistics.median(cost.cpu for cost in nights) for way, nights in costs.items()}
    if {"one", "two"} <= costs.keys():
        print(f"two processors for one: {wall['one'] / wall['two']:.2f} times as fast")
    for way, peers in PEERS.items():
        if way in costs and (peer := next((peer for peer in peers if peer in costs), None)):
            share = 1 - cpu[peer] / cpu[way]
            print(f"Airflow's own share of the processors' time, {way} beside {peer}: {share:.1%}")


def one_night(way: str, count: int, sentences: int) -> Cost | None:
    """The cost of a night in a fresh home; None where the way is not there."""
    with tempfile.TemporaryDirectory() as folder:
        home = night_in(Path(folder), count, sentences)
        ways: dict[str, Callable[[], Cost | None]] = {
            "one": lambda: by_command(home, 1), "two": lambda: by_command(home, 2),
            "stored": lambda: by_command_on_s3(home, 2),
            "local": lambda: airflow.night(home, airflow.LOCAL, NIGHT),
            "celery": lambda: airflow.night(home, airflow.CELERY, NIGHT),
        }  # fmt: skip
        return ways[way]()


def night_in(home: Path, count: int, sentences: int) -> Path:
    """A home with so many articles of so many sentences and nothing else."""
    write_articles(home, count, sentences)
    return home


def by_command_on_s3(home: Path, processors: int) -> Cost:
    """`nightwire run` with its lake on an S3 server, which counts as well."""
    folder = home / "objects"
    folder.mkdir()
    server = object_server.start(folder)
    try:
        lake = server.environment | {"NIGHTWIRE_LAKE": server.new_lake()}
        return by_command(home, processors, lake, [server.process.pid])
    finally:
        object_server.stop(server)


def by_command(
    home: Path, processors: int, lake: Mapping[str, str] | None = None, servers: Sequence[int] = ()
) -> Cost:
    """`nightwire run`, held to so many of this machine's processors."""
    allowed = ",".join(map(str, sorted(os.sched_getaffinity(0))[:processors]))
    main = [sys.executable, "-c", "from nightwire.cli import main; main()"]
    command = ["taskset", "-c", allowed, *main, "run", "articles", "--ingest-date", NIGHT]
    with (home / "run.log").open("wb") as log:
        run = subprocess.Popen(
            command, cwd=home, env=airflow.environment(home) | dict(lake or {}), stdout=log, stderr=log
        )  # fmt: skip
        return measured(
            [run.pid, *servers], lambda: run.wait() == 0 or sys.exit((home / "run.log").read_text())
        )


if __name__ == "__main__":
    main()
