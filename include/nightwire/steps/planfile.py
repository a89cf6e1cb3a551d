"""What a planning task leaves for the tasks after it: each batch's files, and where the run began.

It goes through the lake's folder, not through XCom: it grows with the batch.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from nightwire.errors import PermanentError
from nightwire.lake import layout
from nightwire.lake.store import Lake
from nightwire.model import SourceFile
from nightwire.steps.workspace import writable

_NOTE = "-note"


@dataclass(frozen=True, slots=True)
class Plan:
    """The files that one task is to read into one batch.

    Attributes:
        version: the lake's version when the files were compared with it.
    """

    batch_id: str
    ingest_date: str
    files: tuple[SourceFile, ...]
    languages: tuple[str, ...] = ()
    is_forced: bool = False
    version: int = 0


def write_plan(lake: Lake, run_id: str, plan: Plan) -> None:
    """Leave a plan for the task that reads the batch."""
    data = json.dumps(asdict(plan), default=datetime.isoformat).encode()
    lake.storage.write(_path(run_id, plan.batch_id), data)


def read_plan(lake: Lake, run_id: str, batch_id: str) -> Plan:
    """Take up a plan.

    Raises:
        PermanentError: there is none, as when it was cleaned away before the task was run again.
    """
    try:
        fields = json.loads(lake.storage.read(_path(run_id, batch_id)))
    except FileNotFoundError as error:
        raise PermanentError(f"the plan of batch {batch_id} is gone; start a new run") from error
    files = tuple(
        SourceFile(**file | {"modified_at": datetime.fromisoformat(file["modified_at"])})
        for file in fields["files"]
    )
    return Plan(**fields | {"files": files, "languages": tuple(fields["languages"])})


def write_note(lake: Lake, run_id: str, name: str, note: Mapping[str, Any]) -> None:
    """Leave something beside the plans for whoever goes on with the run; the first call counts."""
    with suppress(FileExistsError):
        lake.storage.create(_path(run_id, f"{name}{_NOTE}"), json.dumps(note).encode())


def read_note(lake: Lake, run_id: str, name: str) -> dict[str, Any]:
    """What was left; empty where nobody has, or it has been cleaned away."""
    try:
        return dict(json.loads(lake.storage.read(_path(run_id, f"{name}{_NOTE}"))))
    except FileNotFoundError:
        return {}


def planned_batches(lake: Lake, run_id: str) -> list[str]:
    """The batches that a run was to read; none where its plans have been cleaned away."""
    names = lake.storage.names(_path(run_id, "").rpartition("/")[0])
    return sorted(name.removesuffix(".json") for name in names if not name.endswith(f"{_NOTE}.json"))


def begin(lake: Lake, run_id: str, stage: str, ingest_date: str = "") -> None:
    """Note down the lake's version before a run's stage changes anything; the first call counts.

    The run's night too, where it has one: what an earlier run of that night left is this run's to finish.
    """
    with writable(lake.storage.address):
        write_note(lake, run_id, stage, {"version": lake.state().version, "night": ingest_date})


def began_at(lake: Lake, run_id: str, stage: str) -> int:
    """The lake's version when the run's stage began; of now where nobody noted it."""
    return int(read_note(lake, run_id, stage).get("version", lake.state().version))


def own_night(lake: Lake, run_id: str, stage: str) -> str:
    """The night that the run is for; empty where it is for none, or nobody noted it."""
    return str(read_note(lake, run_id, stage).get("night", ""))


def _path(run_id: str, name: str) -> str:
    run = hashlib.blake2b(run_id.encode(), digest_size=8).hexdigest()
    return f"{layout.PLANS}/{run}/{name}.json"
