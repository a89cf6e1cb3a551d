"""Sentences to English, entities and facts: which batches are out of date, and one batch."""

import logging
from collections import Counter
from collections.abc import Iterator

from nightwire.lake.log import Batch
from nightwire.lake.made import made_by
from nightwire.lake.store import Publication
from nightwire.rows import SentenceRow
from nightwire.rows.sentences import PENDING
from nightwire.schema import to_table
from nightwire.steps import gold, versions
from nightwire.steps.engines import Engines
from nightwire.steps.failures import STAGE
from nightwire.steps.planfile import begin
from nightwire.steps.progress import Progress, log_progress
from nightwire.steps.remake import Remade, remake
from nightwire.steps.repair import repair
from nightwire.steps.wording import counted, in_words
from nightwire.steps.workspace import BatchKey, Counts, Workspace

log = logging.getLogger(__name__)

EVERY_NIGHT = ("", "9999-12-31")


def plan_enrich(
    workspace: Workspace, *, run_id: str, force: bool = False, nights: tuple[str, str] = EVERY_NIGHT
) -> list[BatchKey]:
    """Name the batches whose English, entities and facts are missing, unfinished or out of date.

    Batches that wait for the checks of an earlier stage are left to a later run. Compacted nights say
    at once whether they are current; only others' batches are looked at. `nights` are the first and
    the last to look at.
    """
    engines = Engines.of(workspace.settings)
    begin(workspace.lake, run_id, STAGE)
    repair(workspace, run_id=run_id, thorough=False)
    todo = [
        batch
        for batch in _candidates(workspace, engines, force=force)
        if batch.row_counts.get("articles") and nights[0] <= batch.ingest_date <= nights[1]
    ]
    log.info("%s to translate and extract", counted(len(todo), "batch"))
    return [
        BatchKey(
            batch_id=b.batch_id,
            ingest_date=b.ingest_date,
            item_count=b.row_counts["articles"],
            languages=sorted(b.languages),
        )
        for b in sorted(todo, key=lambda batch: (batch.ingest_date, batch.batch_id))
    ]


def _candidates(workspace: Workspace, engines: Engines, *, force: bool) -> Iterator[Batch]:
    lake, known = workspace.lake, dict[str, bool]()

    def current(batch: Batch) -> bool:
        made = made_by(batch.fingerprints, batch.languages)
        if made not in known:
            known[made] = dict(batch.fingerprints) == versions.current(engines, batch.languages)
        return known[made] and not force

    shown = lake.state()
    state = shown.working
    unread = {one.batch.batch_id for one in shown.waiting if not one.hold.endswith(f"/{STAGE}")}
    for loose in state.loose.values():
        if loose.batch.batch_id not in unread and not current(loose.batch):
            yield loose.batch
    for night in state.nights.values():
        if force or not all(known.get(made) for made in night.made):
            batches = lake.read_batches(night.batches).values()
            yield from (b for b in batches if b.batch_id not in state.loose and not current(b))


def enrich_batch(
    workspace: Workspace,
    key: BatchKey,
    *,
    run_id: str,
    force: bool = False,
    progress: Progress = log_progress,
) -> Counts:
    """Make what is missing or out of date of a batch's rows, and publish all of it at once.

    Only the stages that have changed are run, and what follows from what they changed. An article that
    one of them fails on is a reject of this stage; the others go on. `progress` is
    called with a stage, the number of sentences that are through it, and of all in the batch.

    Raises:
        RetryableError: the batch was published by another run meanwhile.
    """
    engines, lake = Engines.of(workspace.settings), workspace.lake
    before = lake.batch(key["batch_id"], key["ingest_date"])
    if before is None or not before.row_counts.get("articles"):
        return {}
    now = versions.current(engines, before.languages)
    expected = workspace.settings.expected_languages
    made = remake(engines, lake, before, now, force=force, progress=progress, expected=expected)
    counts = _counts(made)
    languages = sorted({*before.languages, *(sentence.language for sentence in made.sentences)})
    made_of = versions.current(engines, languages)
    unfinished = any(sentence.translation_status == PENDING for sentence in made.sentences)
    lake.publish(
        Publication(
            before.batch_id, before.ingest_date, STAGE, run_id,
            {name: to_table(name, rows) for name, rows in made.tables().items()}, before,
            made_of | ({versions.TRANSLATION: PENDING} if unfinished else {}), languages, counts,
            hold=workspace.hold(before.ingest_date, STAGE),
        )
    )  # fmt: skip
    log.info("batch %s: %s", before.batch_id, in_words(counts))
    if workspace.is_gated:
        gold.share_of(lake, engines, run_id)  # for the gate, which else loads the models for these alone
    return counts


def _counts(made: Remade) -> Counts:
    makers = Counter(map(_maker, made.sentences))
    failed = sum(row.stage == STAGE for row in made.rejects)
    return {
        **({"reject_count": failed} if failed else {}),
        "sentence_count": len(made.sentences),
        "entity_count": len(made.entities),
        "fact_count": len(made.facts),
        **dict(sorted(makers.items())),
        **made.figures,
    }


def _maker(sentence: SentenceRow) -> str:
    """Who made a sentence's English, in words: `by pivot`, or `original`, `untranslated`, `pending`."""
    status = sentence.translation_status
    return f"by {sentence.engine}" if status == "translated" else status
