"""Options that several subcommands share."""

from pathlib import Path
from typing import Annotated

import typer

from nightwire.model import FEEDS
from nightwire.settings import load_settings
from nightwire.sources import is_address, is_feed_list
from nightwire.steps.workspace import Workspace

LakeOption = Annotated[
    str | None,
    typer.Option(
        "--lake",
        help="Folder of the Parquet tables, or s3:// address [env: NIGHTWIRE_LAKE; default: warehouse].",
        show_default=False,
    ),
]


def open_workspace(lake: str | None, source: str | None = None) -> Workspace:
    """The lake that the user names (a path of the folder they are in), else the settings' one.

    A source that is named here may be read beside the roots of the settings: whoever types commands
    can read what this process can. Links that lead out of it are refused all the same.
    """
    if lake is not None and "://" not in lake:
        lake = str(Path(lake).resolve())
    settings = load_settings(lake=lake)
    if source is None:
        return Workspace(settings)
    roots = (*map(str, settings.roots), *settings.address_roots, source_named(source))
    return Workspace(settings.model_copy(update={"source_roots": roots}))


def source_named(source: str) -> str:
    """A source as the settings take it: a path of the folder that the user is in, or an address."""
    if is_address(source):
        return source
    kind = FEEDS if is_feed_list(source) else ""
    return f"{kind}{Path(source.removeprefix(FEEDS)).resolve()}"
