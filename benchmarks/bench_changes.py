"""What a change costs: 1,000 articles made once, then again for a change of each kind.

    python benchmarks/bench_changes.py [--articles N]

The articles are our own Italian sentences put together anew. A stage's change is another version of that
stage, a glossary row a real row. Read the ratios to the first run: the seconds are the machine's.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.progress import track

from nightwire.settings import load_settings
from nightwire.steps import (
    Workspace,
    engines,
    enrich_batch,
    finish,
    plan_enrich,
    plan_ingest,
    read_batch,
    versions,
)

SENTENCES = Path(__file__).parents[1] / "tests/eval/data/dev_it.jsonl"
SENTENCES_AN_ARTICLE = 7
NIGHT = "2026-11-23"
CURRENT = versions.current


def main() -> None:
    """Print a line a change: seconds, and the share of the first run's."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=1000)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        write_articles(home, count)
        first = timed(lambda: run(home, "first"))
        print(f"{'seconds for ' + str(count) + ' articles':<40}{'seconds':>10}{'share':>10}")
        print(f"{'the first run':<40}{first:>10.1f}{1:>10.1%}")
        for name, change in CHANGES.items():
            change(home)
            seconds = timed(lambda name=name: run(home, name))  # type: ignore[misc]
            print(f"{name:<40}{seconds:>10.1f}{seconds / first:>10.1%}", flush=True)
            versions.current = CURRENT  # type: ignore[assignment]
            run(home, f"after {name}")


def write_articles(home: Path, count: int, sentences: int = SENTENCES_AN_ARTICLE) -> None:
    """Articles of sentences drawn at random, each with a number of its own so that no two are alike."""
    texts = [json.loads(line)["text"] for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    chance = random.Random(20261123)
    (home / "articles").mkdir()
    (home / "glossary" / "it-pt").mkdir(parents=True)
    write_glossary(home)
    for number in range(count):
        drawn = [
            f"{text.rstrip('.')}, caso {chance.randrange(10_000)}."
            for text in chance.sample(texts, sentences)
        ]
        (home / "articles" / f"{number:05}.txt").write_text("\n".join(drawn), encoding="utf-8")


def write_glossary(home: Path, *rows: str) -> None:
    """The user's glossary with these rows."""
    lines = "\n".join(["source,target,class", *rows])
    (home / "glossary" / "it-pt" / "mine.csv").write_text(f"{lines}\n", encoding="utf-8")


def nothing(home: Path) -> None:
    """Nothing changes."""


def stage(name: str) -> Callable[[Path], None]:
    """Another version of a stage, as another rule or table gives it."""

    def change(home: Path) -> None:
        number = time.time_ns()
        versions.current = lambda engines, languages: CURRENT(engines, languages) | {name: f"{number}"}  # type: ignore[assignment]

    return change


def glossary_row(home: Path) -> None:
    """One more row of the glossary; the engines are built anew, as in the next run's process."""
    write_glossary(home, "incendio,fogo,n.m")
    engines._LOADED.clear()


CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing new": nothing,
    "a fact rule": stage(versions.FACTS),
    "an entity rule or table": stage(versions.ENTITIES),
    "sentence splitting": stage(versions.SENTENCES),
    "a glossary row (`incendio`)": glossary_row,
}


def run(home: Path, run_id: str) -> None:
    """A whole run: ingest and enrich."""
    settings = load_settings(
        home=home, source="articles", glossary="glossary", translation_engines=("pivot",),
        translation_memory=home / "memory.sqlite",
    )  # fmt: skip
    workspace = Workspace(settings)
    for key in plan_ingest(workspace, run_id=run_id, ingest_date=NIGHT):
        read_batch(workspace, key, run_id=run_id)
    finish(workspace, run_id=run_id, stage="ingest")
    keys = plan_enrich(workspace, run_id=run_id)
    for key in track(keys, run_id, console=Console(stderr=True), disable=not sys.stderr.isatty()):
        enrich_batch(workspace, key, run_id=run_id)
    finish(workspace, run_id=run_id, stage="enrich")


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
