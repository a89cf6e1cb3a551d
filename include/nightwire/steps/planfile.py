"""A batch's list of files on its way from the planning task to the reading task.

It goes through the lake's folder, not through XCom: it grows with the batch.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from nightwire.errors import PermanentError
from nightwire.lake import layout
from nightwire.lake.files import write_whole
from nightwire.model import SourceFile


@dataclass(frozen=True, slots=True)
class Plan:
    """The files that one task is to read into one batch."""

    batch_id: str
    ingest_date: str
    files: tuple[SourceFile, ...]
    languages: tuple[str, ...] = ()
    is_forced: bool = False


def write_plan(lake: Path, run_id: str, plan: Plan) -> None:
    """Leave a plan for the task that reads the batch."""
    write_whole(
        _path(lake, run_id, plan.batch_id), json.dumps(asdict(plan), default=datetime.isoformat).encode()
    )


def read_plan(lake: Path, run_id: str, batch_id: str) -> Plan:
    """Take up a plan.

    Raises:
        PermanentError: there is none, as when it was cleaned away before the task was run again.
    """
    path = _path(lake, run_id, batch_id)
    try:
        fields = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise PermanentError(f"the plan of batch {batch_id} is gone; start a new run") from error
    files = tuple(
        SourceFile(**file | {"modified_at": datetime.fromisoformat(file["modified_at"])})
        for file in fields["files"]
    )
    return Plan(**fields | {"files": files, "languages": tuple(fields["languages"])})


def _path(lake: Path, run_id: str, batch_id: str) -> Path:
    run = hashlib.blake2b(run_id.encode(), digest_size=8).hexdigest()
    return lake / layout.PLANS / run / f"{batch_id}.json"
