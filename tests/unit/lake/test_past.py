"""The lake as it was: by the log, by the macros, as far back as is kept."""

import time
from datetime import UTC, datetime, timedelta

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.lake.conftest import NIGHT, SQL, publish

from nightwire.lake import layout
from nightwire.lake.compaction import compact
from nightwire.lake.log import codec
from nightwire.lake.query import Asked, ask, fetch
from nightwire.lake.retention import clean
from nightwire.lake.store import Lake

QUERY = "select source_uri from files order by all"


def moment():
    time.sleep(0.002)
    now = datetime.now(UTC)
    time.sleep(0.002)
    return now


def by_state(lake, instant):
    state = Lake(lake.storage.address, SQL).log.as_of(instant)
    return [row["source_uri"] for row in ask(lake, Asked(QUERY, state=state)).to_pylist()]


def by_macro(lake, instant):
    sql = f"select source_uri from files_as_of(TIMESTAMP '{instant:%Y-%m-%d %H:%M:%S.%f}') order by all"
    with duckdb.connect(f"{lake.storage.address}/{layout.DATABASE}", read_only=True) as connection:
        return [row[0] for row in connection.execute(sql).fetchall()]


@pytest.mark.parametrize("ask_past", [by_state, by_macro])
def test_every_moment_is_answered_as_it_was(lake, ask_past):
    """Replaced before and after compaction, half replaced in a compacted night, emptied."""
    expected = [(moment(), [])]
    first = publish(lake, None, "a", "b")
    expected.append((moment(), ["a", "b"]))
    publish(lake, None, "z", batch_id="b2")
    second = publish(lake, first, "b", "c")
    expected.append((moment(), ["b", "c", "z"]))
    compact(lake)
    expected.append((moment(), ["b", "c", "z"]))
    third = publish(lake, second, "d")
    expected.append((moment(), ["d", "z"]))
    compact(lake)
    publish(lake, third)
    expected.append((moment(), ["z"]))
    compact(lake)
    expected.append((moment(), ["z"]))
    assert [(at, ask_past(lake, at)) for at, _ in expected] == expected


def test_a_date_means_the_end_of_that_day(lake):
    publish(lake, None, "a")
    with duckdb.connect(f"{lake.storage.address}/{layout.DATABASE}", read_only=True) as connection:
        today = datetime.now(UTC).date()
        ask_date = "select count(*) from files_as_of(DATE '{}')"
        assert connection.execute(ask_date.format(today)).fetchone() == (1,)
        assert connection.execute(ask_date.format(today - timedelta(days=1))).fetchone() == (0,)


def test_what_is_no_longer_kept_is_said_to_be_gone_and_the_present_stays(lake):
    before = moment()
    commit = None
    for number in range(6):
        commit = publish(lake, commit, f"f{number}")
        compact(lake)
    assert clean(lake, timedelta(seconds=-1)) > 5
    again = Lake(lake.storage.address, SQL)
    assert again.log.as_of(before) is None
    assert [row["source_uri"] for row in fetch(again, QUERY).to_pylist()] == ["f5"]
    assert publish(again, again.batch("b1", NIGHT), "f6").version > commit.version


def test_a_long_log_is_read_from_its_last_checkpoint(lake, monkeypatch):
    monkeypatch.setattr("nightwire.lake.log.log.CHECKPOINT_EVERY", 10)
    monkeypatch.setattr("nightwire.lake.log.log.ENTRIES_A_FOLDER", 7)
    commit = None
    for number in range(33):
        commit = publish(lake, commit, f"f{number}") if number < 3 else _quietly(lake, commit, number)
    again = Lake(lake.storage.address, SQL)
    opened = []
    read_many = again.storage.read_many
    monkeypatch.setattr(again.storage, "read_many", lambda paths: opened.extend(paths) or read_many(paths))
    assert again.state() == lake.state()
    assert len(opened) <= 10


def _quietly(lake, commit, number):
    from tests.unit.lake.conftest import files_table

    from nightwire.lake.store import Publication

    made = Publication("b1", NIGHT, "ingest", "r", {"files": files_table("b1", f"f{number}")}, commit)
    return lake.publish(made, refresh=False)


@given(st.binary(max_size=400), st.integers(0, 400))
def test_a_damaged_entry_is_never_taken_for_a_whole_one(noise, cut):
    from nightwire.errors import DamagedFileError
    from nightwire.lake.log import LakeState

    whole = codec.state_to_bytes(LakeState())
    for data in (noise, whole[:cut], whole[:-1] + noise):
        if data != whole:
            with pytest.raises(DamagedFileError):
                codec.state_of(data)
            with pytest.raises(DamagedFileError):
                codec.entry_of(data)
