"""`nightwire models`: Mozilla's translation models in the model folder."""

import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TransferSpeedColumn
from rich.table import Table

from nightwire.settings import load_settings
from nightwire.translating.engines.model_catalog import missing_parts
from nightwire.translating.engines.model_store import fetch_model

app = typer.Typer(
    name="models", help="List, fetch and remove offline translation models.", no_args_is_help=True
)


def _checked(language: str) -> str:
    """The code becomes the name of a folder."""
    if not (language.isascii() and language.isalpha() and len(language) in (2, 3)):
        raise typer.BadParameter(f"{language!r} is no code of a language, such as `it`")
    return language.lower()


LanguageArgument = Annotated[
    str, typer.Argument(help="Language to translate from, ISO 639-1.", callback=_checked)
]
MirrorOption = Annotated[
    str | None,
    typer.Option(
        help="Address of a copy of Mozilla's server: `records.json` and the attachments under it.",
        show_default=False,
    ),
]
MB = 1_000_000


@app.command("list")
def list_models() -> None:
    """Show the models that are in the folder."""
    folder = _folder()
    Console().print(f"Models in {folder}:", soft_wrap=True)
    table = Table("pair", "MB", "lacks")
    for pair in sorted(folder.glob("*-en")):
        files = [path for path in pair.iterdir() if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        table.add_row(pair.name, f"{size / MB:.1f}", ", ".join(missing_parts([path.name for path in files])))
    Console().print(table)


@app.command()
def add(language: LanguageArgument, mirror: MirrorOption = None) -> None:
    """Fetch the model of a language to English once, checked by its hash; then no network is needed.

    What was broken off goes on where it was left. For a machine with no network, copy the folder of
    the pair there; `nightwire models list` shows where it belongs.
    """
    folder = _folder()
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        names = fetch_model(language, folder, _Shown(bars), mirror)
    Console().print(f"{language}-en: {len(names)} files are in {folder / f'{language}-en'}", soft_wrap=True)


@app.command()
def remove(language: LanguageArgument) -> None:
    """Delete the model of a language."""
    pair = _folder() / f"{language}-en"
    if not pair.is_dir():
        Console().print(f"there is no {pair.name} model")
        raise typer.Exit(1)
    shutil.rmtree(pair)
    Console().print(f"{pair.name} is removed")


class _Shown:
    """A bar for each file."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, name: str, done: int, total: int) -> None:
        if name not in self._tasks:
            self._tasks[name] = self._bars.add_task(name, total=total)
        self._bars.update(self._tasks[name], completed=done)


def _folder() -> Path:
    settings = load_settings()
    return (settings.home / settings.translation_models).resolve()
