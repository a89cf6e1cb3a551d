"""Commands that look after the lake: `compact`, `identify`, `repair`, `replay`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.lake.compaction import compact as compact_nights
from nightwire.lake.exposure import expose
from nightwire.steps import enrich_batch, finish, plan_enrich
from nightwire.steps.publish import settle
from nightwire.steps.repair import repair as repair_lake
from nightwire.steps.replay import replay as replay_night
from nightwire.steps.wording import counted

console = Console(highlight=False, soft_wrap=True)


def compact(lake: LakeOption = None) -> None:
    """Make one sorted file a table of every night that is in pieces. Each run does so for its own nights.

    Safe while runs and readers are at work, and when it is stopped half-way.
    """
    workspace = open_workspace(lake)
    nights = compact_nights(workspace.lake)
    expose(workspace.lake)
    console.print(f"{counted(len(nights), 'night')} compacted." + (f" {', '.join(nights)}" if nights else ""))


def identify(
    lake: LakeOption = None,
    again: Annotated[
        bool, typer.Option("--again", help="Decide about all nights, also those up to date.")
    ] = False,
) -> None:
    """Decide who the people of each night are, against the nights before. Each run does so for what is new.

    Nothing is translated or extracted for it. Why somebody is taken for somebody else:

        nightwire sql "from person_identities"
    """
    workspace = open_workspace(lake)
    nights = settle(workspace, run_id=f"identify__{datetime.now(UTC).isoformat()}", force=again)
    expose(workspace.lake)
    console.print(
        f"{counted(len(nights), 'night')} decided about." + (f" {', '.join(nights)}" if nights else "")
    )


def repair(
    lake: LakeOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is damaged.")] = False,
) -> None:
    """Find damaged files in the lake and make their rows again from what is left.

    Sentences, entities and facts are made from the stored articles, articles from their source files.
    What cannot be made again is named, and the command then ends with exit code 1.
    """
    workspace = open_workspace(lake)
    run_id = f"repair__{datetime.now(UTC).isoformat()}"
    done = repair_lake(workspace, run_id=run_id, dry_run=dry_run)
    for damage in done.damaged:
        console.print(f"damaged: {damage}")
    if not dry_run and done.damaged:
        for key in plan_enrich(workspace, run_id=run_id):
            enrich_batch(workspace, key, run_id=run_id)
        finish(workspace, run_id=run_id, stage="enrich")
        console.print(f"{counted(len(done.batches), 'batch')} made again.")
    for lost in done.lost:
        console.print(f"[red]lost:[/] {lost}")
    if not done.damaged and not done.lost:
        console.print("Nothing is damaged.")
    if done.lost or (dry_run and done.damaged):
        raise typer.Exit(1)


def replay(
    night: Annotated[str, typer.Argument(help="The night (YYYY-MM-DD) to make again.")],
    into: Annotated[Path, typer.Option("--into", help="New folder for the other lake.", file_okay=False)],
    lake: LakeOption = None,
) -> None:
    """Make a night again from its stored articles, and say whether every row is the same.

        nightwire replay 2026-11-23 --into /tmp/replayed

    Ends with exit code 1 where a row differs, and names the first.
    """
    workspace = open_workspace(lake)
    same, difference = replay_night(workspace, night, into.resolve())
    counts = ", ".join(f"{count} {table}" for table, count in same.items())
    if difference is None:
        console.print(f"Every row is identical: {counts}.")
        return
    console.print(f"[red]Not identical:[/] {difference}")
    console.print(f"Up to there the same: {counts}. The other lake is in {into}.")
    raise typer.Exit(1)
