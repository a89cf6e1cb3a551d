"""Which files a run has to read, in batches."""

import hashlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from nightwire.errors import ConfigurationError
from nightwire.model import SourceFile
from nightwire.reading import uri_of
from nightwire.sources import Sources, is_address, is_feed_list
from nightwire.steps.days import by_night
from nightwire.steps.lookup import STAGE, known_batches
from nightwire.steps.planfile import Plan, begin, write_plan
from nightwire.steps.repair import repair
from nightwire.steps.wording import counted
from nightwire.steps.workspace import BatchKey, Workspace

log = logging.getLogger(__name__)

FILES_AT_ONCE = 50_000
BATCH_BYTES = 40_000_000  # a batch is held in memory, several times over
FEWEST, MOST, ENOUGH_BYTES = 250, 2_500, 150_000  # articles, and text that half a minute's work is made of
PACKED = (".gz", ".zst", ".zip", ".tgz", ".docx", ".parquet")
PACKED_WEIGHT = 4


def plan_ingest(
    workspace: Workspace, *, run_id: str, ingest_date: str, source: str | None = None,
    languages: Sequence[str] | None = None, force: bool = False, dry_run: bool = False,
    is_backfill: bool = False,
) -> list[BatchKey]:  # fmt: skip
    """Find the files that are new, or that an earlier run could not read for now, and cut them into batches.

    Args:
        workspace: settings and lake.
        run_id: names the run in reports.
        ingest_date: the night (`YYYY-MM-DD`) of the run; new articles belong to it or, where they say when
            they were published, to their own within `NIGHTWIRE_NIGHT_WINDOW_DAYS` before.
        source: folder, address or list of feeds to read instead of the settings' one.
        languages: ISO 639-1 codes to take in, instead of the settings'; others are rejected, and
            taken up by a later run that admits them.
        force: read known files again as well; their articles stay in the night they came in.
        dry_run: change nothing, not even what is damaged.
        is_backfill: take in only what was published on this night, and leave the rest to its own.

    Raises:
        ConfigurationError: the source does not exist or may not be read, or the date is none.
    """
    _check_night(ingest_date)
    place = workspace.settings.source_place(ingest_date, source)
    sources = _sources(workspace, dry_run=dry_run)
    sources.check(place)
    if not dry_run:
        begin(workspace.lake, run_id, STAGE, ingest_date)
        repair(workspace, run_id=run_id, thorough=False)
    version = workspace.lake.state().version
    todo = _files_to_read(workspace, sources, place, force=force)
    admitted = tuple(workspace.settings.languages if languages is None else languages)
    plans = [
        replace(plan, languages=admitted, is_forced=force)
        for plan in batches_of(workspace, todo, ingest_date, is_backfill=is_backfill)
    ]
    _say(len(todo), plans)
    return write_plans(workspace, run_id, plans, version, dry_run=dry_run)


def _say(found_count: int, plans: Sequence[Plan]) -> None:
    file_count = sum(len(plan.files) for plan in plans)
    log.info("%d to read, in %s", file_count, counted(len(plans), "batch"))
    if left := found_count - file_count:
        log.info("%s of other nights, or without a date, left to the next runs", counted(left, "file"))


def batches_of(
    workspace: Workspace, todo: Sequence[dict[str, Any]], ingest_date: str, *, is_backfill: bool = False
) -> list[Plan]:
    """Files, as `known_batches` gives them, in batches: known ones in theirs, others in new ones."""
    known = [row for row in todo if row["batch_id"]]
    new = [_file(row) for row in todo if not row["batch_id"]]
    nights = by_night(workspace, new, ingest_date, is_backfill=is_backfill)
    size = workspace.settings.batch_size
    plans = [plan for night, files in nights.items() for plan in _new_batches(files, size, night)]
    own = [row for row in known if not is_backfill or row["ingest_date"] == ingest_date]
    return [*plans, *_known_batches(own)]


def write_plans(
    workspace: Workspace, run_id: str, plans: Sequence[Plan], version: int, *, dry_run: bool = False
) -> list[BatchKey]:
    """Leave the plans for the tasks that read the batches; name them."""
    for plan in () if dry_run else plans:
        write_plan(workspace.lake, run_id, replace(plan, version=version))
    return [BatchKey(batch_id=p.batch_id, ingest_date=p.ingest_date, item_count=len(p.files)) for p in plans]


def _sources(workspace: Workspace, *, dry_run: bool) -> Sources:
    """A dry run asks the web, too, and keeps nothing of it."""
    return workspace.sources if not dry_run else replace(workspace.sources, is_kept=False)


def _files_to_read(
    workspace: Workspace, sources: Sources, place: str, *, force: bool
) -> list[dict[str, Any]]:
    """What is new in a place or to be tried again. Known files are forgotten chunk by chunk."""
    found = sources.find(place)
    found_count, todo = 0, []
    while chunk := list(islice(found, FILES_AT_ONCE)):
        found_count += len(chunk)
        todo += _look_up(workspace, sources, chunk, only_open=not force)
    log.info("found %s in %s", counted(found_count, "file"), _name(place, workspace.settings.home))
    return todo


def _name(place: str, home: Path) -> str:
    is_folder = not (is_address(place) or is_feed_list(place))
    return uri_of(Path(place), home) if is_folder else place


def _check_night(ingest_date: str) -> None:
    try:
        date.fromisoformat(ingest_date)
    except ValueError as error:
        raise ConfigurationError(f"{ingest_date!r} is no night; it is written as YYYY-MM-DD") from error


def _look_up(
    workspace: Workspace, sources: Sources, found: list[SourceFile], *, only_open: bool
) -> list[dict[str, Any]]:
    """Files with what the lake knows of them; only those with a new size, time or mark are opened."""
    rows = known_batches(workspace, found, only_open=only_open)
    known = [row for row in rows if row["source_sha256"]]
    unknown = [sources.with_digest(_file(row)) for row in rows if not row["source_sha256"]]
    return known + known_batches(workspace, unknown, only_open=only_open)


def _file(row: dict[str, Any]) -> SourceFile:
    return SourceFile(
        row["source_uri"], row["source_sha256"], row["byte_size"], row["modified_at"], etag=row["etag"]
    )


def _new_batches(files: Sequence[SourceFile], batch_size: int, ingest_date: str) -> Iterator[Plan]:
    """Batches of new files; copies of one file stay together, so that one is the article."""
    groups: dict[str, list[SourceFile]] = {}
    for file in files:
        groups.setdefault(file.sha256 or file.uri, []).append(file)
    chunk: list[SourceFile] = []
    weight = 0
    for group in groups.values():
        chunk += group
        weight += sum(map(_weight, group))
        if weight >= BATCH_BYTES or _are_enough(len(chunk), weight, batch_size):
            yield Plan(_batch_id(chunk), ingest_date, tuple(chunk))
            chunk, weight = [], 0
    if chunk:
        yield Plan(_batch_id(chunk), ingest_date, tuple(chunk))


def _are_enough(file_count: int, weight: int, batch_size: int) -> bool:
    """Whether files make a batch: so many as set, else what is worth the loading of the models in a task."""
    if batch_size:
        return file_count >= batch_size
    return file_count >= MOST or (file_count >= FEWEST and weight >= ENOUGH_BYTES)


def _weight(file: SourceFile) -> int:
    """About how many bytes of text a file holds."""
    return file.byte_size * (PACKED_WEIGHT if file.uri.endswith(PACKED) else 1)


def _known_batches(rows: list[dict[str, Any]]) -> Iterator[Plan]:
    """Files that are in the lake already go back into the batch that they came in with."""
    batches: dict[tuple[str, str], list[SourceFile]] = {}
    for row in rows:
        batches.setdefault((row["batch_id"], row["ingest_date"]), []).append(_file(row))
    for (batch_id, ingest_date), files in batches.items():
        yield Plan(batch_id, ingest_date, tuple(files))


def _batch_id(files: Sequence[SourceFile]) -> str:
    """Hash of what is in the batch, so that an interrupted run makes the same batches again."""
    key = "\n".join(sorted(f"{file.uri}\0{file.sha256}" for file in files))
    return hashlib.blake2b(key.encode(), digest_size=10).hexdigest()
