"""Where the time of a night goes, in one process, beside the bare parts on the same sentences."""

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench_entities import bare as bare_spacy
from bench_translation import _bare_seconds as bare_translation

from nightwire.lake.query import fetch
from nightwire.settings import load_settings
from nightwire.steps import Workspace, enrich_batch, finish, plan_enrich, plan_ingest, read_batch, remake

RUN = "stages"


def show(home: Path, night: str) -> None:
    """Print a line a stage: seconds, and the bare part's where there is one."""
    seconds: dict[str, float] = defaultdict(float)

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **options: Any) -> Any:
            began = time.perf_counter()
            try:
                return work(*args, **options)
            finally:
                seconds[name] += time.perf_counter() - began

        return wrapped

    space = Workspace(
        load_settings(
            home=home,
            source="articles",
            lake="lake",
            translation_memory=home / "memory.sqlite",
            glossary=None,
        ),
        is_gated=True,
    )
    for name in ("translate", "find_entities", "find_facts"):
        setattr(remake, name, timed(name, getattr(remake, name)))
    keys = timed("plan", plan_ingest)(space, run_id=RUN, ingest_date=night)
    for key in keys:
        timed("read", read_batch)(space, key, run_id=RUN)
    timed("finish ingest", finish)(space, run_id=RUN, stage="ingest")
    for key in timed("plan enrich", plan_enrich)(space, run_id=RUN):
        timed("enrich", enrich_batch)(space, key, run_id=RUN)
    timed("finish enrich", finish)(space, run_id=RUN, stage="enrich")
    seconds["rest of enrich (reading, writing)"] = seconds.pop("enrich") - sum(
        seconds[name] for name in ("translate", "find_entities", "find_facts")
    )
    rows = fetch(space.lake, "select text, text_en from sentences order by sentence_id").to_pylist()
    bare = {
        "translate": _seconds(lambda: bare_translation([row["text"] for row in rows])),
        "find_entities": _seconds(lambda: bare_spacy([row["text_en"] or "" for row in rows], 1)),
    }
    whole = sum(seconds.values())
    print(f"{'stage, one process':<36}{'seconds':>10}{'share':>8}{'bare part':>11}")
    for name, spent in seconds.items():
        beside = f"{bare[name]:>11.1f}" if name in bare else ""
        print(f"{name:<36}{spent:>10.1f}{spent / whole:>8.1%}{beside}")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
