"""What the lake knows of files that were found."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

import pyarrow as pa

from nightwire.lake.known import known_files
from nightwire.model import SourceFile
from nightwire.schema import INSTANT
from nightwire.steps.workspace import Workspace

STAGE = "ingest"
_FOUND_TYPES: dict[str, pa.DataType] = {
    "source_uri": pa.string(),
    "source_sha256": pa.string(),
    "byte_size": pa.int64(),
    "modified_at": INSTANT,
    "etag": pa.string(),
}
FOUND = pa.schema(_FOUND_TYPES)
_FIELDS = attrgetter("uri", "sha256", "byte_size", "modified_at", "etag")


def known_batches(
    workspace: Workspace, files: Sequence[SourceFile], *, only_open: bool = False
) -> list[dict[str, Any]]:
    """Each file with the batch and the night that it came in with, None where it is new.

    `only_open` leaves out those that are known and need not be read again.
    """
    if not files:
        return []
    columns = zip(*map(_FIELDS, files), strict=True)
    table = pa.table([pa.array(c, t) for c, t in zip(columns, FOUND.types, strict=True)], schema=FOUND)
    return known_files(workspace.lake, table, only_open=only_open).to_pylist()
