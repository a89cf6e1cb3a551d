"""What the lake knows of files that were found."""

from collections.abc import Sequence
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
}
FOUND = pa.schema(_FOUND_TYPES)


def known_batches(workspace: Workspace, files: Sequence[SourceFile]) -> list[dict[str, Any]]:
    """Each file with the batch and the night that it came in with, None where it is new."""
    columns = [
        {
            "source_uri": f.uri,
            "source_sha256": f.sha256,
            "byte_size": f.byte_size,
            "modified_at": f.modified_at,
        }
        for f in files
    ]
    table = pa.Table.from_pylist(columns, schema=FOUND)
    return known_files(workspace.lake, table).to_pylist() if files else []
