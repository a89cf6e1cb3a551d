"""Plain Parquet: `<table>/ingest_date=…/<table>.parquet` shows exactly the rows that count."""

import json
from collections.abc import Mapping

from nightwire.lake import layout
from nightwire.lake.log import LakeState
from nightwire.lake.storage import Storage
from nightwire.lake.store import Lake
from nightwire.schema import TABLES

Shown = Mapping[str, list[str]]  # by plain path: the data file, and the plain file's mark


def expose(lake: Lake) -> None:
    """Make the tables' folders show what counts now; again where a night was compacted meanwhile.

    So of several processes that do it at once, none leaves an older night where a newer one was.
    """
    state = None
    while state is None or lake.state().nights != state.nights:
        state = lake.state()
        show_plain(lake.storage, state)


def show_plain(storage: Storage, state: LakeState) -> None:
    """Make the tables' folders show the compacted nights of a state, and nothing else.

    What is right already is left alone, so it can be called again after it was killed half-way. It
    is known by a note of what was shown: an object store has no names for one file, so to compare
    would be two requests a file, for all nights there ever were.
    """
    before, after = _noted(storage), dict[str, list[str]]()
    for table in TABLES:
        after |= _show_table(storage, state, table, before)
    if after != before:
        storage.write(layout.SHOWN, json.dumps(after, sort_keys=True).encode())


def _show_table(storage: Storage, state: LakeState, table: str, before: Shown) -> dict[str, list[str]]:
    wanted = _wanted(state, table)
    marks = storage.marks(table)
    storage.delete(sorted(set(marks) - set(wanted)))
    stale = [plain for plain, path in wanted.items() if before.get(plain) != [path, marks.get(plain)]]
    for plain in stale:
        storage.show_as(wanted[plain], plain)
    marks = storage.marks(table) if stale else marks
    return {plain: [path, marks.get(plain, "")] for plain, path in wanted.items()}


def _wanted(state: LakeState, table: str) -> dict[str, str]:
    """The data file that each plain path is to show."""
    return {
        layout.plain_path(table, date): night.tables[table].path
        for date, night in state.nights.items()
        if table in night.tables
    }


def not_as_it_counts(storage: Storage, state: LakeState) -> tuple[list[str], list[str]]:
    """Files in the tables' folders that are not the lake's, and paths that do not show what counts."""
    before, stray, wrong = _noted(storage), list[str](), list[str]()
    for table in TABLES:
        wanted, marks = _wanted(state, table), storage.marks(table)
        stray += sorted(set(marks) - set(wanted))
        wrong += [plain for plain, path in wanted.items() if before.get(plain) != [path, marks.get(plain)]]
    return stray, wrong


def _noted(storage: Storage) -> Shown:
    try:
        noted = json.loads(storage.read(layout.SHOWN))
    except (FileNotFoundError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}
