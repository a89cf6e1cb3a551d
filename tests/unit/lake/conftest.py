"""A lake of made-up files, and how it is filled."""

from datetime import datetime

import pytest

from nightwire.lake.query import fetch
from nightwire.lake.store import Lake, Publication
from nightwire.rows import FileRow
from nightwire.schema import to_table
from nightwire.settings import PROJECT_FOLDER

SQL = PROJECT_FOLDER / "include" / "sql"
NIGHT = "2026-11-23"


@pytest.fixture
def lake(tmp_path):
    lake = Lake(tmp_path / "lake", SQL)
    lake.prepare()
    return lake


def files_table(batch_id, *names):
    made = [
        FileRow(name, "s", 1, datetime(2026, 1, 1), "duplicate", "a", None, None, batch_id) for name in names
    ]
    return to_table("files", made)


def publish(lake, based_on, *names, batch_id="b1", stage="ingest", night=NIGHT, **more):
    tables = {"files": files_table(batch_id, *names), **more.pop("tables", {})}
    return lake.publish(Publication(batch_id, night, stage, "r", tables, based_on, **more))


def uris(lake, sql="select source_uri from files order by all"):
    return [row["source_uri"] for row in fetch(lake, sql).to_pylist()]
