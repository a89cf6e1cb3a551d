"""What an entry of the log says: a batch was published, a night compacted, a hold ended. Frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DataFile:
    """One Parquet file; the digest of its bytes is the last part of its name.

    Attributes:
        path: relative to the lake.
        digest: of the rows' bytes: equal rows of one batch give the same.
        columns: digest of the table's columns as they were when it was written.
    """

    path: str
    row_count: int
    byte_size: int
    digest: str
    columns: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch as it stands.

    Attributes:
        version: number of the log entry that published it last.
        stage: the stage that did, `ingest`, `enrich` or `run`.
        fingerprints: what made its rows, by stage; see `steps.versions`.
        languages: ISO 639-1 codes of its articles.
        counts: figures of the last step for the run report, by name.
        digests: digest of its rows in each table; a table without rows is not in it.
        row_counts: its rows in each table.
    """

    batch_id: str
    ingest_date: str
    version: int
    stage: str
    run_id: str
    committed_at: datetime
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    row_counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Commit:
    """A batch was published.

    Attributes:
        files: the files of the tables that this step has replaced; None where a table has no row left.
        hold: what it waits for before readers see it (`hold_of`); empty where it does not.
    """

    batch: Batch
    files: Mapping[str, DataFile | None]
    hold: str = ""


@dataclass(frozen=True, slots=True)
class Night:
    """One night's batches in one file a table.

    Attributes:
        tables: the file of each table that has rows.
        batches: what is known of its batches, as a file (`batches.py`).
        batch_count: how many they are.
        made: digests of what made their rows (`digest_of` of fingerprints and languages), each once.
    """

    ingest_date: str
    tables: Mapping[str, DataFile]
    batches: DataFile
    batch_count: int
    made: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compaction:
    """A night's files were made anew from the batches in it.

    Attributes:
        covers: the log entry of each loose batch that went into it, by batch id.
    """

    version: int
    committed_at: datetime
    night: Night
    covers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What had ceased to count before the horizon is no longer kept."""

    version: int
    committed_at: datetime
    horizon: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """The commits that waited under a hold are shown to readers from now on, or dropped.

    Attributes:
        up_to: the last log entry that was judged; later commits go on waiting.
        is_shown: whether they are shown.
    """

    version: int
    committed_at: datetime
    hold: str
    up_to: int
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Held:
    """What waits under a hold was judged and refused: a person has to look at it.

    Attributes:
        reasons: in words, one a check that failed.
    """

    version: int
    committed_at: datetime
    hold: str
    reasons: tuple[str, ...]


Entry = Commit | Compaction | Forgotten | Settled | Held


def hold_of(ingest_date: str, stage: str) -> str:
    """The name of a night's hold of one stage."""
    return f"{ingest_date}/{stage}"
