"""`nightwire memory`: what the translation memory holds, out of it and into it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from nightwire.settings import load_settings
from nightwire.translating.memory import TranslationMemory
from nightwire.translating.tmx import HUMAN_ENGINE, HUMAN_VERSION, read_tmx, write_tmx

app = typer.Typer(
    name="memory", help="Show, export and import the translation memory (TMX).", no_args_is_help=True
)
FileArgument = Annotated[Path, typer.Argument(help="TMX file.", dir_okay=False)]
KnownFileArgument = Annotated[Path, typer.Argument(help="TMX file.", dir_okay=False, exists=True)]


@app.command()
def stats() -> None:
    """Show how many sentences are remembered, by language and by what translated them."""
    table = Table("language", "engine", "version", "sentences")
    for (language, engine, version), count in _memory().counts().items():
        table.add_row(language, engine, version, f"{count:,}")
    Console().print(table)


@app.command("export")
def export_memory(file: FileArgument) -> None:
    """Write the memory as TMX, which translators' tools read."""
    file.parent.mkdir(parents=True, exist_ok=True)
    count = write_tmx(_memory().entries(), file)
    Console().print(f"{count:,} sentences are in {file}", soft_wrap=True)


@app.command("import")
def import_memory(
    file: KnownFileArgument,
    engine: Annotated[str, typer.Option(help="Engine to put units down to that name none.")] = HUMAN_ENGINE,
    version: Annotated[str, typer.Option(help="Version of it.")] = HUMAN_VERSION,
) -> None:
    """Read a TMX file into the memory; what translators made is then used before any engine is asked.

    A file that breaks off is not taken in at all.
    """
    entries = list(read_tmx(file, engine, version))
    _memory().add(entries)
    Console().print(f"{len(entries):,} sentences are remembered")


def _memory() -> TranslationMemory:
    settings = load_settings()
    return TranslationMemory(settings.home / settings.translation_memory)
