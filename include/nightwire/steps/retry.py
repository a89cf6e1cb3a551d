"""Rejects taken again, after what was wrong with them or with the settings has been mended."""

from nightwire.lake.query import Asked, ask
from nightwire.model import SourceFile
from nightwire.steps.lookup import STAGE, known_batches
from nightwire.steps.plan import batches_of, write_plans
from nightwire.steps.planfile import begin
from nightwire.steps.workspace import BatchKey, Workspace

REJECTED = """
-- An article that could not be enriched is taken up by the next run of itself.
SELECT DISTINCT coalesce(container_uri, source_uri) AS source_uri
FROM open_rejects
WHERE stage <> 'enrich'
    AND ($reason = '' OR reason_code = $reason) AND ($night = '' OR ingest_date = TRY_CAST($night AS DATE))
ORDER BY source_uri
"""


def plan_retry(
    workspace: Workspace, *, run_id: str, ingest_date: str, reason: str = "", night: str = ""
) -> list[BatchKey]:
    """Plan the files that were rejected, or have rejected members, as they are now.

    A file whose bytes are as they were goes back into its batch; a mended one is new in this night.

    Args:
        workspace: settings and lake.
        run_id: names the run in reports.
        ingest_date: the night (`YYYY-MM-DD`) that mended files belong to.
        reason: only rejects with this `reason_code`; empty: all.
        night: only rejects of this night; empty: all.
    """
    lake = workspace.lake
    begin(lake, run_id, STAGE, ingest_date)
    version = lake.state().version
    rows = ask(lake, Asked(REJECTED, {"reason": reason, "night": night}, lake.working())).to_pylist()
    files = [_as_now(workspace, row["source_uri"]) for row in rows]
    todo = known_batches(workspace, [file for file in files if file.modified_at.timestamp()])
    return write_plans(workspace, run_id, batches_of(workspace, todo, ingest_date), version)


def _as_now(workspace: Workspace, uri: str) -> SourceFile:
    return workspace.sources.with_digest(workspace.sources.one(uri))
