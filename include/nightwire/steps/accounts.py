"""Nothing vanishes: what a run has seen is what became of it, and not too much of it was refused."""

from collections.abc import Set

from nightwire.errors import PermanentError
from nightwire.lake.query import connect, run_checks
from nightwire.steps.published import published_batches
from nightwire.steps.workspace import Workspace

FEW_FILES = 20  # of so few, a share of rejects says nothing


def account(workspace: Workspace, *, run_id: str, stage: str) -> None:
    """Check that files and members seen = articles + duplicates + rejects, in all that a run published.

    Raises:
        PermanentError: something is not accounted for, or a night has more rejects than
            `NIGHTWIRE_MAX_REJECT_SHARE` allows; the message says which.
    """
    batch_ids = {batch.batch_id for batch in published_batches(workspace, run_id, stage)}
    if not batch_ids:
        return
    checks = workspace.lake.sql_folder / "checks" / "accounts"
    broken = run_checks(workspace.lake, checks, state=workspace.lake.working(), batch_ids=batch_ids)
    if broken:
        details = "; ".join(f"{name}: {found}" for name, found in broken.items())
        raise PermanentError(f"not everything that was seen is accounted for: {details}")
    _check_share(workspace, batch_ids)


def _check_share(workspace: Workspace, batch_ids: Set[str]) -> None:
    allowed = workspace.settings.max_reject_share
    sql = (workspace.lake.sql_folder / "checks" / "reject_share.sql").read_text(encoding="utf-8")
    with connect(workspace.lake, workspace.lake.working(), sql, batch_ids) as connection:
        nights = connection.execute(sql).fetchall()
    for night, rejects, files in nights:
        if files >= FEW_FILES and rejects > allowed * files:
            raise PermanentError(
                f"night {night}: {rejects} of {files} files were rejected, more than the share of "
                f"{allowed:g} that NIGHTWIRE_MAX_REJECT_SHARE allows; `nightwire rejects` says why"
            )
