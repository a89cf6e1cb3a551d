"""Clean-up: what no commit needs any more, once nobody can still be reading it."""

import time
from collections.abc import Iterator
from pathlib import Path

from nightwire.lake import layout
from nightwire.lake.store import Lake
from nightwire.schema import TABLES

GRACE_SECONDS = 24 * 3600


def clean(lake: Lake, grace_seconds: float = GRACE_SECONDS) -> int:
    """Delete superseded and half-written files older than the grace time; return how many.

    The grace time covers queries that still read an older snapshot and batches whose files are
    written but not yet committed.
    """
    needed = set(_needed(lake))
    old = [path for path in _all_files(lake) if path not in needed and _age_seconds(path) > grace_seconds]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _needed(lake: Lake) -> Iterator[Path]:
    live = lake.live()
    for name in (layout.COMMITS, *TABLES):
        yield layout.empty_file(lake.folder, name)
    for name in TABLES:
        yield from lake.data_paths(name, live)
    for commit in live.values():
        yield layout.commit_path(lake.folder, commit.ingest_date, commit.batch_id, commit.sequence)


def _all_files(lake: Lake) -> Iterator[Path]:
    for folder in (layout.COMMITS, layout.PLANS, *TABLES):
        yield from (path for path in (lake.folder / folder).rglob("*") if path.is_file())


def _age_seconds(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
