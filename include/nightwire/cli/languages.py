"""`nightwire languages`: what is known of each language, and what is wrong with it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from nightwire.errors import ConfigurationError
from nightwire.extracting.facts import check_language
from nightwire.languages import LANGUAGES, folder

app = typer.Typer(name="languages", help="Check the tables of languages.", no_args_is_help=True)
Which = Annotated[
    str | None, typer.Argument(help="A language (`it`), or a folder of your own [default: all languages].")
]


@app.callback()
def languages() -> None:
    """Check the tables of languages."""


@app.command()
def check(which: Which = None) -> None:
    """Say what is wrong with the tables of languages: unknown keys, wrong types, entries that never match.

    The exit code is 1 where anything is. A folder of your own has the files that
    `include/nightwire/languages/it` has.

        nightwire languages check it

        nightwire languages check ~/languages/ro
    """
    console = Console(soft_wrap=True, highlight=False)
    found = 0
    for name, place in _places(which):
        problems = check_language(place)
        found += len(problems)
        console.print(f"{name}: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}")
        for problem in problems:
            console.print(f"  {problem}", markup=False)
    raise typer.Exit(1 if found else 0)


def _places(which: str | None) -> list[tuple[str, Path]]:
    names = LANGUAGES if which is None else (which,)
    if which is not None and which not in LANGUAGES:
        if not Path(which).is_dir():
            raise ConfigurationError(
                f"{which} is neither a folder nor one of the languages {', '.join(LANGUAGES)}"
            )
        return [(which, Path(which))]
    return [(name, Path(str(folder(name)))) for name in names]
