"""`nightwire sql`: one query over the lake."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.cli.formats import Format, write
from nightwire.lake.query import QueryError, fetch


def sql(
    query: Annotated[
        str, typer.Argument(help="One SQL statement in DuckDB's dialect; `-` reads it from standard input.")
    ],
    lake: LakeOption = None,
    format: Annotated[Format, typer.Option(help="How to write the rows.")] = Format.TABLE,  # noqa: A002 - the option's name
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write to.")] = None,
) -> None:
    """Ask the lake by SQL: the tables are files, articles, sentences, entities, facts, rejects and runs.

    All tables show one moment, even while a run is publishing. The query cannot change anything.

        nightwire sql "select display, display_en, article_id from facts where unit = 'soldier'"

        nightwire sql "from fact_evidence where kind = 'money'" --format csv > money.csv

        nightwire sql "describe facts"
    """
    workspace = open_workspace(lake)
    statement = sys.stdin.read() if query == "-" else query
    try:
        rows = fetch(workspace.lake, workspace.sql_folder, statement)
    except QueryError as error:
        raise typer.BadParameter(
            f'{error}\nThe tables: `nightwire sql "show tables"`.', param_hint="query"
        ) from None
    write(rows, format, output)
