"""Plain Parquet in the tables' folders is just the rows that count, whoever reads it."""

import duckdb
import pandas as pd
import polars as pl
import pytest
from tests.unit.lake.conftest import SQL, files_table, publish
from tests.unit.steps.test_ingest import ENGLISH, ingest

from nightwire.lake import exposure, layout
from nightwire.lake.compaction import compact
from nightwire.lake.exposure import expose
from nightwire.lake.query import fetch
from nightwire.lake.store import Lake, Publication
from nightwire.schema import TABLES

NIGHT, OLD_NIGHT = "2026-11-23", "2026-11-20"
PLAIN = layout.plain_path("files", NIGHT)


@pytest.fixture
def lake(tmp_path):
    lake = Lake(tmp_path / "lake", SQL)
    lake.prepare()
    publish(lake, None, "a", "b")
    publish(lake, None, "c", batch_id="b2")
    finished(lake)
    return lake


def finished(lake):
    compact(lake)
    expose(lake)


def by_duckdb(folder, columns):
    pattern = f"{folder}/*/*.parquet"
    sql = f"select {', '.join(columns)} from read_parquet('{pattern}', hive_partitioning = true)"
    return duckdb.sql(sql).to_arrow_table().to_pylist()


def by_polars(folder, columns):
    frame = pl.read_parquet(f"{folder}/*/*.parquet", hive_partitioning=True)
    assert set(frame.columns) == set(columns)
    return frame.select(columns).to_dicts()


def by_pandas(folder, columns):
    frame = pd.read_parquet(folder, dtype_backend="pyarrow")
    assert set(frame.columns) == set(columns)
    return frame[list(columns)].astype(object).where(frame.notna(), None).to_dict("records")


READERS = [by_duckdb, by_polars, by_pandas]


def texts(rows):
    """Rows as text: the libraries have types of their own for times and dates."""
    return sorted(str([_text(value) for value in row.values()]) for row in rows)


def _text(value):
    return str(list(value)) if hasattr(value, "__len__") and not isinstance(value, str) else str(value)


def check(lake, table="files"):
    """All three readers see what the view shows, all columns of it, the night's date too."""
    live = fetch(lake, f"from {table}").to_pylist()
    assert live, "nothing is compared"
    columns = list(live[0])
    assert columns[-1] == "ingest_date"
    for reader in READERS:
        assert texts(reader(f"{lake.storage.address}/{table}", columns)) == texts(live), reader.__name__
    return sorted(row["source_uri"] for row in live) if table == "files" else live


def test_after_the_first_run(lake):
    assert check(lake) == ["a", "b", "c"]


def test_after_a_batch_was_replaced(lake):
    publish(lake, lake.batch("b1", NIGHT), "b", "d")
    finished(lake)
    assert check(lake) == ["b", "c", "d"]


def test_after_a_late_batch_for_an_old_night(lake):
    publish(lake, None, "old", batch_id="b3", night=OLD_NIGHT)
    finished(lake)
    assert check(lake) == ["a", "b", "c", "old"]
    publish(lake, None, "older", batch_id="b4", night=OLD_NIGHT)
    finished(lake)
    assert check(lake) == ["a", "b", "c", "old", "older"]


def test_beside_a_batch_that_was_staged_and_not_committed(lake):
    ghost = Publication("b9", NIGHT, "ingest", "r", {"files": files_table("b9", "ghost")})
    lake._stage(ghost, "files", b"PAR1")
    finished(lake)
    assert check(lake) == ["a", "b", "c"]


def test_a_compaction_that_ended_before_it_was_shown_is_mended_by_the_next_finish(lake):
    publish(lake, lake.batch("b1", NIGHT), "d")
    compact(lake)  # killed here
    with pytest.raises(AssertionError):
        check(lake)
    finished(lake)
    assert check(lake) == ["c", "d"]


def test_a_showing_that_was_killed_half_way_is_mended(lake, monkeypatch):
    publish(lake, lake.batch("b1", NIGHT), "d")
    publish(lake, None, "old", batch_id="b3", night=OLD_NIGHT)
    compact(lake)
    show, shown = lake.storage.show_as, []

    def show_one(path, plain):
        if shown:
            raise KeyboardInterrupt
        shown.append(show(path, plain))

    monkeypatch.setattr(lake.storage, "show_as", show_one)
    with pytest.raises(KeyboardInterrupt):
        expose(lake)
    monkeypatch.undo()
    finished(lake)
    assert check(lake) == ["c", "d", "old"]


@pytest.mark.parametrize("stray", ["files/ingest_date=2026-11-23/stray.parquet", "files/stray/x.parquet"])
def test_a_stray_file_goes(lake, stray):
    lake.storage.write(stray, lake.storage.read(PLAIN))
    finished(lake)
    assert check(lake) == ["a", "b", "c"]


@pytest.mark.parametrize("data", [b"", None])
def test_a_file_that_somebody_put_in_its_place_or_took_away_is_put_right(lake, data):
    lake.storage.delete([PLAIN])
    if data is not None:
        lake.storage.write(PLAIN, data)
    finished(lake)
    assert check(lake) == ["a", "b", "c"]


@pytest.mark.parametrize("note", [b"no json", b"[]", None])
def test_without_the_note_of_what_is_shown_all_is_shown_again(lake, note):
    publish(lake, lake.batch("b1", NIGHT), "d")
    compact(lake)
    lake.storage.delete([layout.SHOWN])
    if note is not None:
        lake.storage.write(layout.SHOWN, note)
    expose(lake)
    assert check(lake) == ["c", "d"]


def test_a_night_without_rows_any_more_is_gone(lake):
    publish(lake, lake.batch("b1", NIGHT))
    publish(lake, lake.batch("b2", NIGHT), batch_id="b2")
    publish(lake, None, "old", batch_id="b3", night=OLD_NIGHT)
    finished(lake)
    assert check(lake) == ["old"]


def test_an_older_night_is_not_left_where_another_process_compacts_meanwhile(lake, monkeypatch):
    """Between the state that is shown and the showing, somebody else publishes, compacts and shows."""
    publish(lake, lake.batch("b1", NIGHT), "d")
    compact(lake)
    show, others = exposure.show_plain, [1]

    def interrupted(storage, state):
        if others:
            others.pop()
            publish(lake, lake.batch("b1", NIGHT), "e")
            compact(lake)
            show(storage, lake.state())
        show(storage, state)

    monkeypatch.setattr(exposure, "show_plain", interrupted)
    expose(lake)
    assert check(lake) == ["c", "e"]


def test_every_table_after_real_runs(workspace):
    """Articles, sentences and rejects with all their columns; one more run for another night."""
    folder = workspace.settings.home / "articles"
    for number in range(4):
        (folder / f"{number}.txt").write_text(ENGLISH.replace("300", f"{number}00"))
    (folder / "empty.txt").write_bytes(b"")
    ingest(workspace, "r1")
    (folder / "late.txt").write_text(ENGLISH.replace("300", "900"))
    ingest(workspace, "r2", "2026-11-24")
    for table in ("files", "articles", "sentences", "rejects", "runs", "story_articles"):
        check(workspace.lake, table)
    with_plain = {
        path.split("/")[0] for path in workspace.lake.storage.sizes("") if path.endswith(".parquet")
    }
    assert with_plain - {layout.DATA, layout.STAGED} == {
        "files",
        "articles",
        "sentences",
        "rejects",
        "runs",
        "story_articles",
    }
    assert set(TABLES) > with_plain - {layout.DATA, layout.STAGED}
