"""Plain Parquet: `<table>/ingest_date=…/<table>.parquet` shows exactly the rows that count."""

from collections.abc import Iterable

from nightwire.lake import layout
from nightwire.lake.log import LakeState
from nightwire.lake.storage import Storage
from nightwire.schema import TABLES


def show_plain(storage: Storage, state: LakeState) -> None:
    """Make the tables' folders show the compacted nights of a state, and nothing else.

    What is right already is left alone, so it can be called again after it was killed half-way.
    """
    for table in TABLES:
        wanted = {
            layout.plain_path(table, date): night.tables[table].path
            for date, night in state.nights.items()
            if table in night.tables
        }
        storage.delete(stray_files(storage, table, wanted))
        for plain, path in wanted.items():
            if not storage.is_shown_as(path, plain):
                storage.show_as(path, plain)


def stray_files(storage: Storage, table: str, wanted: Iterable[str]) -> list[str]:
    """Files in a table's folder that show nothing that counts."""
    return sorted(set(storage.sizes(table)) - set(wanted))
