"""Options that several subcommands share."""

from pathlib import Path
from typing import Annotated

import typer

from nightwire.settings import load_settings
from nightwire.steps.workspace import Workspace

LakeOption = Annotated[
    Path | None,
    typer.Option(
        "--lake", help="Folder of the Parquet tables [env: NIGHTWIRE_LAKE; default: warehouse].",
        file_okay=False, resolve_path=True, show_default=False,
    ),
]  # fmt: skip


def open_workspace(lake: Path | None) -> Workspace:
    """The lake that the user names, else the settings' one."""
    return Workspace(load_settings(lake=lake))
