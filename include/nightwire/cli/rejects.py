"""`nightwire rejects` and `nightwire retry`: what was refused, why, and once more."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import pyarrow as pa
import typer
from rich.console import Console

from nightwire.cli.common import LakeOption, open_workspace
from nightwire.cli.formats import Format, write
from nightwire.cli.run import ingest_and_enrich
from nightwire.lake.query import Asked, ask
from nightwire.steps.retry import plan_retry
from nightwire.steps.wording import counted
from nightwire.steps.workspace import Workspace

LISTED = """
SELECT source_uri, reason_code, reason, is_retryable, ingest_date
FROM {table}
WHERE ($reason = '' OR reason_code = $reason) AND ($night = '' OR ingest_date = TRY_CAST($night AS DATE))
ORDER BY ingest_date DESC, source_uri
"""
COUNTED = """
SELECT reason_code, count(*) AS reject_count, min(source_uri) AS example, any_value(reason) AS reason
FROM {table}
WHERE ($reason = '' OR reason_code = $reason) AND ($night = '' OR ingest_date = TRY_CAST($night AS DATE))
GROUP BY reason_code ORDER BY reject_count DESC, reason_code
"""
Reason = Annotated[str, typer.Option("--reason", help="Only rejects with this reason code, such as `empty`.")]
Night = Annotated[str, typer.Option("--night", help="Only rejects of this night (YYYY-MM-DD).")]


def rejects(
    reason: Reason = "",
    night: Night = "",
    summary: Annotated[bool, typer.Option("--summary", help="Count them by reason.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Also those of files that were mended and read since.")
    ] = False,
    format: Annotated[Format, typer.Option(help="How to write the rows.")] = Format.TABLE,  # noqa: A002 - the option's name
    lake: LakeOption = None,
) -> None:
    """List what was rejected: each file or member, with the reason in words.

    nightwire rejects --reason encrypted

    nightwire rejects --summary
    """
    workspace = open_workspace(lake)
    values = {"reason": reason, "night": night}
    sql = (COUNTED if summary else LISTED).format(table="rejects" if every else "open_rejects")
    write(_answer(workspace, sql, values), format, None)


def _answer(workspace: Workspace, sql: str, values: dict[str, str]) -> pa.Table:
    """Also of nights that are held: whoever decides on them wants to know."""
    return ask(workspace.lake, Asked(sql, values, workspace.lake.working()))


def retry(
    reason: Reason = "",
    night: Night = "",
    source: Annotated[
        Path | None,
        typer.Option(
            "--source", help="Folder that the files lie in, where it is not one of the source roots."
        ),
    ] = None,
    lake: LakeOption = None,
) -> None:
    """Read rejected files again, after they or a setting were mended, and take in what can be read now.

    nightwire retry

    NIGHTWIRE_ARTICLE_FIELDS='{"text": ["corpo"]}' nightwire retry --reason no_text_field
    """
    workspace = replace(open_workspace(lake, None if source is None else str(source)), is_gated=True)
    started_at = datetime.now(UTC)
    run_id = f"retry__{started_at.isoformat()}"
    keys = plan_retry(
        workspace, run_id=run_id, ingest_date=workspace.settings.ingest_date(started_at), reason=reason,
        night=night,
    )  # fmt: skip
    console = Console(highlight=False, soft_wrap=True)
    if not keys:
        console.print("No reject is left to be tried again.")
        return
    new = ingest_and_enrich(workspace, keys, run_id)
    found = ", ".join(
        counted(new.get(f"{name}_count", 0), name) for name in ("article", "duplicate", "reject")
    )
    console.print(f"{counted(new.get('file_count', 0), 'file')} read again: {found}.")
