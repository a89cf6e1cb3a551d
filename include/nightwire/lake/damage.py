"""Damaged files: which they are, what they held, and the lake without them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from nightwire.lake import layout
from nightwire.lake.batches import BATCHES
from nightwire.lake.log import DataFile, LakeState
from nightwire.lake.parquet import DIGEST_DIGITS
from nightwire.lake.storage import Storage
from nightwire.schema import TABLES


@dataclass(frozen=True, slots=True)
class Damage:
    """One file that is not as it was written."""

    table: str
    ingest_date: str
    batch_id: str
    file: DataFile
    reason: str

    def __str__(self) -> str:
        whose = f"batch {self.batch_id}" if self.batch_id else "all batches"
        return f"night {self.ingest_date}, {whose}: {self.table} ({self.file.path} {self.reason})"


def live_files(state: LakeState) -> list[tuple[str, str, str, DataFile]]:
    """Every file that counts, as table, night, batch id (empty for a night's file) and file."""
    found = {
        file.path: (t, night, batch, file)
        for one in (state, state.working)  # readers' files, and those that wait
        for t in TABLES
        for night, file, batch in one.files(t)
    }
    batches = [(BATCHES, night.ingest_date, "", night.batches) for night in state.nights.values()]
    return [*found.values(), *batches]


def damaged_files(storage: Storage, state: LakeState, *, thorough: bool = False) -> list[Damage]:
    """The files that are gone or cut short; with `thorough` also those whose bytes have changed.

    Without it, one listing is all that it costs, and a file is opened only where its size is right
    but somebody asks because a query has failed.
    """
    sizes = storage.sizes(layout.DATA) | storage.sizes(layout.STAGED)
    found = []
    for table, night, batch_id, file in live_files(state):
        if reason := _reason(storage, file, sizes, thorough=thorough):
            found.append(Damage(table, night, batch_id, file, reason))
    return found


def _reason(storage: Storage, file: DataFile, sizes: Mapping[str, int], *, thorough: bool) -> str:
    size = sizes.get(file.path)
    if size is None:
        return "is gone"
    if size != file.byte_size:
        return f"has {size} bytes instead of {file.byte_size}"
    if thorough:
        return "" if _digest(storage, file) == file.digest else "has other bytes than were written"
    return ""


def _digest(storage: Storage, file: DataFile) -> str:
    try:
        with storage.open(file.path) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()[:DIGEST_DIGITS]  # type: ignore[arg-type]
    except OSError:
        return ""


def described(damaged: Iterable[Damage]) -> str:
    """One line for a person."""
    listed = [str(one) for one in damaged]
    more = f"; and {len(listed) - 3} more" if len(listed) > 3 else ""
    return (
        f"{'; '.join(listed[:3])}{more}. `nightwire repair` makes it again; "
        "`nightwire sql --skip-damaged` answers without these rows"
    )


def without(state: LakeState, damaged: Iterable[Damage]) -> LakeState:
    """The state without the rows of damaged files; the rest answers."""
    gone = {one.file.path for one in damaged}
    nights = {
        date: replace(night, tables={t: f for t, f in night.tables.items() if f.path not in gone})
        for date, night in state.nights.items()
    }
    loose = {
        batch_id: replace(one, files={t: None if f and f.path in gone else f for t, f in one.files.items()})
        for batch_id, one in state.loose.items()
    }
    return replace(state, nights=nights, loose=loose)
