"""What readers see after a stage or a decision: nights in one file a table, who is who, plain files."""

import logging

from nightwire.lake.compaction import compact
from nightwire.lake.exposure import expose
from nightwire.steps.identify import identify
from nightwire.steps.workspace import Workspace


def publish_night(workspace: Workspace, *, run_id: str) -> None:
    """Compact what is new to readers, decide who is who, and show it. Safe to call again."""
    settle(workspace, run_id=run_id)
    expose(workspace.lake)


def settle(workspace: Workspace, *, run_id: str, force: bool = False) -> list[str]:
    """Compact nights, and decide who is who in those that are new; return the latter.

    Names are read from compacted nights: by a file's digest it is known whether they are the same.
    """
    compacted = compact(workspace.lake, refresh=False)
    nights = identify(workspace, run_id=run_id, force=force)
    if nights:
        compact(workspace.lake, nights, refresh=False, level=logging.DEBUG)
    if compacted or nights or workspace.lake.is_database_behind():
        workspace.lake.refresh_database()
    return nights
