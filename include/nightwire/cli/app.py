"""The root of the command line: what every subcommand shares."""

import logging
import sys

import typer
from rich.console import Console

from nightwire import __version__
from nightwire.cli import (
    doctor,
    explain,
    lake,
    languages,
    memory,
    models,
    nights,
    rejects,
    run,
    sql,
    streams,
    translate,
)
from nightwire.errors import NightwireError
from nightwire.process import set_up_process

errors = Console(stderr=True)
app = typer.Typer(
    name="nightwire",
    help="Read article files into translated text, entities and numeric facts, and ask them by SQL.",
    epilog='Start with `nightwire run seeds`, then `nightwire sql "select display, display_en from facts"`. '
    "Settings are NIGHTWIRE_* variables; `nightwire doctor` shows them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    run.run, sql.sql, streams.facts, explain.explain, streams.entities, translate.translate,
    doctor.doctor, rejects.rejects, rejects.retry, lake.compact, lake.identify, lake.repair, lake.replay,
    nights.approve, nights.discard,
):  # fmt: skip
    app.command()(command)
for group in (models.app, memory.app, languages.app):
    app.add_typer(group)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        print(f"nightwire {__version__}")
        raise typer.Exit


@app.callback()
def root(
    is_verbose: bool = typer.Option(False, "--verbose", "-v", help="Log each step to standard error."),
    version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Read article files into translated text, entities and numeric facts, and ask them by SQL."""
    level = logging.INFO if is_verbose else logging.WARNING
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    logging.getLogger("nightwire").setLevel(level)


def main() -> None:
    """Run the command; errors that Nightwire raises on purpose end it with one clear line."""
    set_up_process()
    try:
        app()
    except NightwireError as error:
        errors.print(f"[red]nightwire:[/] {error}", highlight=False)
        raise SystemExit(1) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(141) from None
