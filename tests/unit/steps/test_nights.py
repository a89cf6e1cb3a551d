"""Articles go into the nights of their own dates, whenever they are taken in."""

from datetime import datetime, timedelta

import pytest
from tests.unit.steps.nightly import ingest, nights_of, rows, write

from nightwire.errors import ConfigurationError
from nightwire.settings import load_settings
from nightwire.steps import Workspace, plan_ingest, read_batch
from nightwire.steps.nights import night_of, nights_between, placed


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
