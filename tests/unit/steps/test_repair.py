"""A damaged file is a named, bounded loss, and is made again from what is left."""

import shutil
from pathlib import Path

import pytest
from tests.conftest import workspace_in

from nightwire.errors import DamagedFileError
from nightwire.lake.batches import BATCHES
from nightwire.lake.damage import live_files
from nightwire.lake.examine import examine
from nightwire.lake.query import Asked, ask, fetch
from nightwire.lake.store import Lake, Publication
from nightwire.schema import BATCH_TABLES
from nightwire.steps import enrich_batch, finish, plan_enrich, plan_ingest, read_batch
from nightwire.steps.repair import repair
from nightwire.steps.workspace import Workspace

ENGLISH = "The army said on Friday that 300 soldiers had crossed the river.\n"
LONGER = "Kim Jong Un met 2 ministers in Moscow.\nMore than 10,000 soldiers are in Russia, he said.\n"
NIGHTS = ("2026-11-22", "2026-11-23")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Two nights: an English article and a reject in each, one more and its copy in the first; kept apart."""
    workspace = workspace_in(tmp_path_factory.mktemp("repair"))
    folder = workspace.settings.home / "articles"
    for number, night in enumerate(NIGHTS):
        (folder / f"english{number}.txt").write_text(ENGLISH.replace("300", f"{number + 3}00"))
        (folder / f"empty{number}.txt").write_bytes(b"")
        if number == 0:
            for name in ("one.txt", "copy.txt"):
                (folder / name).write_text(LONGER)
        run(workspace, f"r{number}", night)
    kept = shutil.copytree(workspace.settings.home, tmp_path_factory.mktemp("kept") / "copy")
    return workspace.settings, kept


@pytest.fixture
def space(made):
    """The two nights as they were made, at the same path: what is damaged here does not last."""
    settings, kept = made
    shutil.rmtree(settings.home)
    shutil.copytree(kept, settings.home)
    return Workspace(settings)


def run(space, run_id, night=NIGHTS[1]):
    for key in plan_ingest(space, run_id=run_id, ingest_date=night):
        read_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="ingest")
    for key in plan_enrich(space, run_id=run_id):
        enrich_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="enrich")


def contents(space):
    tables = (table.name for table in BATCH_TABLES)
    found = {name: fetch(space.lake, f"from {name} order by all").to_pylist() for name in tables}
    for row in found["files"]:  # a copy whose row was lost comes in again with the next run
        row["batch_id"] = row["ingest_date"] = ""
    return found


def file_of(space, table, night=NIGHTS[0]):
    state = space.lake.state()
    (path,) = [f.path for t, date, _, f in live_files(state) if (t, date) == (table, night)]
    return Path(space.lake.storage.location(path))


def fresh(space):
    return Workspace(space.settings)


def destroy(path, how):
    if how == "gone":
        path.unlink()
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:-50])
    else:
        path.write_bytes(path.read_bytes()[:-1] + b"?")


@pytest.mark.parametrize("how", ["gone", "cut"])
def test_a_damaged_file_is_named_and_the_rest_answers_where_asked(space, how):
    destroy(file_of(space, "facts"), how)
    with pytest.raises(DamagedFileError, match=r"night 2026-11-22.*facts.*nightwire repair"):
        fetch(space.lake, "select sum(value) from facts")
    left = ask(space.lake, Asked("select sum(value) as total from facts", skip_damaged=True)).to_pylist()
    assert left == [{"total": 400.0}]
    assert fetch(space.lake, "select count(*) as n from articles").to_pylist() == [{"n": 3}]


def test_what_is_published_beside_a_damaged_file_is_kept(space, caplog):
    before = contents(space)
    destroy(file_of(space, "facts"), "gone")
    space.lake.publish(Publication("extra", NIGHTS[1], "ingest", "r", {}))
    assert "night 2026-11-22, all batches: facts" in caplog.text
    assert "extra" in fresh(space).lake.state().loose
    repair(fresh(space), run_id="repair")
    run(fresh(space), "after")
    assert contents(fresh(space)) == before


@pytest.mark.parametrize("table", ["facts", "entities", "sentences", "articles", "files", "rejects", BATCHES])
@pytest.mark.parametrize("how", ["gone", "changed"])
def test_what_is_damaged_is_made_again(space, table, how):
    before = contents(space)
    destroy(file_of(space, table), how)
    assert len(examine(fresh(space).lake).damaged) == 1
    done = repair(fresh(space), run_id="repair")
    assert [one.table for one in done.damaged] == [table]
    assert done.lost == []
    run(fresh(space), "after")
    assert contents(fresh(space)) == before
    assert examine(fresh(space).lake).damaged == []


def test_the_next_run_mends_what_is_gone(space):
    before = contents(space)
    for table in ("facts", "sentences"):
        destroy(file_of(space, table), "gone")
    run(fresh(space), "next")
    assert contents(fresh(space)) == before


def test_an_article_whose_source_is_gone_too_is_named_as_lost(space):
    destroy(file_of(space, "articles"), "gone")
    (space.settings.home / "articles" / "one.txt").unlink()
    (space.settings.home / "articles" / "copy.txt").unlink()
    done = repair(fresh(space), run_id="repair")
    assert len(done.lost) == 1
    assert ".txt" in done.lost[0]
    assert "gone or changed" in done.lost[0]
    run(fresh(space), "after")
    assert fetch(fresh(space).lake, "select count(*) as n from articles").to_pylist() == [{"n": 2}]


def test_a_dry_run_changes_nothing(space):
    destroy(file_of(space, "facts"), "gone")
    version = space.lake.state().version
    assert len(repair(fresh(space), run_id="repair", dry_run=True).damaged) == 1
    assert space.lake.state().version == version


def test_a_damaged_commit_loses_its_batch_alone_and_the_next_run_reads_it_again(space):
    folder = space.settings.home / "articles"
    (folder / "late.txt").write_text(ENGLISH.replace("300", "900"))
    keys = plan_ingest(space, run_id="late", ingest_date=NIGHTS[1])
    for key in keys:
        read_batch(space, key, run_id="late")
    log = Path(space.lake.storage.address, "_log", "000000")
    newest = max(log.iterdir())
    newest.write_bytes(newest.read_bytes()[:100])
    again = fresh(space)
    assert fetch(again.lake, "select count(*) as n from articles").to_pylist() == [{"n": 3}]
    assert list(again.lake.log.damaged) == [f"_log/000000/{newest.name}"]
    run(again, "next")
    assert fetch(again.lake, "select count(*) as n from articles").to_pylist() == [{"n": 4}]


def test_a_damaged_checkpoint_is_passed_over(space):
    before = contents(space)
    newest = max(Path(space.lake.storage.address, "_log", "checkpoints").iterdir())
    newest.write_bytes(b"nothing")
    assert contents(fresh(space)) == before


def test_a_stray_file_is_no_row_is_named_and_taken_away(space):
    stray = Path(space.lake.storage.address, "facts", f"ingest_date={NIGHTS[0]}", "stray.parquet")
    stray.write_bytes(b"PAR1 not really")
    before = contents(space)
    assert examine(space.lake).stray == [f"facts/ingest_date={NIGHTS[0]}/stray.parquet"]
    run(fresh(space), "next")
    assert not stray.exists()
    assert contents(fresh(space)) == before


def test_an_open_lake_object_sees_what_others_publish(space):
    other = Lake(space.lake.storage.address, space.lake.sql_folder)
    (space.settings.home / "articles" / "late.txt").write_text(ENGLISH.replace("300", "900"))
    run(fresh(space), "late")
    assert fetch(other, "select count(*) as n from articles").to_pylist() == [{"n": 4}]
