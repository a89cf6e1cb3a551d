"""Commands that decide on nights which failed their checks: `approve`, `discard`."""

import getpass
from typing import Annotated

import typer
from rich.console import Console

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.steps.gate import approve as approve_night
from nightwire.steps.gate import discard as discard_night
from nightwire.steps.gate import waiting_nights
from nightwire.steps.publish import publish_night
from nightwire.steps.workspace import Workspace

console = Console(highlight=False, soft_wrap=True)
Night = Annotated[
    str | None, typer.Argument(help="The night (YYYY-MM-DD); without it, which nights are held.")
]


def approve(night: Night = None, lake: LakeOption = None) -> None:
    """Let readers see a night that failed its checks; without NIGHT say which are held, and why.

    Look at it first:

        nightwire sql "from rejects" --held

        nightwire approve 2026-11-23
    """
    workspace = open_workspace(lake)
    if night is None:
        _print_waiting(workspace)
        return
    stages = approve_night(workspace, night, getpass.getuser())
    publish_night(workspace, run_id=f"decide__{night}")
    console.print(f"The night {night} is shown to readers ({', '.join(stages)}).")
    if "ingest" in stages:
        console.print("It has no English and no facts yet: the next run makes them.")


def discard(
    night: Annotated[str, typer.Argument(help="The night (YYYY-MM-DD).")], lake: LakeOption = None
) -> None:
    """Take what is held of a night out of the lake. Its files are new again: the next run reads them anew."""
    workspace = open_workspace(lake)
    discard_night(workspace, night, getpass.getuser())
    publish_night(workspace, run_id=f"decide__{night}")
    console.print(f"What was held of the night {night} is gone.")


def _print_waiting(workspace: Workspace) -> None:
    waiting = [one for ones in waiting_nights(workspace).values() for one in ones]
    if not waiting:
        console.print("No night is held.")
    for one in waiting:
        why = "; ".join(one.reasons) or "not judged yet: its run has not ended"
        console.print(f"{one.ingest_date} ({one.stage}): {why}")
