"""Damaged batches are made again: derived tables from articles, articles from their source."""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from nightwire.lake.batches import BATCHES
from nightwire.lake.damage import Damage, damaged_files
from nightwire.lake.log import Batch
from nightwire.lake.rebuild import batches_of_night, lose_tables, rebuild_night
from nightwire.lake.store import Publication, Tables
from nightwire.model import Outcome, SourceFile
from nightwire.rows import ArticleRow, FileRow, RejectRow
from nightwire.schema import TABLES, from_table, to_table
from nightwire.steps import identify_plan, versions
from nightwire.steps.failures import STAGE as ENRICH
from nightwire.steps.ingest import read_batch
from nightwire.steps.planfile import Plan, write_plan
from nightwire.steps.workspace import BatchKey, Workspace

log = logging.getLogger(__name__)

STAGE = "repair"
# The stages that have to be run again where a table's rows are lost.
STAGES_OF = {
    "sentences": (versions.SENTENCES, versions.TRANSLATION, versions.ENTITIES, versions.FACTS),
    "entities": (versions.ENTITIES, versions.FACTS),
    "facts": (versions.FACTS,),
    "non_facts": (versions.FACTS,),
    "articles": (versions.SENTENCES,),
    "identities": (identify_plan.VERSION,),
    "rejects": (versions.ENTITIES, versions.FACTS),  # which articles could not be enriched
}


@dataclass
class Repair:
    """What was found and done.

    Attributes:
        damaged: files that were not as they were written.
        batches: batches whose rows are made again, with the tables that they had lost.
        lost: what nothing could be made of, in words.
    """

    damaged: list[Damage] = field(default_factory=list)
    batches: dict[str, list[str]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def repair(workspace: Workspace, *, run_id: str, thorough: bool = True, dry_run: bool = False) -> Repair:
    """Let go of damaged files and make again what can be; derived tables follow by `plan_enrich`.

    Args:
        workspace: settings and lake.
        run_id: names the run in reports.
        thorough: read every file's bytes; else only look whether it is there with its size.
        dry_run: only say what is damaged.
    """
    lake = workspace.lake
    done = Repair(damaged_files(lake.storage, lake.state(), thorough=thorough))
    done.lost += [f"{path}: {reason}" for path, reason in lake.log.damaged.items()]
    for one in done.damaged:
        log.warning("damaged: %s", one)
    if dry_run or not done.damaged:
        return done
    for night in sorted({one.ingest_date for one in done.damaged if one.table == BATCHES}):
        rebuild_night(lake, night)
    owners = _tables_by_batch(workspace, done.damaged)
    for night, tables in _compacted(done.damaged).items():
        lose_tables(lake, night, tables, _stages(tables))
    for (batch_id, night), lost in owners.items():
        done.batches[batch_id] = sorted(lost)
        done.lost += _mend_batch(workspace, batch_id, night, lost, run_id)
    lake.refresh_database()
    return done


def _compacted(damaged: Iterable[Damage]) -> dict[str, set[str]]:
    """The damaged tables of each compacted night."""
    found: dict[str, set[str]] = {}
    for one in damaged:
        if one.table != BATCHES and not one.batch_id:
            found.setdefault(one.ingest_date, set()).add(one.table)
    return found


def _stages(tables: Iterable[str]) -> set[str]:
    return {stage for table in tables for stage in STAGES_OF.get(table, ())}


def _tables_by_batch(workspace: Workspace, damaged: Iterable[Damage]) -> dict[tuple[str, str], set[str]]:
    """The tables that each batch has lost."""
    lake = workspace.lake
    found: dict[tuple[str, str], set[str]] = {}
    for one in damaged:
        if one.table == BATCHES:
            continue
        for batch_id in (
            [one.batch_id] if one.batch_id else batches_of_night(lake, one.ingest_date, one.table)
        ):
            found.setdefault((batch_id, one.ingest_date), set()).add(one.table)
    return found


def _mend_batch(workspace: Workspace, batch_id: str, night: str, tables: set[str], run_id: str) -> list[str]:
    """Take the lost tables out of the batch, and make again those that no later stage makes."""
    lake = workspace.lake
    batch = lake.batch(batch_id, night)
    if batch is None:
        return []
    left = {name: made for name, made in batch.fingerprints.items() if name not in _stages(tables)}
    made = {name: TABLES[name].schema.empty_table() for name in tables}
    files = _files(workspace, batch) if "files" in tables else []
    if files:
        made["files"] = to_table("files", files)
    lake.publish(_publication(batch, run_id, made, left), refresh=False)
    lost = [f"night {night}: the row of a run"] if "runs" in tables else []
    lost += [f"night {night}: which articles tell one story"] if "story_articles" in tables else []
    # What of a container's members were copies is known only by reading it again.
    if tables & {"articles", "rejects"} or any(row.container_uri for row in files):
        lost += _read_again(workspace, batch, run_id)
    return lost


def _publication(batch: Batch, run_id: str, made: Tables, left: Mapping[str, str]) -> Publication:
    night = batch.ingest_date
    return Publication(batch.batch_id, night, STAGE, run_id, made, batch, left, batch.languages)


def _files(workspace: Workspace, batch: Batch) -> list[FileRow]:
    """The files of a batch by its articles and rejects; copies are found anew by the next run."""
    lake = workspace.lake
    articles = from_table(ArticleRow, lake.read(batch, "articles"))
    rejects = [row for row in from_table(RejectRow, lake.read(batch, "rejects")) if row.stage != ENRICH]
    rows = [FileRow.of(_file(workspace, a), Outcome.ARTICLE, a.article_id, batch.batch_id) for a in articles]
    rows += [FileRow.of(_file(workspace, r), Outcome.REJECT, None, batch.batch_id) for r in rejects]
    held = Counter(row.container_uri for row in rows if row.container_uri)
    return rows + [_container(workspace, uri, count, batch) for uri, count in held.items()]


def _file(workspace: Workspace, row: ArticleRow | RejectRow) -> SourceFile:
    """The file as it is now; a member with the time of its container."""
    found = workspace.sources.one(row.container_uri or row.source_uri, row.source_sha256)
    if not row.container_uri:
        return found
    return replace(found, uri=row.source_uri, byte_size=0, container_uri=row.container_uri)


def _container(workspace: Workspace, uri: str, count: int, batch: Batch) -> FileRow:
    file = workspace.sources.with_digest(workspace.sources.one(uri))
    return FileRow.of(file, Outcome.CONTAINER, None, batch.batch_id, count)


def _read_again(workspace: Workspace, batch: Batch, run_id: str) -> list[str]:
    """Read the batch's files from their source; say which articles could not be."""
    lake = workspace.lake
    rows = from_table(FileRow, lake.read(lake.batch(batch.batch_id, batch.ingest_date), "files"))
    files = tuple(
        SourceFile(row.source_uri, row.source_sha256, row.byte_size, row.modified_at, etag=row.etag or "")
        for row in rows
        if not row.container_uri
    )
    plan = Plan(batch.batch_id, batch.ingest_date, files, version=lake.state().version)
    write_plan(lake, run_id, plan)
    read_batch(
        replace(workspace, is_gated=False),  # readers had it before
        BatchKey(batch_id=batch.batch_id, ingest_date=batch.ingest_date, item_count=len(files)),
        run_id=run_id,
    )
    now = lake.batch(batch.batch_id, batch.ingest_date)
    there = {row.article_id for row in from_table(ArticleRow, lake.read(now, "articles"))}
    where = f"night {batch.ingest_date}, batch {batch.batch_id}"
    return [
        f"{where}: the article of {row.source_uri}, whose file is gone or changed"
        for row in rows
        if row.outcome == Outcome.ARTICLE and row.article_id not in there
    ]
