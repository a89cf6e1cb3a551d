"""Where the time of a night goes, in one process, beside the bare parts on the same sentences."""

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench_entities import bare as bare_spacy
from bench_translation import _bare_seconds as bare_translation

from nightwire.lake.query import fetch
from nightwire.settings import load_settings
from nightwire.steps import Workspace, enrich_batch, finish, plan_enrich, plan_ingest, read_batch, remake

RUN = "stages"
PARTS = ("translate", "find_entities", "find_facts")  # of enriching a batch
REST = "rest of enrich (reading, writing)"


@dataclass
class Clock:
    """Seconds by name, of everything that was wrapped."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same function; its time is added to the name's."""

        def wrapped(*args: Any, **options: Any) -> Any:
            began = time.perf_counter()
            try:
                return work(*args, **options)
            finally:
                self.seconds[name] += time.perf_counter() - began

        return wrapped


def show(home: Path, night: str) -> None:
    """Print a line a stage: seconds, and the bare part's where there is one."""
    space, clock = _workspace(home), Clock()
    _run(space, clock, night)
    bare = _bare(space)
    whole = sum(clock.seconds.values())
    print(f"{'stage, one process':<36}{'seconds':>10}{'share':>8}{'bare part':>11}")
    for name, spent in clock.seconds.items():
        beside = f"{bare[name]:>11.1f}" if name in bare else ""
        print(f"{name:<36}{spent:>10.1f}{spent / whole:>8.1%}{beside}")


def _workspace(home: Path) -> Workspace:
    memory = home / "memory.sqlite"
    settings = load_settings(
        home=home, source="articles", lake="lake", translation_memory=memory, glossary=None
    )
    return Workspace(settings, is_gated=True)


def _run(space: Workspace, clock: Clock, night: str) -> None:
    for name in PARTS:
        setattr(remake, name, clock.timed(name, getattr(remake, name)))
    for key in clock.timed("plan", plan_ingest)(space, run_id=RUN, ingest_date=night):
        clock.timed("read", read_batch)(space, key, run_id=RUN)
    clock.timed("finish ingest", finish)(space, run_id=RUN, stage="ingest")
    for key in clock.timed("plan enrich", plan_enrich)(space, run_id=RUN):
        clock.timed(REST, enrich_batch)(space, key, run_id=RUN)
    clock.timed("finish enrich", finish)(space, run_id=RUN, stage="enrich")
    clock.seconds[REST] -= sum(clock.seconds[name] for name in PARTS)


def _bare(space: Workspace) -> dict[str, float]:
    rows = fetch(space.lake, "select text, text_en from sentences order by sentence_id").to_pylist()
    works = {
        "translate": lambda: bare_translation([row["text"] for row in rows]),
        "find_entities": lambda: bare_spacy([row["text_en"] or "" for row in rows], 1),
    }
    return {name: _seconds(work) for name, work in works.items()}


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
