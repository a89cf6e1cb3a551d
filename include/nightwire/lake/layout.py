"""Where things lie in a lake folder.

facts/ingest_date=2026-11-23/<batch>-<digest>.parquet     rows; seen only once a commit names them
_commits/ingest_date=2026-11-23/<batch>-<sequence>.parquet   what a batch consists of, by sequence
nightwire.duckdb                                          views only
"""

from pathlib import Path

from nightwire.schema import PARTITION

COMMITS = "_commits"
COMMIT_PATTERN = "*/*-*.parquet"  # leaves the file without rows out
PLANS = "_plans"
LOCK = "_ingest.lock"
DATABASE = "nightwire.duckdb"
NO_PARTITION = "__HIVE_DEFAULT_PARTITION__"
EMPTY_FILE = "empty.parquet"
DIGEST_DIGITS = 12


def partition_folder(lake: Path, table: str, ingest_date: str) -> Path:
    """The folder of one table's rows of one night."""
    return lake / table / f"{PARTITION}={ingest_date}"


def empty_file(lake: Path, table: str) -> Path:
    """A file with the table's columns and no row, so that its view works before the first batch."""
    return partition_folder(lake, table, NO_PARTITION) / EMPTY_FILE


def data_name(batch_id: str, digest: str) -> str:
    """A data file's name: the same rows of the same batch always have the same."""
    return f"{batch_id}-{digest[:DIGEST_DIGITS]}.parquet"


def commit_path(lake: Path, ingest_date: str, batch_id: str, sequence: int) -> Path:
    """Where the commit stands that is the batch's `sequence`-th."""
    return partition_folder(lake, COMMITS, ingest_date) / f"{batch_id}-{sequence:06d}.parquet"
