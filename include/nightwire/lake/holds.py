"""What was published and is not shown to readers yet: it waits for its checks, or for a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nightwire.lake.log import Commit, Held, LakeState, Settled
from nightwire.lake.store import Lake, next_moment


@dataclass(frozen=True, slots=True)
class Waiting:
    """The commits of one hold.

    Attributes:
        hold: a night and a stage, as `hold_of` writes it.
        batch_ids: their batches.
        up_to: the log entry of the last of them.
        last_at: when that was made.
        reasons: why it was refused; empty where nobody has judged it yet.
        run_ids: the runs that published them.
    """

    hold: str
    batch_ids: frozenset[str]
    up_to: int
    last_at: datetime
    reasons: Sequence[str]
    run_ids: frozenset[str]

    @property
    def ingest_date(self) -> str:
        """The night."""
        return self.hold.partition("/")[0]

    @property
    def stage(self) -> str:
        """The stage that published it."""
        return self.hold.partition("/")[2]


def waiting(state: LakeState) -> dict[str, Waiting]:
    """Everything that waits, by hold."""
    commits: dict[str, list[Commit]] = {}
    for commit in state.waiting:
        commits.setdefault(commit.hold, []).append(commit)
    return {hold: _waiting(state, hold, ones) for hold, ones in sorted(commits.items())}


def _waiting(state: LakeState, hold: str, commits: Sequence[Commit]) -> Waiting:
    ids = frozenset(one.batch.batch_id for one in commits)
    last = commits[-1].batch
    runs = frozenset(one.batch.run_id for one in commits)
    return Waiting(hold, ids, last.version, last.committed_at, state.refused.get(hold, ()), runs)


def show(lake: Lake, one: Waiting) -> None:
    """Let readers see it, all tables at once."""
    _settle(lake, one, is_shown=True)


def drop(lake: Lake, one: Waiting) -> None:
    """Take it out of the lake, as if it had never been published."""
    _settle(lake, one, is_shown=False)


def refuse(lake: Lake, one: Waiting, reasons: Sequence[str]) -> None:
    """Note down why it goes on waiting until a person has looked."""

    def entry(state: LakeState) -> Held | None:
        is_noted = state.refused.get(one.hold) == tuple(reasons) or one.hold not in waiting(state)
        return None if is_noted else Held(state.version + 1, next_moment(state), one.hold, tuple(reasons))

    lake.log.append(entry)


def _settle(lake: Lake, one: Waiting, *, is_shown: bool) -> None:
    def entry(state: LakeState) -> Settled | None:
        if one.hold not in waiting(state):
            return None  # another run has done it
        return Settled(state.version + 1, next_moment(state), one.hold, one.up_to, is_shown)

    lake.log.append(entry)
    lake.log.checkpoint()
