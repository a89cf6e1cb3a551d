"""How long the past is kept: files that count no more, old entries of the log, what crashes left."""

from datetime import timedelta

from nightwire.lake import layout
from nightwire.lake.log.entries import Forgotten
from nightwire.lake.log.log import CHECKPOINTS, LOG, stamp, version_of
from nightwire.lake.storage.local import SCRATCH
from nightwire.lake.store import Lake, next_moment

ORPHAN_SECONDS = 24 * 3600  # a batch's files lie this long at most before its commit
KEPT_CHECKPOINTS = 3  # also where they are older than what is kept: one alone may be damaged


def clean(lake: Lake, retention: timedelta) -> int:
    """Delete what counts no more for longer than `retention`; return how many files.

    Questions about the past can be asked as far back as that.
    """
    state = lake.state()
    horizon = next_moment(state) - retention
    expired = [one for one in state.dead if one.since < horizon]
    if expired:
        state = lake.log.append(lambda now: Forgotten(now.version + 1, next_moment(now), horizon))
        lake.log.checkpoint()
    both = (state, state.working)  # what waits for its checks is no orphan
    kept = {path for one in both for path in (*one.born, *(dead.file.path for dead in one.dead))}
    gone = [one.file.path for one in expired if not one.batch_id and one.file.path not in kept]
    gone += _orphans(lake, kept)
    gone += _old_log(lake, stamp(horizon))
    lake.storage.delete(gone)
    return len(gone)


def _orphans(lake: Lake, kept: set[str]) -> list[str]:
    """Files that no commit ever named, and plans of runs long over."""
    storage = lake.storage
    found = [path for path in storage.sizes(layout.STAGED) if path not in kept]
    found += [*storage.sizes(layout.PLANS), *storage.sizes(SCRATCH)]
    return [path for path in found if storage.age_seconds(path) > ORPHAN_SECONDS]


def _old_log(lake: Lake, horizon: str) -> list[str]:
    """Checkpoints from before the horizon but for the last of them, and the entries before that one."""
    names = lake.storage.names(CHECKPOINTS)
    older = [name for name in names if name.partition("-")[2] < horizon]
    spare = min(len(names) - KEPT_CHECKPOINTS, len(older) - 1)
    if spare <= 0:
        return []
    first = version_of(names[spare])
    entries = [path for path in lake.storage.sizes(LOG) if CHECKPOINTS not in path]
    return [
        *(f"{CHECKPOINTS}/{name}" for name in names[:spare]),
        *(path for path in entries if version_of(path) <= first),
    ]
