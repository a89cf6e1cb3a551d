"""The commit log: numbered entries, each created once, whose fold is the state of the lake."""

from nightwire.lake.log.entries import Batch, Commit, Compaction, DataFile, Entry, Night
from nightwire.lake.log.log import Log
from nightwire.lake.log.state import Dead, LakeState

__all__ = ["Batch", "Commit", "Compaction", "DataFile", "Dead", "Entry", "LakeState", "Log", "Night"]
