"""A night on several workers whose parts are killed meanwhile, beside the same night undisturbed.

`python -m tests.faults.celery_night --articles 2000 --batch-size 100` plays it at length and says what
happened; the test plays a small one.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from tests.e2e.articles import write_articles
from tests.e2e.home import free_port
from tests.faults import celery_service
from tests.faults.celery_service import ENDED, CeleryService

from nightwire.lake.query import connect, run_checks
from nightwire.schema import BATCH_TABLES
from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import Workspace
from nightwire.translating.memory import Entry, TranslationMemory

Rows = dict[str, list[tuple[object, ...]]]
STAGES = {"ingest_articles": "read", "enrich_articles": "enrich"}
KILL, SOFT, FAST = signal.SIGKILL, signal.SIGTERM, signal.SIGINT


@dataclass(frozen=True)
class Fault:
    """A part is ended once a share of the batches of a stage is done.

    Attributes:
        whole: it is a worker, and ends with all its processes while one of them has a batch.
    """

    dag_id: str
    share: float
    part: str
    number: int
    whole: bool = False


# SIGINT is PostgreSQL's fast shutdown: sessions are cut, nothing is lost.
ALL_FAULTS = (
    Fault("ingest_articles", 0.3, "redis", KILL),
    Fault("enrich_articles", 0.25, "worker-1", KILL, whole=True),
    Fault("enrich_articles", 0.45, "redis", SOFT),
    Fault("enrich_articles", 0.65, "postgres", FAST),
)
QUICK_FAULTS = (
    Fault("enrich_articles", 0.1, "worker-1", KILL, whole=True),
    Fault("enrich_articles", 0.2, "redis", SOFT),
)


@dataclass
class Played:
    """What became of a night."""

    rows: Rows
    remembered: list[Entry]
    broken: dict[str, list[object]]
    seconds: dict[str, float] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def disturbed(folder: Path, faults: tuple[Fault, ...], settings: dict[str, str]) -> Played:
    """Play the night of `folder/articles` on Celery with these faults; both of its runs must end well."""
    said: list[str] = []
    seconds: dict[str, float] = {}
    tries: dict[str, int] = {}
    with running(folder, settings) as service:
        began = time.monotonic()
        for dag_id, task_id in STAGES.items():
            run = follow(
                service, dag_id, task_id, [one for one in faults if one.dag_id == dag_id], said.append
            )
            seconds[dag_id] = round(time.monotonic() - began)
            tasks = service.tasks(dag_id, run["dag_run_id"])
            tries[dag_id] = sum(int(str(one["try_number"])) > 1 for one in tasks if one["task_id"] == task_id)
            assert run["state"] == "success", [(one["task_id"], one["state"]) for one in tasks]
        with mock.patch.dict(os.environ, service.store):
            space = Workspace(load_settings(lake="s3://nightwire/lake"))
            memory = service.home / "cache" / "translation_memory.sqlite"
            return Played(*found_in(space, memory), seconds, tries, said)


def undisturbed(folder: Path, night: str, batch_size: str) -> Played:
    """Play the same night by `nightwire run`, into a folder."""
    given = {
        "LAKE": folder / "lake", "TRANSLATION_MEMORY": folder / "memory.sqlite",
        "NAME_MEMORY": folder / "names.sqlite", "BATCH_SIZE": batch_size,
        "GLOSSARY": folder / "glossary", "ENTITY_OVERRIDES": folder / "glossary" / "entities.toml",
    }  # fmt: skip
    environment = os.environ | {f"NIGHTWIRE_{name}": str(value) for name, value in given.items()}
    command = [
        sys.executable,
        "-c",
        "from nightwire.cli import main; main()",
        "run",
        str(folder / "articles"),
    ]
    began = time.monotonic()
    subprocess.run(
        [*command, "--ingest-date", night],
        env=environment,
        cwd=PROJECT_FOLDER,
        check=True,
        capture_output=True,
    )
    space = Workspace(load_settings(lake=str(folder / "lake")))
    seconds = {"nightwire run": round(time.monotonic() - began)}
    return Played(*found_in(space, folder / "memory.sqlite"), seconds)


def found_in(space: Workspace, memory: Path) -> tuple[Rows, list[Entry], dict[str, list[object]]]:
    """All rows of what a night publishes, what was remembered, and the checks that are broken."""
    checks = space.lake.sql_folder / "checks"
    broken = run_checks(space.lake, checks / "batch", checks / "accounts")
    return rows_of(space), list(TranslationMemory(memory).entries()), broken


def rows_of(space: Workspace) -> Rows:
    """All rows of what a night publishes."""
    with connect(space.lake) as connection:
        return {t.name: connection.execute(f"from {t.name} order by all").fetchall() for t in BATCH_TABLES}


@contextmanager
def running(folder: Path, settings: dict[str, str]) -> Iterator[CeleryService]:
    """The service over a folder of articles; its database, which may lie elsewhere, goes with it."""
    cluster = Path(tempfile.mkdtemp(prefix="nightwire-postgres-", dir="/var/tmp"))
    own = {
        "NIGHTWIRE_POSTGRES_FOLDER": str(cluster), "NIGHTWIRE_PORT": str(free_port()),
        "NIGHTWIRE_SOURCE": str(folder / "articles"), "NIGHTWIRE_GLOSSARY": str(folder / "glossary"),
    }  # fmt: skip
    cluster.chmod(0o755)
    service = celery_service.start(folder / "celery", own | settings)
    try:
        yield service
    finally:
        service.stop()
        shutil.rmtree(cluster, ignore_errors=True)


def follow(
    service: CeleryService, dag_id: str, task_id: str, faults: list[Fault], say: Callable[[str], None]
) -> dict[str, str]:
    """Wait until a DAG's run has ended, and break what is to be broken meanwhile; return the run."""
    waiting, deadline = list(faults), time.monotonic() + 7200
    while time.monotonic() < deadline:
        runs = service.runs(dag_id)
        if runs and waiting and is_due(service, waiting[0], runs[0]["dag_run_id"], task_id):
            say(strike(service, waiting.pop(0), dag_id, runs[0]["dag_run_id"], task_id))
        if runs and runs[0]["state"] in ENDED:
            assert not waiting, f"{dag_id} ended before {waiting}"
            return runs[0]
        time.sleep(0.5)
    raise AssertionError(f"{dag_id} has not ended\n{service.printed}")


def is_due(service: CeleryService, fault: Fault, run_id: str, task_id: str) -> bool:
    """Whether enough batches are done; of a worker also whether it would lose one."""
    if share_done(service, fault.dag_id, run_id, task_id) < fault.share:
        return False
    return not fault.whole or service.busy(fault.part, fault.dag_id, run_id, task_id)


def share_done(service: CeleryService, dag_id: str, run_id: str, task_id: str) -> float:
    """Which share of the batches of a stage is done; 0 until they are known."""
    states = service.states(dag_id, run_id, task_id)
    return states["success"] / states.total() if states.total() > 1 else 0.0


def strike(service: CeleryService, fault: Fault, dag_id: str, run_id: str, task_id: str) -> str:
    """End a part and wait until it runs again; say what was going on."""
    before = service.kill(fault.part, fault.number, whole=fault.whole)
    states = dict(service.states(dag_id, run_id, task_id))
    began = time.monotonic()
    service.wait_for_restart(fault.part, before)
    name = signal.Signals(fault.number).name
    return (
        f"{fault.part} got {name} with {task_id} {states}; ran again after {time.monotonic() - began:.1f} s"
    )


def last_night() -> str:
    """The night of the run that the scheduler starts first: the last one that is past."""
    settings = load_settings()
    hour = int(settings.schedule.split()[1])
    return settings.ingest_date(datetime.now(UTC) - timedelta(hours=hour))


def main() -> int:
    """Play a long night and print what happened."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--batch-size", default="50")
    parser.add_argument("--folder", type=Path, help="kept afterwards; empty: one that is thrown away")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="nightwire-night-") as temporary:
        folder = asked.folder or Path(temporary)
        write_articles(folder / "articles", asked.articles)
        (folder / "glossary").mkdir(exist_ok=True)
        with ThreadPoolExecutor(1) as beside:
            alone = beside.submit(undisturbed, folder, last_night(), asked.batch_size)
            played = disturbed(folder, ALL_FAULTS, {"NIGHTWIRE_BATCH_SIZE": asked.batch_size})
            whole = alone.result()
    print(*played.faults, f"batches tried again: {played.tries}", sep="\n")
    print(f"seconds: {played.seconds | whole.seconds}; rows: { {n: len(r) for n, r in whole.rows.items()} }")
    different = [name for name, rows in whole.rows.items() if rows != played.rows[name]]
    print(f"tables that differ: {different}; broken checks: {played.broken}")
    print(f"memories are the same: {whole.remembered == played.remembered}")
    return 1 if different or played.broken else 0


if __name__ == "__main__":
    sys.exit(main())
