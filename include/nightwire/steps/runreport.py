"""The report of a run's stage, in JSON and in Markdown, beside its row in `runs`."""

import json
import re

from nightwire.lake import layout
from nightwire.steps.finish import Closed
from nightwire.steps.wording import in_words
from nightwire.steps.workspace import Workspace

_NO_NAME = re.compile(r"[^\w.+-]")


def write_report(workspace: Workspace, closed: Closed, *, run_id: str, stage: str) -> list[str]:
    """Write `_reports/<run>-<stage>.json` and `.md` into the lake; return their paths."""
    report = {
        "run_id": run_id,
        "stage": stage,
        "counts": closed.counts,
        "shown": list(closed.shown),
        "held": {night: list(reasons) for night, reasons in closed.held.items()},
    }
    name = f"{layout.REPORTS}/{_NO_NAME.sub('_', run_id)}-{stage}"
    forms = {f"{name}.json": json.dumps(report, indent=1), f"{name}.md": in_markdown(closed, run_id, stage)}
    for path, text in forms.items():
        workspace.lake.storage.write(path, text.encode())
    return list(forms)


def in_markdown(closed: Closed, run_id: str, stage: str) -> str:
    """The report for a person."""
    lines = [f"# {stage}, run {run_id}", "", in_words(closed.counts) or "Nothing new.", ""]
    lines += [f"- {night}: shown to readers" for night in closed.shown]
    for night, reasons in closed.held.items():
        lines += [f"- **{night} is held**:", *(f"    - {reason}" for reason in reasons)]
        lines.append(f"    - `nightwire approve {night}` or `nightwire discard {night}`")
    return "\n".join(lines) + "\n"
