"""The end of a run: its row in `runs`, the database of views, the checks, the clean-up."""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable
from typing import Any

from nightwire import __version__
from nightwire.errors import PermanentError
from nightwire.lake.cleaning import clean
from nightwire.lake.commits import Commit
from nightwire.lake.database import write_database
from nightwire.lake.query import run_checks
from nightwire.lake.tables import to_table
from nightwire.schema import RUNS
from nightwire.steps.wording import in_words
from nightwire.steps.workspace import Counts, Workspace

log = logging.getLogger(__name__)

RUN = "run"


def finish(workspace: Workspace, *, run_id: str, stage: str) -> Counts:
    """Close a run's stage: report it, refresh the views, check what it published.

    A run that published nothing adds no row. Safe to call again.

    Raises:
        PermanentError: a check failed; the message says which, with the rows that break it.
    """
    lake = workspace.lake
    commits = [c for c in lake.history() if c.run_id == run_id and c.stage == stage]
    counts = _total(commits)
    if commits:
        _record(workspace, run_id, stage, commits, counts)
    write_database(lake.folder, workspace.sql_folder)
    _check(workspace, {commit.batch_id for commit in commits})
    clean(lake)
    log.info("%s finished: %s", stage, in_words(counts) or "nothing new")
    return counts


def _total(commits: Iterable[Commit]) -> Counts:
    total: Counter[str] = Counter()
    for commit in commits:
        total.update(commit.counts)
    return dict(total)


def _record(workspace: Workspace, run_id: str, stage: str, commits: list[Commit], counts: Counts) -> None:
    """Write the run's row; it is a batch of its own, replaced when the run is closed again."""
    batch_id = f"{RUN}{hashlib.blake2b(f'{run_id}{stage}'.encode(), digest_size=8).hexdigest()}"
    ingest_date = min(commit.ingest_date for commit in commits)
    table = to_table(RUNS.name, [_row(run_id, stage, commits, counts)])
    workspace.lake.publish(
        workspace.lake.latest(batch_id), {RUNS.name: table}, batch_id=batch_id, ingest_date=ingest_date,
        stage=RUN, run_id=run_id,
    )  # fmt: skip


def _row(run_id: str, stage: str, commits: list[Commit], counts: Counts) -> dict[str, Any]:
    translations = {name: n for name, n in counts.items() if not name.endswith("_count")}
    figures = {name: counts.get(name, 0) for name in RUNS.schema.names if name.endswith("_count")}
    times = [commit.committed_at for commit in commits]
    return figures | {
        "run_id": run_id,
        "stage": stage,
        "first_commit_at": min(times),
        "last_commit_at": max(times),
        "batch_count": len({commit.batch_id for commit in commits}),
        "translation_counts": json.dumps(translations, sort_keys=True),
        "code_version": __version__,
    }


def _check(workspace: Workspace, batch_ids: set[str]) -> None:
    """Check what this run published; only the few checks in `lake/` look at all nights."""
    if not batch_ids:
        return
    checks, sql_folder = workspace.sql_folder / "checks", workspace.sql_folder
    published = {batch_id: c for batch_id, c in workspace.lake.live().items() if batch_id in batch_ids}
    broken = run_checks(workspace.lake, checks / "batch", sql_folder, published)
    broken |= run_checks(workspace.lake, checks / "lake", sql_folder)
    if broken:
        details = "; ".join(f"{name}: {found}" for name, found in broken.items())
        raise PermanentError(f"{len(broken)} checks failed on the published rows: {details}")
