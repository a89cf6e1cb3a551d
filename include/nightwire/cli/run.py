"""`nightwire run`: all stages in one process, without Airflow."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from nightwire.cli.common import LakeOption, open_workspace, source_named
from nightwire.cli.report import print_report
from nightwire.cli.side_by_side import process_count, work_on
from nightwire.errors import NightHeldError
from nightwire.steps import (
    BatchKey,
    Counts,
    Workspace,
    account,
    enrich_batch,
    finish,
    plan_enrich,
    plan_ingest,
    read_batch,
)
from nightwire.steps.nights import nights_between
from nightwire.steps.wording import counted

Source = Annotated[
    str | None,
    typer.Argument(
        help="Folder of article files, address, or feeds:list [env: NIGHTWIRE_SOURCE; default: seeds]."
    ),
]
Languages = Annotated[
    str | None,
    typer.Option("--languages", help="ISO 639-1 codes to take in, such as `it,en` [default: all]."),
]
IngestDate = Annotated[
    str | None,
    typer.Option("--ingest-date", help="Night (YYYY-MM-DD) of articles of no other night [default: today]."),
]
Nights = Annotated[
    str | None,
    typer.Option("--nights", help="Backfill: FIRST..LAST, what was published on each of these nights alone."),
]
Force = Annotated[bool, typer.Option("--force", help="Read and enrich again what the lake has already.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be read.")]


def run(
    source: Source = None,
    lake: LakeOption = None,
    languages: Languages = None,
    ingest_date: IngestDate = None,
    nights: Nights = None,
    force: Force = False,
    dry_run: DryRun = False,
) -> None:
    """Read new articles, translate them, find entities and facts, publish them in the lake.

    Running it again takes in only what is new. It can be stopped at any time: the next run goes on
    from the last finished batch. An article goes into the night of its own date, within
    NIGHTWIRE_NIGHT_WINDOW_DAYS before the run's; else into the run's.

        nightwire run seeds

        nightwire run ~/archive --nights 2026-11-01..2026-11-30

        nightwire run ~/articles --lake /tmp/lake --languages it
    """
    workspace = replace(open_workspace(lake, source), is_gated=True)
    started_at = datetime.now(UTC)
    run_id = f"command_line__{started_at.isoformat()}"
    console = Console()
    plan = partial(
        plan_ingest, workspace, source=source and source_named(source), languages=_codes(languages),
        force=force, dry_run=dry_run, is_backfill=nights is not None,
    )  # fmt: skip
    runs = _runs(nights, ingest_date or workspace.settings.ingest_date(started_at), run_id)
    if dry_run:
        planned = [key for night, run in runs.items() for key in plan(run_id=run, ingest_date=night)]
        _print_plan(console, planned)
    else:
        _work(workspace, console, plan, runs, run_id, force=force)


def _work(
    workspace: Workspace, console: Console, plan: Callable[..., list[BatchKey]], runs: dict[str, str],
    run_id: str, *, force: bool,
) -> None:  # fmt: skip
    """Both stages; a held night of a backfill keeps the others from nothing, and fails at the end."""
    new, held = _ingest_nights(workspace, plan, runs)
    if held and len(runs) == 1:
        raise held[0]
    _enrich(workspace, run_id, force=force)
    print_report(workspace, console, new)
    for run in runs.values():
        account(workspace, run_id=run, stage="ingest")
    if held:
        raise NightHeldError(" ".join(map(str, held)))


def _codes(languages: str | None) -> list[str] | None:
    """The codes between the commas; None, which is all languages, where none are named."""
    return None if languages is None else [code.strip() for code in languages.split(",")]


def _runs(nights: str | None, night: str, run_id: str) -> dict[str, str]:
    """The run of each night, in order: of a backfill each has its own."""
    return {one: f"{run_id}_{one}" for one in nights_between(nights)} if nights else {night: run_id}


def _ingest_nights(
    workspace: Workspace, plan: Callable[..., list[BatchKey]], runs: dict[str, str]
) -> tuple[Counts, list[NightHeldError]]:
    """Read each night; what was read, and the nights that are held: the others are good."""
    new: Counter[str] = Counter()
    held: list[NightHeldError] = []
    for night, run in runs.items():
        try:
            new.update(_ingest(workspace, plan(run_id=run, ingest_date=night), run))
        except NightHeldError as error:
            held.append(error)
    return dict(new), held


def ingest_and_enrich(
    workspace: Workspace, keys: list[BatchKey], run_id: str, *, force: bool = False
) -> Counts:
    """Read planned batches, then translate and extract; return what was read."""
    new = _ingest(workspace, keys, run_id)
    _enrich(workspace, run_id, force=force)
    return new


def _print_plan(console: Console, keys: list[BatchKey]) -> None:
    files = sum(key["item_count"] for key in keys)
    batches = counted(len(keys), "batch")
    console.print(
        f"{counted(files, 'file')} would be read, in {batches}; nothing was changed.", highlight=False
    )
    for key in keys:
        in_batch = counted(key["item_count"], "file")
        console.print(f"  batch {key['batch_id']}: {in_batch}, night {key['ingest_date']}", highlight=False)


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True))


def _ingest(workspace: Workspace, keys: list[BatchKey], run_id: str) -> Counts:
    with _progress() as progress:
        task = progress.add_task(
            "reading files", visible=bool(keys), total=sum(key["item_count"] for key in keys)
        )
        work_on(
            workspace, keys, partial(read_batch, run_id=run_id),
            lambda key: progress.advance(task, key["item_count"]), process_count(workspace.settings, keys),
        )  # fmt: skip
    return finish(workspace, run_id=run_id, stage="ingest")


def _enrich(workspace: Workspace, run_id: str, *, force: bool) -> Counts:
    keys = plan_enrich(workspace, run_id=run_id, force=force)
    count = process_count(workspace.settings, keys)
    with _progress() as progress:
        if count == 1:
            for key in keys:
                _enrich_one(workspace, key, run_id, progress, force=force)
        else:
            task = progress.add_task("translating articles", total=sum(key["item_count"] for key in keys))
            work = partial(enrich_batch, run_id=run_id, force=force)
            work_on(workspace, keys, work, lambda key: progress.advance(task, key["item_count"]), count)
    return finish(workspace, run_id=run_id, stage="enrich")


def _enrich_one(workspace: Workspace, key: BatchKey, run_id: str, progress: Progress, *, force: bool) -> None:
    batch = f"batch {key['batch_id'][:8]}"
    task = progress.add_task(batch, total=key["item_count"])

    def advance(stage: str, done: int, total: int) -> None:
        progress.update(task, description=f"{batch}: {stage}", completed=done, total=total)

    enrich_batch(workspace, key, run_id=run_id, progress=advance, force=force)
