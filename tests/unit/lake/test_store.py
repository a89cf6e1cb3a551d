"""Batches are published whole, replaced and never doubled, and can be asked from anywhere."""

import subprocess
import sys
import threading
import time
from datetime import timedelta

import duckdb
import pytest
from tests.unit.lake.conftest import files_table, publish, uris

from nightwire.errors import RetryableError
from nightwire.lake import layout
from nightwire.lake.query import QueryError, connect, fetch
from nightwire.lake.retention import clean
from nightwire.lake.store import Publication


def test_an_empty_lake_can_be_asked(lake):
    assert all(row["row_count"] == 0 for row in fetch(lake, "from table_sizes").to_pylist())


def test_rows_are_seen_once_their_batch_is_committed(lake):
    publish(lake, None, "a", "b")
    assert uris(lake) == ["a", "b"]


def test_a_batch_is_replaced_and_never_doubled(lake):
    first = publish(lake, None, "a", "b")
    second = publish(lake, first, "b", "c")
    assert second.version == first.version + 1
    assert uris(lake) == ["b", "c"]


def test_the_same_rows_again_write_no_commit(lake):
    first = publish(lake, None, "a")
    assert publish(lake, first, "a") == first
    assert lake.state().version == 1


def test_a_table_that_is_not_named_stays(lake):
    first = publish(lake, None, "a")
    lake.publish(Publication("b1", "2026-11-23", "enrich", "r", {}, first, {"facts": "f"}))
    assert uris(lake) == ["a"]


def test_of_two_writers_of_one_batch_the_second_is_told_to_try_again(lake):
    first = publish(lake, None, "a")
    publish(lake, first, "a", "b")
    with pytest.raises(RetryableError):
        publish(lake, first, "a", "c")
    assert uris(lake) == ["a", "b"]


def test_a_file_that_no_commit_names_is_not_seen(lake):
    publish(lake, None, "a")
    lake._stage(
        Publication("b2", "2026-11-23", "ingest", "r", {"files": files_table("b2", "ghost")}),
        "files",
        b"PAR1",
    )
    assert uris(lake) == ["a"]


def test_files_of_an_older_schema_can_still_be_asked(lake):
    old = files_table("b1", "a").drop_columns(["byte_size"])
    lake.publish(Publication("b1", "2026-11-23", "ingest", "r", {"files": old}))
    assert fetch(lake, "select source_uri, byte_size from files").to_pylist() == [
        {"source_uri": "a", "byte_size": None}
    ]
    with open_database(lake) as connection:
        assert connection.execute("select source_uri, byte_size from files").fetchall() == [("a", None)]


def test_a_snapshot_stays_as_it_was(lake):
    first = publish(lake, None, "a")
    with connect(lake) as connection:
        publish(lake, first, "a", "b")
        assert connection.execute("select count(*) from files").fetchone() == (1,)


def test_a_wrong_name_is_answered_with_the_right_one(lake):
    with pytest.raises(QueryError, match='Did you mean "files"'):
        fetch(lake, "from file")


def test_a_query_can_neither_write_nor_read_elsewhere(lake, tmp_path):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with connect(lake) as connection:
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
    assert clean(lake, timedelta(days=1)) == 0
    assert clean(lake, timedelta(seconds=-1)) == 1  # the first commit's data file
    assert uris(lake) == ["b"]


def open_database(lake):
    return duckdb.connect(f"{lake.storage.address}/{layout.DATABASE}", read_only=True)


def test_the_database_is_found_from_any_folder_and_after_a_move(lake, tmp_path, monkeypatch):
    publish(lake, None, "a", "b")
    moved = tmp_path / "moved with ' quote"
    (tmp_path / "lake").rename(moved)
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


def test_an_open_client_keeps_what_it_sees_and_a_new_one_sees_more(lake):
    first = publish(lake, None, "a")
    with open_database(lake) as open_client:
        publish(lake, first, "a", "b")
        assert open_client.execute("select count(*) from files").fetchone() == (1,)
    with open_database(lake) as client:
        assert client.execute("select count(*) from files").fetchone() == (2,)


def test_the_duckdb_command_opens_the_database(lake):
    """DuckDB's own command line, of an earlier version than the library."""
    publish(lake, None, "a", "b")
    command = [f"{sys.prefix}/bin/duckdb", "-readonly", "-csv", f"{lake.storage.address}/nightwire.duckdb"]
    done = subprocess.run(
        [*command, "select source_uri from files"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["source_uri", "a", "b"]


def test_readers_of_the_database_never_see_a_part_of_a_batch(lake):
    """Writers replace a batch of 3 rows by one of 7 and back, while a reader counts."""
    commit = publish(lake, None, "a", "b", "c")
    stop, seen = threading.Event(), set()

    def read():
        while not stop.is_set():
            with open_database(lake) as connection:
                seen.add(connection.execute("select count(*) from files").fetchone()[0])

    reader = threading.Thread(target=read)
    reader.start()
    replacements, patience = 0, time.monotonic() + 120
    while (replacements < 40 or len(seen) < 2) and time.monotonic() < patience:
        replacements += 1
        letters = "abcdefg" if commit.version % 2 else "abc"
        commit = publish(lake, commit, *(f"{letter}{commit.version}" for letter in letters))
    stop.set()
    reader.join()
    assert seen == {3, 7}


def test_a_commit_that_fails_half_way_is_not_seen(lake, monkeypatch):
    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(lake.storage, "create", fail)
    with pytest.raises(OSError, match="disk full"):
        publish(lake, None, "a")
    monkeypatch.undo()
    assert uris(lake) == []
    assert publish(lake, None, "a").version == 1
