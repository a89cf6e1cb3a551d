"""When new files say that they were published, looked at before they are cut into batches."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from nightwire import reading
from nightwire.errors import UnreadableFileError
from nightwire.lake import layout
from nightwire.model import SourceFile
from nightwire.reading import Item, items_of, published_of
from nightwire.steps.nights import night_of, placed
from nightwire.steps.read_files import completed, options_of
from nightwire.steps.workspace import Workspace


class Day(NamedTuple):
    """When a file was published.

    Attributes:
        night: the day, of a container that of its newest member; empty where nothing says it.
        is_container: whether it holds many articles.
    """

    night: str
    is_container: bool


def by_night(
    workspace: Workspace, files: Sequence[SourceFile], run_night: str, *, is_backfill: bool = False
) -> dict[str, list[SourceFile]]:
    """New files by the night that they belong to.

    A container goes into the run's night, and its members into theirs when it is read. A backfill takes
    the files of its own night alone, and a container in the night of its newest member: what carries
    no date is left to the next ordinary run.
    """
    if not (workspace.settings.night_window_days or is_backfill):
        return {run_night: list(files)} if files else {}
    days = _remembered_days(workspace, files) if is_backfill else list(_days(workspace, files, is_deep=False))
    nights: dict[str, list[SourceFile]] = {}
    for file, day in zip(files, days, strict=True):
        if not is_backfill:
            nights.setdefault(_ordinary(workspace, day, run_night), []).append(file)
        elif day.night == run_night:
            nights.setdefault(run_night, []).append(file)
    return dict(sorted(nights.items()))


def _ordinary(workspace: Workspace, day: Day, run_night: str) -> str:
    return run_night if day.is_container else placed(workspace.settings, day.night, run_night)


def _days(workspace: Workspace, files: Iterable[SourceFile], *, is_deep: bool) -> Iterator[Day]:
    return (_day(workspace, file, is_deep=is_deep) for file in files)


def _day(workspace: Workspace, file: SourceFile, *, is_deep: bool) -> Day:
    """`is_deep` looks at all members of a container; else it is enough to know that it is one."""
    options = options_of(workspace.settings)
    try:
        with workspace.sources.open(file) as opened:
            items = items_of(opened.stream, file, options)
            wanted = (completed(item, opened.origin) for item in (items if is_deep else islice(items, 1)))
            found = [(item, _night(workspace, item)) for item in wanted]
    except (OSError, UnreadableFileError):
        return Day("", False)  # reading it says what is wrong
    is_container = any(item.file.container_uri for item, _ in found)
    return Day(max((night for _, night in found), default=""), is_container)


def _night(workspace: Workspace, item: Item) -> str:
    published = published_of(item, options_of(workspace.settings))
    return night_of(workspace.settings, published.at, published.certainty) if published else ""


def _remembered_days(workspace: Workspace, files: Sequence[SourceFile]) -> list[Day]:
    """The same, remembered between the runs of a backfill: each of them looks at the whole archive."""
    storage, path = workspace.lake.storage, _path(workspace)
    try:
        known = {key: Day(*day) for key, day in json.loads(storage.read(path)).items()}
    except (FileNotFoundError, ValueError):
        known = {}
    new = {f"{file.uri}\0{file.sha256}": file for file in files}
    missing = {key: file for key, file in new.items() if key not in known}
    known |= dict(zip(missing, _days(workspace, missing.values(), is_deep=True), strict=True))
    if missing:
        storage.write(path, json.dumps(known).encode())
    return [known[key] for key in new]


def _path(workspace: Workspace) -> str:
    """Another reader, other fields or another time zone may find other days."""
    settings = workspace.settings
    key = f"{reading.version()} {options_of(settings)} {settings.timezone}"
    return f"{layout.PLANS}/days-{hashlib.blake2b(key.encode(), digest_size=8).hexdigest()}.json"
