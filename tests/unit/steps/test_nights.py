"""Articles go into the nights of their own dates, whenever and in whatever order they are taken in."""

import io
import json
import threading
import zipfile
from datetime import date, datetime, timedelta

import pytest
from tests.conftest import workspace_in

from nightwire.errors import ConfigurationError, NightHeldError
from nightwire.lake.query import connect, fetch
from nightwire.schema import BATCH_TABLES, STORY_ARTICLES
from nightwire.settings import load_settings
from nightwire.steps import (
    Workspace,
    account,
    enrich_batch,
    finish,
    gate,
    plan_enrich,
    plan_ingest,
    read_batch,
)
from nightwire.steps.nights import night_of, nights_between, placed

NIGHTS = nights_between("2026-10-20..2026-11-18")
STORY = "The minister said that the old bridge over the river {n} was closed by the town council of {town}.\n"


def write(space, name, text, day=None, **fields):
    path = space.settings.home / "articles" / name
    if day is None:
        path.write_text(text)
    else:
        path.write_text(json.dumps({"text": text, "published": day, **fields}))


def deliver(space, night):
    """What comes in on one night: three articles, a revision of an address, copies, a file that is none."""
    number = NIGHTS.index(night)
    for one in range(3):
        text = (
            f"At least {number + 2} people were killed and {one + 5} were hurt near river {number} in Mali.\n"
        )
        write(space, f"{night}_{one}.json", text, night)
    edited = (
        "".join(STORY.format(n=n, town="Rome") for n in range(4))
        + f"It had cost {number + 3} million euros.\n"
    )
    write(space, f"{night}_edited.json", edited, f"{night}T15:00:00Z", url="https://example.org/bridge")
    write(space, f"{night}_empty.txt", "")


def ingest(space, run_id, night, **options):
    for key in plan_ingest(space, run_id=run_id, ingest_date=night, **options):
        read_batch(space, key, run_id=run_id)
    counts = finish(space, run_id=run_id, stage="ingest")
    account(space, run_id=run_id, stage="ingest")
    return counts


def enrich(space, run_id="enrich"):
    for key in plan_enrich(space, run_id=run_id):
        enrich_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="enrich")


def rows(space, sql):
    return [tuple(row.values()) for row in fetch(space.lake, sql).to_pylist()]


def contents(space):
    tables = (*BATCH_TABLES, STORY_ARTICLES)
    columns = {t.name: "* exclude (modified_at)" if t.name == "files" else "*" for t in tables}
    with connect(space.lake) as connection:
        return {
            name: connection.execute(f"select {columns[name]} from {name} order by all").fetchall()
            for name in columns
        }


@pytest.fixture
def spaces(tmp_path):
    """Two gated lakes, each beside a source folder of its own."""
    found = []
    for name in ("nightly", "backfill"):
        (tmp_path / name).mkdir()
        found.append(Workspace(workspace_in(tmp_path / name).settings, is_gated=True))
    return found


def nights_of(space, table="articles"):
    return dict(rows(space, f"select source_uri, ingest_date::varchar from {table}"))


@pytest.mark.slow
def test_thirty_nights_by_backfill_are_as_thirty_nightly_runs(spaces):
    nightly, backfill = (Workspace(space.settings) for space in spaces)
    for night in NIGHTS:
        deliver(nightly, night)
        ingest(nightly, night, night)
    for night in NIGHTS:
        deliver(backfill, night)
    for night in NIGHTS:
        ingest(backfill, night, night, is_backfill=True)
    expected = contents(nightly)
    assert len(expected["articles"]) == 4 * len(NIGHTS)
    assert {row[-1] for row in expected["articles"]} == set(map(date.fromisoformat, NIGHTS))
    assert contents(backfill) == expected
    assert max(rows(backfill, "select revision from articles")) == (30,)


def test_nights_side_by_side_and_in_another_order_end_alike(spaces):
    nightly, backfill = spaces
    nights = NIGHTS[:4]
    for night in nights:
        deliver(nightly, night)
        ingest(nightly, night, night)
    for night in nights:
        deliver(backfill, night)
    failed = []

    def run(own):
        try:
            for night in own:
                ingest(Workspace(backfill.settings, is_gated=True), night, night, is_backfill=True)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            failed.append(error)

    runs = [threading.Thread(target=run, args=[nights[start::2][::-1]]) for start in (1, 0)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    assert failed == []
    assert contents(backfill) == contents(nightly)


def test_nights_that_came_in_backwards_end_alike(spaces):
    nightly, backfill = spaces
    nights = NIGHTS[:3]
    for night in nights:
        deliver(nightly, night)
        ingest(nightly, night, night)
        deliver(backfill, night)
    for night in reversed(nights):
        ingest(backfill, night, night, is_backfill=True)
    enrich(nightly)
    enrich(backfill)
    assert len(contents(nightly)["facts"]) >= 3 * len(nights)
    assert contents(backfill) == contents(nightly)


def test_a_late_article_goes_into_its_own_night_within_the_window(workspace):
    text = "At least 12 people were killed in the east of Mali.\n"
    write(workspace, "on_time.json", text, "2026-11-05")
    ingest(workspace, "r1", "2026-11-05")
    write(workspace, "late.json", f"{text}Nobody was hurt.", "2026-11-05T23:30:00+01:00")
    write(workspace, "too_late.json", f"{text}That is over.", "2026-10-10")
    write(workspace, "future.json", f"{text}That is to come.", "2031-01-01")
    write(workspace, "undated.txt", f"{text}It was dark.")
    assert ingest(workspace, "r2", "2026-11-10")["article_count"] == 4
    assert nights_of(workspace) == {
        "articles/on_time.json": "2026-11-05", "articles/late.json": "2026-11-05",
        "articles/too_late.json": "2026-11-10", "articles/future.json": "2026-11-10",
        "articles/undated.txt": "2026-11-10",
    }  # fmt: skip
    assert nights_of(workspace, "files") == nights_of(workspace)
    assert rows(workspace, "select run_id, ingest_date::varchar from runs order by all") == [
        ("r1", "2026-11-05"), ("r2", "2026-11-10"),
    ]  # fmt: skip


def test_a_late_article_waits_for_the_checks_of_its_night(spaces):
    space, _ = spaces
    write(space, "late.json", "At least 12 people were killed in Mali.", "2026-11-05")
    for key in plan_ingest(space, run_id="r1", ingest_date="2026-11-10"):
        read_batch(space, key, run_id="r1")
    assert nights_of(space) == {}
    # That run was killed here; the next of its night ends what it began.
    assert ingest(space, "r2", "2026-11-10") == {}
    assert nights_of(space) == {"articles/late.json": "2026-11-05"}


def test_a_backfill_leaves_what_is_of_other_nights_or_of_none(workspace):
    write(workspace, "own.json", "At least 12 people were killed in Mali.", "2026-11-05")
    write(workspace, "other.json", "At least 13 people were killed in Mali.", "2026-11-06")
    write(workspace, "undated.txt", "At least 14 people were killed in Mali.")
    ingest(workspace, "r1", "2026-11-05", is_backfill=True)
    assert nights_of(workspace) == {"articles/own.json": "2026-11-05"}
    ingest(workspace, "r2", "2026-11-20")
    assert nights_of(workspace) == {
        "articles/own.json": "2026-11-05", "articles/other.json": "2026-11-06",
        "articles/undated.txt": "2026-11-20",
    }  # fmt: skip


def test_a_night_read_again_stays_where_it_is(workspace):
    write(workspace, "late.json", "At least 12 people were killed in Mali.", "2026-11-05")
    space = Workspace(workspace.settings.model_copy(update={"night_window_days": 0}))
    ingest(space, "r1", "2026-11-10")
    ingest(workspace, "r2", "2026-11-10", force=True)
    assert nights_of(workspace) == {"articles/late.json": "2026-11-10"}


def records(days):
    return [
        {"text": f"At least {n + 12} people were killed in Mali.", "date": day, "id": n}
        for n, day in enumerate(days)
    ]


def put_list(space, days):
    (space.settings.home / "articles" / "list.json").write_text(json.dumps(records(days)))


MEMBERS = ["2026-11-03", "2026-11-05", "2026-11-05", None, "2026-01-01", "2026-11-04"]
NIGHTS_OF_MEMBERS = ["2026-11-03", "2026-11-05", "2026-11-05", "2026-11-05", "2026-11-05", "2026-11-04"]


def members(space):
    return [night for _, night in sorted(nights_of(space).items())]


@pytest.mark.parametrize("is_backfill", [False, True])
def test_members_of_a_container_go_into_their_own_nights(workspace, is_backfill):
    put_list(workspace, MEMBERS)
    counts = ingest(workspace, "r1", "2026-11-05", is_backfill=is_backfill)
    assert (counts["article_count"], counts["container_count"]) == (6, 1)
    assert members(workspace) == NIGHTS_OF_MEMBERS
    assert set(nights_of(workspace, "files").values()) == {"2026-11-05"}
    assert ingest(workspace, "r2", "2026-11-06") == {}
    enrich(workspace)
    assert rows(workspace, "select count(*), count(distinct article_id) from facts") == [(6, 6)]
    before = contents(workspace)
    ingest(workspace, "r3", "2026-11-07", force=True)
    enrich(workspace, "e3")
    assert contents(workspace) == before


def test_a_backfill_takes_a_container_in_the_night_of_its_newest_member(workspace):
    put_list(workspace, MEMBERS)
    for night in nights_between("2026-11-01..2026-11-04"):
        assert ingest(workspace, night, night, is_backfill=True) == {}
    ingest(workspace, "r5", "2026-11-05", is_backfill=True)
    assert members(workspace) == NIGHTS_OF_MEMBERS


def test_a_container_whose_run_was_killed_between_its_nights_comes_in_once(workspace, monkeypatch):
    from nightwire.lake.store import Lake

    put_list(workspace, MEMBERS)
    (key,) = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-05")
    real, made = Lake.publish, []

    def dies(self, publication, **options):
        if len(made) == 2:
            raise KeyboardInterrupt
        made.append(publication.ingest_date)
        return real(self, publication, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Lake, "publish", dies)
        with pytest.raises(KeyboardInterrupt):
            read_batch(workspace, key, run_id="r1")
    assert len(set(made)) == 2
    # Beside another new file it is read in another batch.
    write(workspace, "a_first.txt", "At least 99 people were killed in Mali.")
    assert ingest(workspace, "r2", "2026-11-05")["article_count"] == 7
    assert members(workspace)[1:] == NIGHTS_OF_MEMBERS
    assert rows(workspace, "select count(*), count(distinct article_id) from articles") == [(7, 7)]


def test_a_discarded_night_of_a_container_comes_in_again(spaces, monkeypatch):
    space, _ = spaces
    put_list(space, MEMBERS)
    real = gate._broken

    def broken(space, one):
        return ["one_night: is red"] if one.ingest_date == "2026-11-03" else real(space, one)

    with monkeypatch.context() as patched:
        patched.setattr(gate, "_broken", broken)
        with pytest.raises(NightHeldError):
            ingest(space, "r1", "2026-11-05")
    gate.discard(space, "2026-11-03", "ann")
    assert len(members(space)) == 5
    ingest(space, "r2", "2026-11-08")
    assert members(space) == NIGHTS_OF_MEMBERS


def test_a_zip_of_dated_articles_is_parted_too(workspace):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for record in records(["2026-11-01", "2026-11-02"]):
            archive.writestr(f"{record['date']}.txt", record["text"])
    (workspace.settings.home / "articles" / "a.zip").write_bytes(buffer.getvalue())
    ingest(workspace, "r1", "2026-11-02")
    assert members(workspace) == ["2026-11-01", "2026-11-02"]


def test_a_dry_run_says_the_nights(workspace):
    write(workspace, "a.json", "At least 12 people were killed in Mali.", "2026-11-05")
    write(workspace, "b.txt", "At least 14 people were killed in Mali.")
    keys = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-10", dry_run=True)
    assert [key["ingest_date"] for key in keys] == ["2026-11-05", "2026-11-10"]


def test_an_instant_counts_in_the_time_zone_of_the_schedule_and_a_day_as_it_is_written():
    settings = load_settings(timezone="America/New_York")
    at = datetime(2026, 11, 5)
    assert night_of(settings, at, "instant") == "2026-11-04"
    assert night_of(settings, at, "day") == night_of(settings, at, "local_time") == "2026-11-05"
    assert night_of(load_settings(), at + timedelta(hours=23, minutes=30), "instant") == "2026-11-06"


@pytest.mark.parametrize(
    ("own", "night"),
    [
        ("2026-11-10", "2026-11-10"), ("2026-11-05", "2026-11-05"), ("2026-11-03", "2026-11-03"),
        ("2026-11-02", "2026-11-10"), ("2026-11-11", "2026-11-10"), ("", "2026-11-10"),
    ],
)  # fmt: skip
def test_the_window_ends_seven_days_before(own, night):
    assert placed(load_settings(night_window_days=7), own, "2026-11-10") == night


@pytest.mark.parametrize("text", ["2026-11-01", "2026-11-01..later", "a..b..c"])
def test_nights_that_are_none_are_refused(text):
    with pytest.raises(ConfigurationError, match=r"2026-11-01\.\.2026-11-30"):
        nights_between(text)
