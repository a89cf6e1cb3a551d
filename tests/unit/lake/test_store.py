import os
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime

import duckdb
import pytest

from nightwire.errors import RetryableError
from nightwire.lake.cleaning import clean
from nightwire.lake.database import write_database
from nightwire.lake.query import QueryError, connect, fetch
from nightwire.lake.store import Lake
from nightwire.lake.tables import to_table
from nightwire.settings import PROJECT_FOLDER

SQL = PROJECT_FOLDER / "include" / "sql"


@pytest.fixture
def lake(tmp_path):
    lake = Lake(tmp_path / "lake")
    lake.prepare()
    return lake


def files_table(batch_id, *names):
    row = {
        "byte_size": 1,
        "modified_at": datetime(2026, 1, 1, tzinfo=UTC),
        "outcome": "duplicate",
        "article_id": "a",
    }
    return to_table(
        "files", [row | {"source_uri": n, "source_sha256": "s", "batch_id": batch_id} for n in names]
    )


def publish(lake, based_on, *names, batch_id="b1", stage="ingest", **more):
    tables = {"files": files_table(batch_id, *names), **more}
    return lake.publish(
        based_on, tables, batch_id=batch_id, ingest_date="2026-11-23", stage=stage, run_id="r"
    )


def uris(lake):
    return [
        row["source_uri"] for row in fetch(lake, SQL, "select source_uri from files order by all").to_pylist()
    ]


def test_an_empty_lake_can_be_asked(lake):
    assert all(row["row_count"] == 0 for row in fetch(lake, SQL, "from table_sizes").to_pylist())


def test_rows_are_seen_once_their_batch_is_committed(lake):
    publish(lake, None, "a", "b")
    assert uris(lake) == ["a", "b"]


def test_a_batch_is_replaced_and_never_doubled(lake):
    first = publish(lake, None, "a", "b")
    second = publish(lake, first, "b", "c")
    assert second.sequence == 2
    assert uris(lake) == ["b", "c"]


def test_the_same_rows_again_write_no_commit(lake):
    first = publish(lake, None, "a")
    assert publish(lake, first, "a") == first
    assert len(lake.history()) == 1


def test_a_table_that_is_not_named_stays(lake):
    first = publish(lake, None, "a")
    lake.publish(
        first, {}, batch_id="b1", ingest_date="2026-11-23", stage="enrich", run_id="r", fingerprint="f"
    )
    assert uris(lake) == ["a"]


def test_of_two_writers_of_one_batch_the_second_is_told_to_try_again(lake):
    first = publish(lake, None, "a")
    publish(lake, first, "a", "b")
    with pytest.raises(RetryableError):
        publish(lake, first, "a", "c")
    assert uris(lake) == ["a", "b"]


def test_a_file_that_no_commit_names_is_not_seen(lake):
    publish(lake, None, "a")
    lake._write("files", "b2", "2026-11-23", files_table("b2", "ghost"))
    assert uris(lake) == ["a"]


def test_files_of_an_older_schema_can_still_be_asked(lake):
    write_database(lake.folder, SQL)
    old = files_table("b1", "a").drop_columns(["byte_size"])
    lake.publish(None, {"files": old}, batch_id="b1", ingest_date="2026-11-23", stage="ingest", run_id="r")
    assert fetch(lake, SQL, "select source_uri, byte_size from files").to_pylist() == [
        {"source_uri": "a", "byte_size": None}
    ]
    with duckdb.connect(lake.folder / "nightwire.duckdb", read_only=True) as connection:
        assert connection.execute("select source_uri, byte_size from files").fetchall() == [("a", None)]


def test_a_snapshot_stays_as_it_was(lake):
    first = publish(lake, None, "a")
    with connect(lake, SQL) as connection:
        publish(lake, first, "a", "b")
        assert connection.execute("select count(*) from files").fetchone() == (1,)


def test_a_wrong_name_is_answered_with_the_right_one(lake):
    with pytest.raises(QueryError, match='Did you mean "files"'):
        fetch(lake, SQL, "from file")


def test_a_query_can_neither_write_nor_read_elsewhere(lake, tmp_path):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with connect(lake, SQL) as connection:
        for statement in (
            f"copy (select 1) to '{tmp_path}/out.csv'",
            f"from read_csv('{tmp_path}/secret.csv')",
            f"attach '{tmp_path}/other.duckdb'",
            "set enable_external_access = true",
        ):
            with pytest.raises(Exception, match=r"(?i)permission|configuration|disabled"):
                connection.execute(statement)


def test_clean_up_keeps_what_is_live(lake):
    first = publish(lake, None, "a")
    publish(lake, first, "b")
    assert clean(lake) == 0
    assert clean(lake, grace_seconds=-1) == 2  # the first commit, and its data file
    assert uris(lake) == ["b"]


def test_the_database_follows_the_lake_from_any_folder_and_after_a_move(lake, tmp_path, monkeypatch):
    write_database(lake.folder, SQL)
    publish(lake, None, "a", "b")
    moved = tmp_path / "moved with ' quote"
    lake.folder.rename(moved)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    with duckdb.connect(moved / "nightwire.duckdb", read_only=True) as connection:
        assert connection.execute("select count(*), min(ingest_date)::varchar from files").fetchone() == (
            2,
            "2026-11-23",
        )
        described = connection.execute(
            "select comment from duckdb_columns() where column_name = 'display'"
        ).fetchall()
        assert described[0][0].startswith("the fact in short")


def test_the_duckdb_command_opens_the_database(lake):
    """DuckDB's own command line, of an earlier version than the library."""
    write_database(lake.folder, SQL)
    publish(lake, None, "a", "b")
    command = [f"{sys.prefix}/bin/duckdb", "-readonly", "-csv", lake.folder / "nightwire.duckdb"]
    done = subprocess.run(
        [*command, "select source_uri from files"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["source_uri", "a", "b"]


def test_readers_of_the_database_never_see_a_part_of_a_batch(lake):
    """Writers replace a batch of 3 rows by one of 7 and back, while a reader counts."""
    write_database(lake.folder, SQL)
    commit = publish(lake, None, "a", "b", "c")
    stop, seen = threading.Event(), set()

    def read():
        with duckdb.connect(lake.folder / "nightwire.duckdb", read_only=True) as connection:
            while not stop.is_set():
                seen.add(connection.execute("select count(*) from files").fetchone()[0])

    reader = threading.Thread(target=read)
    reader.start()
    replacements, patience = 0, time.monotonic() + 120
    while (replacements < 40 or len(seen) < 2) and time.monotonic() < patience:
        replacements += 1
        letters = "abcdefg" if commit.sequence % 2 else "abc"
        commit = publish(lake, commit, *(f"{letter}{commit.sequence}" for letter in letters))
    stop.set()
    reader.join()
    assert seen == {3, 7}


def test_a_half_written_file_is_never_named_as_whole(lake, monkeypatch):
    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "link", fail)
    with pytest.raises(OSError, match="disk full"):
        publish(lake, None, "a")
    monkeypatch.undo()
    assert uris(lake) == []
    assert publish(lake, None, "a").sequence == 1
