"""What a run has published."""

from nightwire.lake.log import Batch, Commit
from nightwire.steps.planfile import began_at
from nightwire.steps.workspace import Workspace


def published_batches(workspace: Workspace, run_id: str, stage: str) -> list[Batch]:
    """What a run's stage has published, in order, from the log since it began."""
    entries = workspace.lake.log.entries(began_at(workspace.lake, run_id, stage))
    commits = [entry.batch for entry in entries if isinstance(entry, Commit)]
    return [batch for batch in commits if (batch.run_id, batch.stage) == (run_id, stage)]
