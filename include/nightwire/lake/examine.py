"""The state of a lake's files: every byte read, every folder looked through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nightwire.lake.damage import Damage, damaged_files, live_files
from nightwire.lake.exposure import not_as_it_counts
from nightwire.lake.store import Lake


@dataclass(frozen=True, slots=True)
class Findings:
    """What is not as it should be.

    Attributes:
        file_count: files that count.
        damaged: those that are gone, cut short or changed.
        log: unreadable files of the log, with the reason.
        stray: files in the tables' folders that are not the lake's.
        not_shown: plain files that are missing, or other than what counts.
    """

    file_count: int
    damaged: Sequence[Damage]
    log: Mapping[str, str]
    stray: Sequence[str]
    not_shown: Sequence[str]


def examine(lake: Lake) -> Findings:
    """Read every file that counts; takes as long as reading the whole lake."""
    state = lake.state()
    stray, not_shown = not_as_it_counts(lake.storage, state)
    damaged = damaged_files(lake.storage, state, thorough=True)
    return Findings(len(live_files(state)), damaged, lake.log.damaged, stray, not_shown)
