"""After a decision on a night: the views, the plain files and the night's files follow."""

from nightwire.lake.compaction import compact
from nightwire.lake.exposure import expose
from nightwire.steps.workspace import Workspace


def publish_night(workspace: Workspace) -> None:
    """Compact what is new to readers, and show it. Safe to call again."""
    compact(workspace.lake)
    workspace.lake.refresh_database()
    expose(workspace.lake)
