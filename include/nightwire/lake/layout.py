"""Where things lie in a lake, as paths relative to it.

facts/ingest_date=2026-11-23/facts.parquet               what counts, for whoever reads plain Parquet
_data/facts/ingest_date=2026-11-23/<digest>.parquet      the same file under the name that never changes
_staged/facts/ingest_date=2026-11-23/<batch>-<digest>.parquet   a batch's rows until its night is compacted
_log/                                                    what counts, entry by entry
_reports/                                                what each run did, as JSON and Markdown
_fetched/                                                what was fetched from the web, and when
_shown.json                                              which data file each plain file shows
nightwire.duckdb                                         views only

Files of `_data` and `_staged` never change. They stay as long as the retention setting says, so that
open clients and questions about the past find them.
"""

from nightwire.schema import PARTITION

DATA = "_data"
STAGED = "_staged"
PLANS = "_plans"
REPORTS = "_reports"
FETCHED = "_fetched"
SHOWN = "_shown.json"
DATABASE = "nightwire.duckdb"
NO_PARTITION = "__HIVE_DEFAULT_PARTITION__"


def night_folder(table: str, ingest_date: str) -> str:
    """The folder of one table's rows of one night."""
    return f"{table}/{PARTITION}={ingest_date}"


def night_path(table: str, ingest_date: str, digest: str) -> str:
    """A night's rows of one table, made from all its batches."""
    return f"{DATA}/{night_folder(table, ingest_date)}/{digest}.parquet"


def batch_path(table: str, ingest_date: str, batch_id: str, digest: str) -> str:
    """A batch's rows of one table; the same rows always have the same name."""
    return f"{STAGED}/{night_folder(table, ingest_date)}/{batch_id}-{digest}.parquet"


def plain_path(table: str, ingest_date: str) -> str:
    """Where a night's rows are seen by whoever reads the table's folder."""
    return f"{night_folder(table, ingest_date)}/{table}.parquet"


def empty_path(table: str) -> str:
    """A file with a table's columns and no row: for questions about times when there was none."""
    return f"{DATA}/{night_folder(table, NO_PARTITION)}/{table}.parquet"
