"""The end of a run: its row in `runs`, the checks, the compaction of its nights, the clean-up."""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from nightwire import __version__
from nightwire.errors import PermanentError
from nightwire.lake.compaction import compact
from nightwire.lake.exposure import expose
from nightwire.lake.log import Batch
from nightwire.lake.query import run_checks
from nightwire.lake.retention import clean
from nightwire.lake.store import Publication
from nightwire.rows import RunRow
from nightwire.schema import RUNS, STORY_ARTICLES, to_table
from nightwire.steps.lookup import STAGE as INGEST
from nightwire.steps.published import published_batches
from nightwire.steps.relate import relate
from nightwire.steps.wording import in_words
from nightwire.steps.workspace import Counts, Workspace

log = logging.getLogger(__name__)

RUN = "run"


def finish(workspace: Workspace, *, run_id: str, stage: str) -> Counts:
    """Close a run's stage: report it, check what it published, compact its nights, clean up.

    A run that published nothing adds no row. Safe to call again.

    Raises:
        PermanentError: a check failed; the message says which, with the rows that break it.
    """
    lake = workspace.lake
    batches = published_batches(workspace, run_id, stage)
    counts = _total(batches)
    if batches:
        _record(workspace, run_id, stage, batches, counts)
        _check(workspace, {batch.batch_id for batch in batches})
    compact(lake)
    expose(lake)
    clean(lake, timedelta(days=workspace.settings.retention_days))
    log.info("%s finished: %s", stage, in_words(counts) or "nothing new")
    return counts


def _total(batches: Iterable[Batch]) -> Counts:
    total: Counter[str] = Counter()
    for batch in batches:
        total.update(batch.counts)
    return dict(total)


def _record(workspace: Workspace, run_id: str, stage: str, batches: Sequence[Batch], counts: Counts) -> None:
    """Write the run's row, and the stories of its articles.

    They are a batch of their own, replaced when the run is closed again.
    """
    batch_id = f"{RUN}{hashlib.blake2b(f'{run_id}{stage}'.encode(), digest_size=8).hexdigest()}"
    night = min(batch.ingest_date for batch in batches)
    tables = {RUNS.name: to_table(RUNS.name, [_row(batch_id, run_id, stage, batches, counts)])}
    if stage == INGEST:
        tables[STORY_ARTICLES.name] = relate(workspace, batches, batch_id)
    workspace.lake.publish(
        Publication(batch_id, night, RUN, run_id, tables, workspace.lake.batch(batch_id, night))
    )


def _row(batch_id: str, run_id: str, stage: str, batches: Sequence[Batch], counts: Counts) -> RunRow:
    translations = {name: n for name, n in counts.items() if not name.endswith("_count")}
    times = [batch.committed_at.replace(tzinfo=None) for batch in batches]
    return RunRow(
        run_id=run_id,
        stage=stage,
        first_commit_at=min(times),
        last_commit_at=max(times),
        batch_count=len({batch.batch_id for batch in batches}),
        file_count=counts.get("file_count", 0),
        article_count=counts.get("article_count", 0),
        duplicate_count=counts.get("duplicate_count", 0),
        reject_count=counts.get("reject_count", 0),
        sentence_count=counts.get("sentence_count", 0),
        entity_count=counts.get("entity_count", 0),
        fact_count=counts.get("fact_count", 0),
        translation_counts=json.dumps(translations, sort_keys=True),
        code_version=__version__,
        batch_id=batch_id,
    )


def _check(workspace: Workspace, batch_ids: set[str]) -> None:
    """Check what this run published; the checks in `lake/` compare it with all nights."""
    checks = workspace.lake.sql_folder / "checks"
    broken = run_checks(workspace.lake, checks / "batch", batch_ids=batch_ids)
    broken |= run_checks(workspace.lake, checks / "lake", batch_ids=batch_ids)
    if broken:
        details = "; ".join(f"{name}: {found}" for name, found in broken.items())
        raise PermanentError(f"{len(broken)} checks failed on the published rows: {details}")
