"""Files to articles and sentences: one batch."""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pyarrow as pa

from nightwire import reading as reader
from nightwire.errors import PermanentError, RetryableError
from nightwire.lake.known import earlier_articles, originals_of
from nightwire.lake.log import Batch, Commit, LakeState
from nightwire.lake.store import Guard, Lake, Publication, Tables
from nightwire.model import Outcome
from nightwire.rows.articles import Earlier
from nightwire.rows.sentences import PENDING
from nightwire.steps.lookup import STAGE, known_batches
from nightwire.steps.merge import Reading, merge
from nightwire.steps.parts import split
from nightwire.steps.planfile import Plan, read_plan
from nightwire.steps.read_files import outcomes, read_files
from nightwire.steps.versions import FORCED, SENTENCES, TRANSLATION
from nightwire.steps.wording import in_words
from nightwire.steps.workspace import BatchKey, Counts, Workspace

log = logging.getLogger(__name__)

TRIES = 3


def read_batch(workspace: Workspace, key: BatchKey, *, run_id: str) -> Counts:
    """Read a planned batch and publish it; return how many files were what.

    Raises:
        PermanentError: the plan is gone, or another run has taken in its files meanwhile.
        RetryableError: another run published the same batch meanwhile.
    """
    plan = read_plan(workspace.lake, run_id, key["batch_id"])
    for left in reversed(range(TRIES)):
        try:
            reading = _read_and_publish(workspace, plan, run_id)
            break
        except _PublishedMeanwhileError:  # what it published is then known as the original
            if not left:
                raise
    counts = _counts(reading)
    for reject in reading.rejects:
        log.warning("rejected %s: %s", reject.source_uri, reject.reason)
    log.info("batch %s: %s", plan.batch_id, in_words(counts))
    return counts


class _PublishedMeanwhileError(RetryableError):
    """Another batch has published the same article since this one was read."""


def _read_and_publish(workspace: Workspace, plan: Plan, run_id: str) -> Reading:
    lake = workspace.lake
    began = lake.state().version
    before = lake.batch(plan.batch_id, plan.ingest_date)
    reading = read_files(workspace, plan)
    earlier = earlier_articles(lake, {article.address: article.article_id for article in reading.articles})

    def guard(state: LakeState) -> None:
        _refuse_taken(workspace, plan, run_id, state)
        _refuse_published(workspace, plan, reading, state, began)

    home, parts = split(reading)
    for part in _with_standing(lake, reading, parts) if before else parts:
        own = replace(plan, batch_id=part, ingest_date=reading.parts[part])
        _publish(workspace, own, parts.get(part, Reading()), run_id, earlier, {}, guard)
    _publish(
        workspace, plan, home, run_id, earlier, _counts(reading), guard
    )  # last: it makes the files known
    return reading


def _with_standing(lake: Lake, reading: Reading, parts: Iterable[str]) -> list[str]:
    """The parts, and those that an earlier reading made and this one has nothing for."""
    standing = (part for part, night in reading.parts.items() if lake.batch(part, night))
    return list(dict.fromkeys((*parts, *standing)))


def _publish(
    workspace: Workspace, plan: Plan, reading: Reading, run_id: str, earlier: Mapping[str, Earlier],
    counts: Counts, guard: Guard,
) -> None:  # fmt: skip
    lake = workspace.lake
    before = lake.batch(plan.batch_id, plan.ingest_date)
    tables = merge(lake, before, reading, plan, earlier)
    lake.publish(
        Publication(
            plan.batch_id, plan.ingest_date, STAGE, run_id, tables, before,
            _fingerprints(plan, before, tables), _languages(tables["articles"], tables["sentences"]), counts,
            guard=guard, hold=workspace.hold(plan.ingest_date, STAGE),
        )
    )  # fmt: skip


def _languages(*tables: pa.Table) -> list[str]:
    """Those of articles and of sentences that are in another."""
    return sorted({str(language) for table in tables for language in table["language"].unique().to_pylist()})


def _fingerprints(plan: Plan, before: Batch | None, tables: Tables) -> dict[str, str]:
    """What made the batch's rows so far; sentences without English ask for the next stage."""
    known = dict(before.fingerprints) if before else {SENTENCES: reader.version()}
    if PENDING in tables["sentences"]["translation_status"].to_pylist():
        known[TRANSLATION] = PENDING
    return known | ({FORCED: FORCED} if plan.is_forced else {})


def _refuse_taken(workspace: Workspace, plan: Plan, run_id: str, state: LakeState) -> None:
    """Look once more whether another run has taken these files in meanwhile, into another batch."""
    since = workspace.lake.log.entries(plan.version) if state.version > plan.version else ()
    if all(isinstance(one, Commit) and one.batch.run_id == run_id for one in since):
        return
    batches = {row["batch_id"] for row in known_batches(workspace, plan.files)}
    if others := batches - {None, plan.batch_id}:
        raise PermanentError(
            f"another run has taken in files of this batch ({', '.join(others)}); start a new run"
        )


def _refuse_published(
    workspace: Workspace, plan: Plan, reading: Reading, state: LakeState, began: int
) -> None:
    """Two archives that are read at the same time may hold the same article: one of them is its original."""
    if state.version == began:
        return
    originals = originals_of(workspace.lake, [one.article_id for one in reading.articles], state.working)
    own = (plan.batch_id, *reading.parts)
    if any(original.batch_id not in own for original in originals.values()):
        raise _PublishedMeanwhileError("another batch has published the same article meanwhile; try again")


def _counts(reading: Reading) -> Counts:
    found = Counter(outcomes(reading))
    containers = len(reading.files) - found.total()
    counts = {
        "file_count": found.total(),
        "article_count": found[Outcome.ARTICLE],
        "duplicate_count": found[Outcome.DUPLICATE],
        "reject_count": found[Outcome.REJECT],
        "sentence_count": len(reading.sentences),
    }
    return counts | ({"container_count": containers} if containers else {})
