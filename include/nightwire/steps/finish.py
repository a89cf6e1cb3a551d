"""The end of a run: its row in `runs`, the gate, the compaction of its nights, the clean-up."""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import starmap

from nightwire import __version__
from nightwire.errors import NightHeldError, PermanentError
from nightwire.lake import holds
from nightwire.lake.exposure import expose
from nightwire.lake.log import Batch
from nightwire.lake.query import run_checks
from nightwire.lake.retention import clean
from nightwire.lake.store import Publication
from nightwire.rows import RunRow
from nightwire.schema import RUNS, to_table
from nightwire.steps.gate import judge
from nightwire.steps.lookup import STAGE as INGEST
from nightwire.steps.planfile import own_night
from nightwire.steps.publish import settle
from nightwire.steps.published import published_batches
from nightwire.steps.relate import relate
from nightwire.steps.revisions import put_in_order
from nightwire.steps.wording import in_words
from nightwire.steps.workspace import Counts, Workspace

log = logging.getLogger(__name__)

RUN = "run"


@dataclass(frozen=True, slots=True)
class Closed:
    """A stage of a run at its end.

    Attributes:
        counts: what it has done.
        shown: nights that readers see since, or see more of.
        held: nights that are kept from them, with the reasons.
    """

    counts: Counts
    shown: tuple[str, ...] = ()
    held: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def refuse(self) -> None:
        """Fail where a night is held.

        Raises:
            NightHeldError: it says why, and what to do.
        """
        if self.held:
            raise NightHeldError(" ".join(starmap(_advice, self.held.items())))


def finish(workspace: Workspace, *, run_id: str, stage: str) -> Counts:
    """Close a run's stage, and fail where one of its nights is held; see `close_stage`.

    Raises:
        NightHeldError: a night failed its checks and is kept from readers.
    """
    closed = close_stage(workspace, run_id=run_id, stage=stage)
    closed.refuse()
    return closed.counts


def close_stage(workspace: Workspace, *, run_id: str, stage: str) -> Closed:
    """Report a run's stage, judge what it published, compact its nights, clean up.

    A run that published nothing adds no row. Safe to call again.

    Raises:
        PermanentError: what readers see already fails a check; the message says which, with the rows.
    """
    lake = workspace.lake
    batches = published_batches(workspace, run_id, stage)
    counts = _total(batches)
    nights = {batch.ingest_date for batch in batches}
    if batches:
        _record(workspace, run_id, stage, batches, counts)
    if batches and stage == INGEST:
        put_in_order(workspace, run_id=run_id, batches=batches)
        relate(workspace, nights, run_id=run_id)
    judged = judge(workspace, run_id=run_id, stage=stage, own=nights | _unfinished(workspace, run_id, stage))
    if not workspace.is_gated and batches:
        _check(workspace, {batch.batch_id for batch in batches})
    settle(workspace, run_id=run_id)
    expose(lake)
    clean(lake, timedelta(days=workspace.settings.retention_days))
    workspace.sources.tidy()
    log.info("%s finished: %s", stage, in_words(counts) or "nothing new")
    return Closed(counts, judged.shown or _seen(workspace, nights), judged.held)


def _unfinished(workspace: Workspace, run_id: str, stage: str) -> set[str]:
    """Nights that a killed run may have left to this one.

    Its own, and those that an earlier run of its night has put articles into; all of its stage where it
    has none.
    """
    lake = workspace.lake
    night = own_night(lake, run_id, stage)
    waiting = [one for one in holds.waiting(lake.state()).values() if one.stage == stage and not one.reasons]
    if not night:
        return {one.ingest_date for one in waiting}
    of_night = (one for one in waiting if any(own_night(lake, run, stage) == night for run in one.run_ids))
    return {night, *(one.ingest_date for one in of_night)}


def _seen(workspace: Workspace, nights: set[str]) -> tuple[str, ...]:
    """Nights of a run without a gate, which readers saw at once."""
    return () if workspace.is_gated else tuple(sorted(nights))


def _advice(night: str, reasons: Sequence[str]) -> str:
    listed = "; ".join(reasons)
    return (
        f"The night {night} is held, readers do not see it: {listed}. Look at it with "
        f"`nightwire sql --held`, then `nightwire approve {night}` or `nightwire discard {night}`."
    )


def _total(batches: Iterable[Batch]) -> Counts:
    total: Counter[str] = Counter()
    for batch in batches:
        total.update(batch.counts)
    return dict(total)


def _record(workspace: Workspace, run_id: str, stage: str, batches: Sequence[Batch], counts: Counts) -> None:
    """Write the run's row, a batch of its own, replaced when the run is closed again."""
    batch_id = f"{RUN}{hashlib.blake2b(f'{run_id}{stage}'.encode(), digest_size=8).hexdigest()}"
    night = own_night(workspace.lake, run_id, stage) or min(batch.ingest_date for batch in batches)
    tables = {RUNS.name: to_table(RUNS.name, [_row(batch_id, run_id, stage, batches, counts)])}
    workspace.lake.publish(
        Publication(batch_id, night, RUN, run_id, tables, workspace.lake.batch(batch_id, night)),
        refresh=False,  # `settle` does so once for all
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
    broken = run_checks(workspace.lake, checks / "batch", checks / "lake", batch_ids=batch_ids)
    if broken:
        details = "; ".join(f"{name}: {found}" for name, found in broken.items())
        raise PermanentError(f"{len(broken)} checks failed on the published rows: {details}")
