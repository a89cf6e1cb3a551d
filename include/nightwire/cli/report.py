"""What a run has found, for a person at a terminal."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nightwire.lake.query import fetch
from nightwire.steps.wording import counted
from nightwire.steps.workspace import Counts, Workspace

HELD = {"articles": "article", "sentences": "sentence", "entities": "entity", "facts": "fact"}
MAX_FACTS = 20
MAX_REJECTS = 10
FACTS = """
SELECT f.display, f.display_en, f.span_start, f.span_end, s.text, s.text_en, f.span_start_en, f.span_end_en
FROM facts AS f JOIN sentences AS s USING (sentence_id, ingest_date)
ORDER BY f.ingest_date DESC, f.article_id, s.position, f.span_start LIMIT {limit}
"""
PENDING = "SELECT count(*) FROM sentences WHERE translation_status = 'pending'"
REJECTS = "SELECT source_uri, reason FROM rejects ORDER BY ingest_date DESC, source_uri LIMIT {limit}"
NEXT_STEPS = """[bold]Next[/]
  make ui                                             Airflow's web UI, with the nightly run
  .venv/bin/nightwire sql "select unit, sum(value) as total from facts group by unit order by total desc"
  .venv/bin/nightwire sql "from fact_evidence" --format json
"""


def print_report(workspace: Workspace, console: Console, new: Counts) -> None:
    """Print what is new, what the lake holds, and facts with the sentences that say so.

    Args:
        workspace: settings and lake.
        console: where to print.
        new: what the run's ingest stage counted; empty where it found nothing new.
    """
    sizes = {row["table_name"]: row["row_count"] for row in _rows(workspace, "FROM table_sizes")}
    console.print(_headline(new))
    held = ", ".join(counted(sizes[table], noun) for table, noun in HELD.items())
    console.print(f"The lake {workspace.settings.lake} holds {held}.\n", highlight=False, soft_wrap=True)
    _print_pending(workspace, console)
    _print_rejects(workspace, console, sizes["rejects"])
    if sizes["facts"]:
        console.print(facts_table(workspace))
    console.print(NEXT_STEPS, highlight=False, soft_wrap=True)


def _headline(new: Counts) -> str:
    if not new.get("file_count"):
        return "Nothing new: every file was seen before."
    outcomes = ", ".join(
        counted(new.get(f"{name}_count", 0), name) for name in ("article", "duplicate", "reject")
    )
    return f"{counted(new['file_count'], 'file')} read: {outcomes}."


def _print_pending(workspace: Workspace, console: Console) -> None:
    ((count,),) = (row.values() for row in _rows(workspace, PENDING))
    if count:
        what = f"{counted(count, 'sentence')} could not be translated yet; the next run will try again."
        console.print(f"{what} `nightwire doctor` says what is missing.\n", soft_wrap=True, highlight=False)


def _print_rejects(workspace: Workspace, console: Console, count: int) -> None:
    if not count:
        return
    table = Table("file", "why", title=f"Rejected: {counted(count, 'file')}", title_justify="left")
    for row in _rows(workspace, REJECTS.format(limit=MAX_REJECTS)):
        table.add_row(Text(row["source_uri"]), Text(row["reason"]))
    console.print(table)


def facts_table(workspace: Workspace) -> Table:
    """The newest facts, each with the sentence that says so in both languages."""
    ((count,),) = (row.values() for row in _rows(workspace, "SELECT count(*) FROM facts"))
    title = f"{counted(min(count, MAX_FACTS), 'fact')}" + (f" of {count}" if count > MAX_FACTS else "")
    table = Table(
        "fact", "in English", "the words that say so", title=title, title_justify="left", show_lines=True
    )
    for row in _rows(workspace, FACTS.format(limit=MAX_FACTS)):
        table.add_row(Text(row["display"], "bold"), Text(row["display_en"]), _evidence(row))
    return table


def _evidence(row: dict[str, Any]) -> Text:
    """The sentence in both languages, with the fact's words marked."""
    source = _marked(row["text"], row["span_start"], row["span_end"])
    if not row["text_en"] or row["text_en"] == row["text"]:
        return source
    return source + Text("\n") + _marked(row["text_en"], row["span_start_en"], row["span_end_en"], "dim")


def _marked(text: str, start: int | None, end: int | None, style: str = "") -> Text:
    marked = Text(text, style)
    if start is not None and end is not None:
        marked.stylize("bold yellow", start, end)
    return marked


def _rows(workspace: Workspace, query: str) -> list[dict[str, Any]]:
    return fetch(workspace.lake, query).to_pylist()
