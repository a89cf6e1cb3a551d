"""The commit log: numbered entries, each created once, whose fold is the state of the lake."""

from nightwire.lake.log.entries import (
    Batch,
    Commit,
    Compaction,
    DataFile,
    Entry,
    Held,
    Night,
    Settled,
    hold_of,
)
from nightwire.lake.log.log import Log
from nightwire.lake.log.state import Dead, LakeState

__all__ = [
    "Batch", "Commit", "Compaction", "DataFile", "Dead", "Entry", "Held", "LakeState", "Log", "Night",
    "Settled", "hold_of",
]  # fmt: skip
