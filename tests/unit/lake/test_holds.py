"""What waits is kept from readers, and then shown or dropped whole, wherever the writers are interrupted."""

from datetime import timedelta

import duckdb
import pyarrow as pa
import pytest
from tests.unit.lake.conftest import NIGHT, SQL, publish, uris

from nightwire.errors import RetryableError
from nightwire.lake import holds, layout
from nightwire.lake.compaction import compact
from nightwire.lake.log import codec, hold_of
from nightwire.lake.query import fetch
from nightwire.lake.retention import clean
from nightwire.lake.store import Lake
from nightwire.schema import TABLES

HOLD = hold_of(NIGHT, "ingest")


def waiting(lake):
    return holds.waiting(lake.state())


def held_uris(lake):
    from nightwire.lake.query import Asked, ask

    sql = "select source_uri from files order by all"
    return [row["source_uri"] for row in ask(lake, Asked(sql, state=lake.working())).to_pylist()]


def in_database(lake):
    with duckdb.connect(f"{lake.storage.address}/{layout.DATABASE}", read_only=True) as connection:
        return [uri for (uri,) in connection.execute("select source_uri from files order by all").fetchall()]


def test_readers_do_not_see_what_waits_and_writers_do(lake):
    publish(lake, None, "a", batch_id="shown")
    made = publish(lake, None, "b", hold=HOLD)
    assert (uris(lake), in_database(lake), held_uris(lake)) == (["a"], ["a"], ["a", "b"])
    assert lake.batch("b1", NIGHT) == made
    assert lake.read(made, "files")["source_uri"].to_pylist() == ["b"]
    assert waiting(lake)[HOLD].batch_ids == {"b1"}


def test_it_is_shown_at_once_and_in_every_form_and_once(lake):
    publish(lake, None, "b", hold=HOLD)
    publish(lake, None, "c", batch_id="b2", hold=HOLD)
    one = waiting(lake)[HOLD]
    holds.show(lake, one)
    version = lake.state().version
    holds.show(lake, one)
    assert lake.state().version == version
    compact(lake)
    assert uris(lake) == in_database(lake) == ["b", "c"]
    assert waiting(lake) == {}


def test_a_batch_that_replaces_a_shown_one_leaves_it_until_then(lake):
    before = publish(lake, None, "old")
    compact(lake)
    publish(lake, before, "new", hold=HOLD)
    assert uris(lake) == ["old"]
    compact(lake)
    assert (uris(lake), held_uris(lake)) == (["old"], ["new"])
    holds.show(lake, waiting(lake)[HOLD])
    assert uris(lake) == ["new"]
    compact(lake)
    assert uris(lake) == ["new"]


def test_what_follows_on_a_waiting_batch_waits_with_it(lake):
    first = publish(lake, None, "a", hold=HOLD)
    second = publish(lake, first, "a", "b", stage="repair")
    assert uris(lake) == []
    with pytest.raises(RetryableError):
        publish(lake, first, "c")
    holds.show(lake, waiting(lake)[HOLD])
    assert uris(lake) == ["a", "b"]
    assert lake.batch("b1", NIGHT) == second


def test_what_came_after_the_judgement_goes_on_waiting(lake):
    publish(lake, None, "a", hold=HOLD)
    judged = waiting(lake)[HOLD]
    publish(lake, None, "late", batch_id="b2", hold=HOLD)
    holds.show(lake, judged)
    assert (uris(lake), held_uris(lake)) == (["a"], ["a", "late"])
    assert waiting(lake)[HOLD].batch_ids == {"b2"}


def test_what_is_dropped_never_was(lake):
    publish(lake, None, "a", hold=HOLD)
    holds.refuse(lake, waiting(lake)[HOLD], ["why"])
    holds.drop(lake, waiting(lake)[HOLD])
    assert (uris(lake), held_uris(lake), lake.batch("b1", NIGHT)) == ([], [], None)
    assert lake.state().refused == {}
    publish(lake, None, "a")
    assert uris(lake) == ["a"]


def test_a_refusal_says_why_and_stays(lake):
    publish(lake, None, "a", hold=HOLD)
    holds.refuse(lake, waiting(lake)[HOLD], ["too many rejects"])
    version = lake.state().version
    holds.refuse(lake, waiting(lake)[HOLD], ["too many rejects"])
    assert lake.state().version == version
    other = Lake(lake.storage.address, SQL)
    assert waiting(other)[HOLD].reasons == ("too many rejects",)
    holds.show(other, waiting(other)[HOLD])
    assert lake.state().refused == {}


def test_another_process_reads_the_same_from_the_checkpoint_and_from_the_entries(lake):
    publish(lake, None, "shown", batch_id="b0")
    publish(lake, None, "a", hold=HOLD)
    lake.log.checkpoint()
    publish(lake, None, "b", batch_id="b2", hold=HOLD)
    state = lake.state()
    assert codec.state_of(codec.state_to_bytes(state)) == state
    again = Lake(lake.storage.address, SQL).state()
    assert again == state
    assert again.working.version == again.version


def test_files_of_what_waits_are_no_orphans(lake, monkeypatch):
    publish(lake, None, "a", hold=HOLD)
    monkeypatch.setattr("nightwire.lake.retention.ORPHAN_SECONDS", -1)
    clean(lake, timedelta(0))
    assert held_uris(lake) == ["a"]
    holds.drop(lake, waiting(lake)[HOLD])
    clean(lake, timedelta(0))
    assert not lake.storage.sizes(layout.STAGED)


def test_the_past_has_it_from_when_it_was_shown(lake):
    publish(lake, None, "a", hold=HOLD)
    before = lake.state().at
    holds.show(lake, waiting(lake)[HOLD])
    sql = "select source_uri from files_as_of(TIMESTAMP '{:%Y-%m-%d %H:%M:%S.%f}')"
    assert fetch(lake, sql.format(before)).to_pylist() == []
    assert fetch(lake, sql.format(lake.state().at)).to_pylist() == [{"source_uri": "a"}]
    assert lake.log.as_of(before).working.loose.keys() == {"b1"}


def test_a_batch_published_again_while_its_night_is_compacted_stands_once(lake):
    """It was in the night's file and nowhere else, so the compaction did not know of it."""
    before = publish(lake, None, "a")
    compact(lake)
    publish(lake, None, "other", batch_id="b2")
    entries = lake.log.append

    def late(make):
        lake.log.append = entries
        publish(lake, before, "a", "b")
        return entries(make)

    lake.log.append = late
    compact(lake)
    assert uris(lake) == ["a", "b", "other"]


def one_row(table, **values):
    """A row with these values, all others empty."""
    schema = TABLES[table].schema
    empty = {pa.string(): "", pa.binary(): b"", pa.list_(pa.string()): []}
    row = {one.name: None if one.nullable else empty.get(one.type, 0) for one in schema}
    return pa.Table.from_pylist([row | values], schema=schema)


def test_a_story_does_not_name_articles_that_wait(lake):
    def told(article_id, batch_id):
        return one_row("story_articles", article_id=article_id, story_id="s", batch_id=batch_id)

    def shown():
        rows = fetch(lake, "select article_id from story_articles order by all").to_pylist()
        with duckdb.connect(f"{lake.storage.address}/{layout.DATABASE}", read_only=True) as connection:
            assert connection.execute("from table_sizes where table_name = 'story_articles'").fetchall() == [
                ("story_articles", len(rows))
            ]
        return [row["article_id"] for row in rows]

    seen, held = (one_row("articles", article_id=name, batch_id=f"b-{name}") for name in ("seen", "held"))
    publish(lake, None, "a", batch_id="b-seen", tables={"articles": seen})
    publish(lake, None, "b", batch_id="b-held", tables={"articles": held}, hold=HOLD)
    for name in ("seen", "held"):
        publish(lake, None, batch_id=f"run-{name}", tables={"story_articles": told(name, f"run-{name}")})
    assert shown() == ["seen"]
    compact(lake)
    assert shown() == ["seen"]
    holds.show(lake, waiting(lake)[HOLD])
    compact(lake)
    assert shown() == ["held", "seen"]
