"""Options that several subcommands share."""

from pathlib import Path
from typing import Annotated

import typer

from nightwire.settings import load_settings
from nightwire.steps.workspace import Workspace

LakeOption = Annotated[
    str | None,
    typer.Option(
        "--lake",
        help="Folder of the Parquet tables, or s3:// address [env: NIGHTWIRE_LAKE; default: warehouse].",
        show_default=False,
    ),
]


def open_workspace(lake: str | None) -> Workspace:
    """The lake that the user names (a path of the folder they are in), else the settings' one."""
    if lake is not None and "://" not in lake:
        lake = str(Path(lake).resolve())
    return Workspace(load_settings(lake=lake))
