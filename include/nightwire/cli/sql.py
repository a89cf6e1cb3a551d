"""`nightwire sql`: one query over the lake."""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import pyarrow as pa
import typer

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.cli.formats import Format, write
from nightwire.lake.limits import run_apart
from nightwire.lake.log import LakeState
from nightwire.lake.query import Asked, Limits, QueryError, ask
from nightwire.steps.past import state_as_of
from nightwire.steps.workspace import Workspace

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", help="Answer as of a night's end (2026-11-20) or a time."),
]
Seconds = Annotated[float, typer.Option("--seconds", min=0, help="Stop after so long; 0: never.")]
Memory = Annotated[
    str,
    typer.Option("--memory", help="Memory that it may use, such as 2GB or 50% of the machine's; empty: any."),
]
Threads = Annotated[int, typer.Option("--threads", min=0, help="Cores that it may use; 0: all.")]
MaxRows = Annotated[int, typer.Option("--max-rows", min=0, help="Return so many rows at most; 0: all.")]


Query = Annotated[
    str, typer.Argument(help="One SQL statement in DuckDB's dialect; `-` reads it from standard input.")
]
Written = Annotated[Format, typer.Option(help="How to write the rows.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="File to write to.")]
SkipDamaged = Annotated[
    bool, typer.Option("--skip-damaged", help="Answer without the rows of damaged files.")
]
IsHeld = Annotated[
    bool, typer.Option("--held", help="Show nights too that are held, or wait for their checks.")
]


def sql(
    query: Query,
    lake: LakeOption = None,
    format: Written = Format.TABLE,  # noqa: A002 - the option's name
    output: Output = None,
    as_of: AsOf = None,
    skip_damaged: SkipDamaged = False,
    held: IsHeld = False,
    seconds: Seconds = 300,
    memory: Memory = "50%",
    threads: Threads = 0,
    max_rows: MaxRows = 0,
) -> None:
    """Ask the lake by SQL.

    The tables are files, articles, sentences, entities, identities, facts, rejects, runs, scorecards,
    story_articles.
    All tables show one moment, even while a run is publishing. Only statements that read may run.

        nightwire sql "select display, display_en, article_id from facts where unit = 'soldier'"

        nightwire sql "from fact_evidence where kind = 'money'" --format csv > money.csv

        nightwire sql "from table_sizes" --as-of 2026-11-20

        nightwire sql "from rejects" --held

        nightwire sql "describe facts"
    """
    statement = sys.stdin.read() if query == "-" else query
    asked = Asked(statement, limits=Limits(seconds, max_rows, memory, threads), skip_damaged=skip_damaged)
    write(_rows(asked, lake, as_of, held), format, output)


def _rows(asked: Asked, lake: str | None, as_of: str | None, held: bool) -> pa.Table:
    """The answer, made in a process of its own, which opens the lake itself."""

    def answer() -> pa.Table:
        workspace = open_workspace(lake)
        state = _moment(workspace, as_of) if as_of else None
        if held:
            state = (state or workspace.lake.state()).working
        return ask(workspace.lake, replace(asked, state=state))

    try:
        return run_apart(answer, asked.limits or Limits())
    except QueryError as error:
        raise typer.BadParameter(
            f'{error}\nThe tables: `nightwire sql "show tables"`.', param_hint="query"
        ) from None


def _moment(workspace: Workspace, as_of: str) -> LakeState:
    try:
        datetime.fromisoformat(as_of)
    except ValueError as error:
        raise typer.BadParameter(
            f"{error}; write 2026-11-20 or 2026-11-20T06:00", param_hint="--as-of"
        ) from None
    return state_as_of(workspace, as_of)
