"""The state of the lake: what counts after the last entry of the log. A pure fold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from nightwire.lake.log.entries import (
    Batch,
    Commit,
    Compaction,
    DataFile,
    Entry,
    Forgotten,
    Held,
    Night,
    Settled,
)

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Loose:
    """A batch that was published since its night was compacted.

    `files` are the tables published since; for others its rows in the night's files still count.
    """

    batch: Batch
    files: Mapping[str, DataFile | None]


@dataclass(frozen=True, slots=True)
class Dead:
    """A file that counts no more since `since`, or the rows of one batch in it where one is named."""

    file: DataFile
    table: str
    ingest_date: str
    born: datetime
    since: datetime
    batch_id: str = ""


@dataclass(frozen=True, slots=True)
class LakeState:
    """Immutable; `after` gives the next one.

    Attributes:
        version: number of the last entry folded in; 0 for an empty lake.
        at: when that entry was written (UTC).
        nights: compacted nights by date.
        loose: batches published since, by batch id.
        superseded: batches whose rows in their night's file no longer count, by `table_key`.
        born: when each counting file was published, by path.
        dead: files that counted once and are still kept.
        waiting: commits that readers do not see yet, in order.
        ahead: the state as it would be with them, for who writes; None where nothing waits.
        refused: why holds were refused that wait for a person, by hold.
    """

    version: int = 0
    at: datetime = BEGINNING
    nights: Mapping[str, Night] = field(default_factory=dict)
    loose: Mapping[str, Loose] = field(default_factory=dict)
    superseded: Mapping[str, frozenset[str]] = field(default_factory=dict)
    born: Mapping[str, datetime] = field(default_factory=dict)
    dead: tuple[Dead, ...] = ()
    waiting: tuple[Commit, ...] = ()
    ahead: "LakeState | None" = None
    refused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def working(self) -> "LakeState":
        """What stages build upon: everything that was published, also what readers do not see yet."""
        return self.ahead or self

    def after(self, entry: Entry) -> "LakeState":
        """The state once this entry counts too."""
        if isinstance(entry, Settled):
            return self._settled(entry)
        if isinstance(entry, Held):
            now = self._at(entry.version, entry.committed_at)
            return replace(now, refused={**self.refused, entry.hold: entry.reasons})
        if isinstance(entry, Commit) and entry.hold:
            ahead = self.working._alone()._published(entry)
            now = self._at(entry.batch.version, entry.batch.committed_at)
            return replace(now, waiting=(*self.waiting, entry), ahead=ahead)
        return replace(self._seen(entry), ahead=self.ahead and self.ahead._seen(entry))

    def hold_on(self, batch_id: str) -> str:
        """The hold that a batch waits under; empty where it does not."""
        return next((one.hold for one in self.waiting if one.batch.batch_id == batch_id), "")

    def _at(self, version: int, at: datetime) -> "LakeState":
        """The same, one entry later."""
        ahead = self.ahead and replace(self.ahead, version=version, at=at)
        return replace(self, version=version, at=at, ahead=ahead)

    def _alone(self) -> "LakeState":
        """The state as if nothing waited."""
        return replace(self, waiting=(), ahead=None, refused={})

    def _settled(self, entry: Settled) -> "LakeState":
        """The commits of a hold are shown in the order in which they came, as of now; or forgotten."""
        ends, left = list[Commit](), list[Commit]()
        for commit in self.waiting:
            is_judged = commit.hold == entry.hold and commit.batch.version <= entry.up_to
            (ends if is_judged else left).append(commit)
        shown = self._alone()
        for commit in ends if entry.is_shown else ():
            shown = shown._published(commit, entry.committed_at)
        ahead = shown
        for commit in left:
            ahead = ahead._published(commit)
        now = replace(
            shown, waiting=tuple(left), ahead=ahead if left else None,
            refused={hold: why for hold, why in self.refused.items() if hold != entry.hold},
        )  # fmt: skip
        return now._at(entry.version, entry.committed_at)

    def _seen(self, entry: Commit | Compaction | Forgotten) -> "LakeState":
        if isinstance(entry, Commit):
            return self._published(entry)
        return self._compacted(entry) if isinstance(entry, Compaction) else self._forgotten(entry)

    def files(self, table: str) -> Iterator[tuple[str, DataFile, str]]:
        """Every file of a table that counts, as night, file, and batch id (empty for a night's file)."""
        for night in self.nights.values():
            if table in night.tables:
                yield night.ingest_date, night.tables[table], ""
        for loose in self.loose.values():
            if file := loose.files.get(table):
                yield loose.batch.ingest_date, file, loose.batch.batch_id

    def _published(self, commit: Commit, at: datetime | None = None) -> "LakeState":
        """The state with a commit that readers see from `at` on, as a rule from when it was made."""
        batch, at = commit.batch, at or commit.batch.committed_at
        before = self.loose.get(batch.batch_id)
        old = before.files if before else {}
        gone = [
            (table, file) for table, file in old.items() if file and commit.files.get(table, file) != file
        ]
        dead = [self._dead(file, table, batch.ingest_date, at) for table, file in gone]
        night = self.nights.get(batch.ingest_date)
        superseded = dict(self.superseded)
        for table in commit.files:
            key = table_key(table, batch.ingest_date)
            if night and table in night.tables and batch.batch_id not in superseded.get(key, ()):
                superseded[key] = superseded.get(key, frozenset()) | {batch.batch_id}
                dead.append(self._dead(night.tables[table], table, batch.ingest_date, at, batch.batch_id))
        gone_paths = {file.path for _, file in gone}
        born = {path: when for path, when in self.born.items() if path not in gone_paths}
        born |= {file.path: born.get(file.path, at) for file in commit.files.values() if file}
        loose = {**self.loose, batch.batch_id: Loose(batch, {**old, **commit.files})}
        return replace(
            self, version=batch.version, at=at, loose=loose, superseded=superseded, born=born,
            dead=(*self.dead, *dead),
        )  # fmt: skip

    def _compacted(self, entry: Compaction) -> "LakeState":
        night, at = entry.night, entry.committed_at
        date = night.ingest_date
        covered = {
            batch_id
            for batch_id, version in entry.covers.items()
            if batch_id in self.loose and self.loose[batch_id].batch.version == version
        }
        old = [(table, file) for table, file in self._night_files(date) if file not in night.tables.values()]
        old += [(table, file) for one in covered for table, file in self.loose[one].files.items() if file]
        dead = [self._dead(file, table, date, at) for table, file in old]
        still = {batch_id: loose for batch_id, loose in self.loose.items() if batch_id not in covered}
        superseded = {key: of_it for key, of_it in self.superseded.items() if not key.endswith(f"/{date}")}
        for batch_id, loose in still.items():  # published again while the night was being compacted
            for table in loose.files if loose.batch.ingest_date == date else ():
                key = table_key(table, date)
                superseded[key] = superseded.get(key, frozenset()) | {batch_id}
        gone_paths = {file.path for _, file in old}
        born = {path: when for path, when in self.born.items() if path not in gone_paths}
        born |= {file.path: born.get(file.path, at) for file in (*night.tables.values(), night.batches)}
        return replace(
            self, version=entry.version, at=at, nights=dict(sorted({**self.nights, date: night}.items())),
            loose=still, superseded=superseded, born=born, dead=(*self.dead, *dead),
        )  # fmt: skip

    def _forgotten(self, entry: Forgotten) -> "LakeState":
        dead = tuple(one for one in self.dead if one.since >= entry.horizon)
        return replace(self, version=entry.version, at=entry.committed_at, dead=dead)

    def _night_files(self, date: str) -> list[tuple[str, DataFile]]:
        night = self.nights.get(date)
        return [*night.tables.items(), ("batches", night.batches)] if night else []

    def _dead(self, file: DataFile, table: str, date: str, at: datetime, batch_id: str = "") -> Dead:
        return Dead(file, table, date, self.born.get(file.path, BEGINNING), at, batch_id)


def table_key(table: str, ingest_date: str) -> str:
    """Names one night of one table."""
    return f"{table}/{ingest_date}"
