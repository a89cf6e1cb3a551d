"""`nightwire doctor`: what is installed, what is missing, and how to get it."""

import importlib.metadata
import sys

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.lake import holds
from nightwire.lake.examine import Findings, examine
from nightwire.settings import Settings
from nightwire.steps.engines import Engines
from nightwire.steps.workspace import Workspace

PACKAGES = ("apache-airflow", "spacy", "deep-translator", "pyarrow", "duckdb", "fxtranslate")


def doctor(lake: LakeOption = None) -> None:
    """Show what is installed, which engines and models are there, and whether the lake's files are whole.

    Ends with exit code 1 where a file of the lake is damaged.
    """
    workspace = open_workspace(lake)
    settings = workspace.settings
    console = Console()
    console.print(_packages())
    console.print(_settings(settings))
    engines = Engines.of(settings)
    console.print(_engines(engines))
    findings = examine(workspace.lake)
    console.print(_lake(workspace, findings))
    if findings.damaged or findings.log:
        raise typer.Exit(1)


def _lake(workspace: Workspace, found: Findings) -> Table:
    table = Table("what", "state", title=f"The lake {workspace.lake.storage.address}", title_justify="left")
    table.add_row("files", f"{found.file_count} read, {len(found.damaged)} damaged")
    for damage in found.damaged:
        table.add_row("[red]damaged[/]", Text(f"{damage}; `nightwire repair` makes it again"))
    for one in holds.waiting(workspace.lake.state()).values():
        why = "; ".join(one.reasons) or "its run has not ended"
        table.add_row("[yellow]held[/]", Text(f"night {one.ingest_date}, {one.stage}: {why}"))
    for path, reason in found.log.items():
        table.add_row("[red]log[/]", Text(f"{path}: {reason}"))
    for path in found.stray:
        table.add_row("[yellow]stray[/]", Text(f"{path} is not the lake's; the next run takes it away"))
    for path in found.not_shown:
        table.add_row(
            "[yellow]not shown[/]", Text(f"{path} is not as the views have it; the next run mends it")
        )
    return table


def _engines(engines: Engines) -> Table:
    table = Table("engine", "state", "version, or what is missing", title="Engines", title_justify="left")
    for engine in engines.translator.describe():
        state = "[green]ready[/]" if engine.ready else "[yellow]missing[/]"
        table.add_row(
            f"{engine.name} ({engine.language} to en)", state, Text(engine.version or engine.missing)
        )
    for name, detail in engines.recogniser.describe().items():
        table.add_row(f"entities: {name}", "[green]ready[/]", Text(detail))
    return table


def _packages() -> Table:
    table = Table("package", "version", title=f"Python {sys.version.split()[0]}", title_justify="left")
    for name in PACKAGES:
        try:
            table.add_row(name, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            table.add_row(name, "missing: run `make setup`")
    return table


def _settings(settings: Settings) -> Table:
    table = Table(title="Settings", title_justify="left")
    table.add_column("variable", no_wrap=True)
    table.add_column("value", overflow="fold")
    table.add_column("meaning")
    for name, info in type(settings).model_fields.items():
        table.add_row(f"NIGHTWIRE_{name.upper()}", _shown(getattr(settings, name)), info.description)
    return table


def _shown(value: object) -> Text:
    """A setting as one would write it in the environment."""
    return Text(",".join(value) if isinstance(value, tuple) else str(value))
