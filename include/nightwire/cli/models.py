"""`nightwire models`: Mozilla's translation models in the model folder."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from nightwire.errors import EngineUnavailableError
from nightwire.settings import load_settings

if TYPE_CHECKING:
    from fxtranslate import Cache

app = typer.Typer(
    name="models", help="List, fetch and remove offline translation models.", no_args_is_help=True
)
LanguageArgument = Annotated[str, typer.Argument(help="Language to translate from, ISO 639-1.")]
FILE_BYTES = 1_000_000


@app.command("list")
def list_models() -> None:
    """Show the models that are in the folder."""
    cache = _cache()
    Console().print(f"Models in {cache.root}:", soft_wrap=True)
    table = Table("pair", "MB")
    for pair in cache.list_cached():
        table.add_row(str(pair["name"]), f"{int(str(pair['bytes'])) / FILE_BYTES:.1f}")
    Console().print(table)


@app.command()
def add(language: LanguageArgument) -> None:
    """Fetch the model of a language to English once, checked by its hash; then no network is needed."""
    from fxtranslate import discovery

    folder = _folder()
    try:
        discovery.add_models(language, "en", folder, True)
    except ValueError as error:
        raise EngineUnavailableError(f"the {language}-en model cannot be fetched: {error}") from error
    Console().print(f"{language}-en is in {folder}; copy that folder to machines with no network")


@app.command()
def remove(language: LanguageArgument) -> None:
    """Delete the model of a language."""
    removed = _cache().remove_pair(f"{language}-en")
    Console().print(f"{language}-en is removed" if removed else f"there is no {language}-en model")


def _folder() -> str:
    settings = load_settings()
    return str(settings.home / settings.translation_models)


def _cache() -> "Cache":
    from fxtranslate import Cache

    return Cache(_folder())
