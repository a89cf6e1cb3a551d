"""A compacted night is one sorted file a table; batches can still be replaced in it."""

import pyarrow.parquet as pq
import pytest
from tests.unit.lake.conftest import NIGHT, files_table, publish, uris

from nightwire.errors import RetryableError
from nightwire.lake import layout
from nightwire.lake.compaction import compact
from nightwire.lake.exposure import show_plain
from nightwire.lake.query import connect, fetch
from nightwire.lake.store import Lake, Publication


def data_files(lake):
    return [path for path in lake.storage.sizes(layout.DATA) if f"/files/ingest_date={NIGHT}" in path]


def test_a_night_becomes_one_file_a_table(lake):
    publish(lake, None, "b", "d")
    publish(lake, None, "a", "c", batch_id="b2")
    assert compact(lake) == [NIGHT]
    (path,) = data_files(lake)
    found = pq.read_table(lake.storage.location(path), partitioning=None)
    assert found["source_uri"].to_pylist() == ["a", "b", "c", "d"] == uris(lake)
    assert compact(lake) == []
    assert not lake.state().loose


def test_a_batch_of_a_compacted_night_is_read_and_replaced(lake):
    first = publish(lake, None, "a", "b")
    publish(lake, None, "c", batch_id="b2")
    compact(lake)
    assert lake.batch("b1", NIGHT) == first
    assert lake.read(first, "files")["source_uri"].to_pylist() == ["a", "b"]
    second = publish(lake, first, "b", "x")
    assert uris(lake) == ["b", "c", "x"]
    assert lake.read(second, "files")["source_uri"].to_pylist() == ["b", "x"]
    compact(lake)
    assert uris(lake) == ["b", "c", "x"]


def test_the_same_rows_again_write_nothing_in_a_compacted_night(lake):
    first = publish(lake, None, "a", "b")
    compact(lake)
    version = lake.state().version
    assert publish(lake, first, "a", "b") == first
    assert lake.state().version == version


def test_new_fingerprints_alone_write_no_new_data_file(lake):
    first = publish(lake, None, "a")
    compact(lake)
    before = data_files(lake)
    publish(lake, first, "a", fingerprints={"facts": "2"})
    compact(lake)
    assert data_files(lake) == before
    assert lake.batch("b1", NIGHT).fingerprints == {"facts": "2"}


def test_a_batch_without_rows_left_is_gone(lake):
    first = publish(lake, None, "a")
    publish(lake, None, "b", batch_id="b2")
    compact(lake)
    publish(lake, first)
    assert uris(lake) == ["b"]
    compact(lake)
    assert uris(lake) == ["b"]


def test_a_batch_published_while_its_night_is_compacted_wins(lake, monkeypatch):
    first = publish(lake, None, "a", "b")
    publish(lake, None, "c", batch_id="b2")
    append = lake.log.append

    def slow(make):
        monkeypatch.setattr(lake.log, "append", append)
        other = Lake(lake.storage.address, lake.sql_folder)
        other.publish(Publication("b1", NIGHT, "ingest", "r", {"files": files_table("b1", "new")}, first))
        return append(make)

    monkeypatch.setattr(lake.log, "append", slow)
    compact(lake)
    assert uris(lake) == ["c", "new"]
    compact(lake)
    assert uris(lake) == ["c", "new"]


def test_of_two_compactions_at_once_one_stands(lake, monkeypatch):
    publish(lake, None, "a", "b")
    append = lake.log.append

    def slow(make):
        monkeypatch.setattr(lake.log, "append", append)
        compact(Lake(lake.storage.address, lake.sql_folder))
        return append(make)

    monkeypatch.setattr(lake.log, "append", slow)
    assert compact(lake) == []
    assert uris(lake) == ["a", "b"]


def test_a_writer_who_read_before_somebody_else_published_is_told(lake):
    first = publish(lake, None, "a")
    publish(lake, first, "b")
    compact(lake)
    with pytest.raises(RetryableError):
        publish(lake, first, "c")
    with pytest.raises(RetryableError):
        publish(lake, None, "c")


def test_readers_of_a_compacted_night_keep_what_they_see(lake):
    first = publish(lake, None, "a")
    compact(lake)
    show_plain(lake.storage, lake.state())
    with connect(lake) as reader:
        publish(lake, first, "b")
        compact(lake)
        show_plain(lake.storage, lake.state())
        assert reader.execute("select source_uri from files").fetchall() == [("a",)]


def test_a_filter_on_the_night_opens_that_nights_file_alone(lake):
    for day in range(1, 6):
        publish(lake, None, f"f{day}", batch_id=f"b{day}", night=f"2026-11-{day:02}")
    compact(lake)
    plan = fetch(lake, "explain analyze select * from files where ingest_date = date '2026-11-03'")
    text = "".join(str(value) for row in plan.to_pylist() for value in row.values())
    assert "Scanning Files: 1/5" in text or "Total Files Read: 1" in text
