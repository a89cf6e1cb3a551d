"""`nightwire run`: all stages in one process, without Airflow."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from nightwire.cli.common import LakeOption, open_workspace, source_named
from nightwire.cli.report import print_report
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
from nightwire.steps.wording import counted

Languages = Annotated[
    str | None,
    typer.Option("--languages", help="ISO 639-1 codes to take in, such as `it,en` [default: all]."),
]
IngestDate = Annotated[
    str | None,
    typer.Option("--ingest-date", help="Night (YYYY-MM-DD) that new articles belong to [default: today]."),
]
Force = Annotated[bool, typer.Option("--force", help="Read and enrich again what the lake has already.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be read.")]


def run(
    source: Annotated[
        str | None,
        typer.Argument(
            help="Folder of article files, address, or feeds:list [env: NIGHTWIRE_SOURCE; default: seeds]."
        ),
    ] = None,
    lake: LakeOption = None,
    languages: Languages = None,
    ingest_date: IngestDate = None,
    force: Force = False,
    dry_run: DryRun = False,
) -> None:
    """Read new articles, translate them, find entities and facts, publish them in the lake.

    Running it again takes in only what is new. It can be stopped at any time: the next run goes on
    from the last finished batch.

        nightwire run seeds

        nightwire run ~/articles --lake /tmp/lake --languages it
    """
    workspace = replace(open_workspace(lake, source), is_gated=True)
    started_at = datetime.now(UTC)
    night = ingest_date or workspace.settings.ingest_date(started_at)
    run_id = f"command_line__{started_at.isoformat()}"
    admitted = None if languages is None else [code.strip() for code in languages.split(",")]
    console = Console()
    keys = plan_ingest(
        workspace, run_id=run_id, ingest_date=night, source=source and source_named(source),
        languages=admitted, force=force, dry_run=dry_run,
    )  # fmt: skip
    if dry_run:
        _print_plan(console, keys)
        return
    new = ingest_and_enrich(workspace, keys, run_id, force=force)
    print_report(workspace, console, new)
    account(workspace, run_id=run_id, stage="ingest")


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
        for key in keys:
            read_batch(workspace, key, run_id=run_id)
            progress.advance(task, key["item_count"])
    return finish(workspace, run_id=run_id, stage="ingest")


def _enrich(workspace: Workspace, run_id: str, *, force: bool) -> Counts:
    with _progress() as progress:
        for key in plan_enrich(workspace, run_id=run_id, force=force):
            task = progress.add_task(f"translating batch {key['batch_id'][:8]}", total=key["item_count"])

            def advance(done: int, total: int, task: TaskID = task) -> None:
                progress.update(task, completed=done, total=total)

            enrich_batch(workspace, key, run_id=run_id, progress=advance, force=force)
    return finish(workspace, run_id=run_id, stage="enrich")
