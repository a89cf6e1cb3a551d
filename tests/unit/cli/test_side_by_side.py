"""`nightwire run` in several processes ends as it does in one; none of them outlives it."""

import os
import signal
import time
from functools import partial

import psutil
import pytest
from tests.conftest import workspace_in

from nightwire.cli.run import ingest_and_enrich
from nightwire.cli.side_by_side import process_count, work_on
from nightwire.errors import ConfigurationError
from nightwire.lake.query import connect
from nightwire.schema import BATCH_TABLES
from nightwire.settings import load_settings
from nightwire.steps import BatchKey, Workspace, plan_ingest


def contents(space):
    with connect(space.lake) as connection:
        return {t.name: connection.execute(f"from {t.name} order by all").fetchall() for t in BATCH_TABLES}


def run(space):
    ingest_and_enrich(space, plan_ingest(space, run_id="r1", ingest_date="2026-11-23"), "r1")


def test_two_processes_make_what_one_makes(tmp_path):
    one = Workspace(workspace_in(tmp_path).settings.model_copy(update={"processes": 1}))
    for number in range(6):
        text = f"At least {number + 12} people were killed in the east of Mali."
        (tmp_path / "articles" / f"{number}.txt").write_text(text)
    two = Workspace(
        one.settings.model_copy(update={"processes": 2, "lake": str(tmp_path / "two")}), is_gated=True
    )
    run(one)
    run(two)
    assert len(contents(one)["facts"]) == 6
    assert contents(two) == contents(one)


def key(count=1, name="a"):
    return BatchKey(batch_id=name, ingest_date="2026-11-23", item_count=count)


def fails(workspace, key):
    """Of two at once, one: which of two would be first is not said."""
    if key["batch_id"] == "a":
        raise ConfigurationError("batch a")
    return {}


def test_what_fails_in_a_process_fails_here(workspace):
    with pytest.raises(ConfigurationError, match="batch a"):
        work_on(workspace, [key(), key(name="b")], fails, lambda key: None, 2)


@pytest.mark.parametrize(
    ("processes", "articles", "expected"),
    [(1, [200] * 9, 1), (3, [1, 1], 2), (3, [1] * 5, 3), (0, [200], 1), (0, [10, 10], 1)],
)
def test_there_are_as_many_as_is_worth_it(processes, articles, expected):
    assert process_count(load_settings(processes=processes), [key(n) for n in articles]) == expected


def test_a_process_a_core_from_some_hundred_articles_on():
    cores = len(os.sched_getaffinity(0))
    assert process_count(load_settings(), [key(200)] * 100) == min(100, cores)


def sleeps(path, workspace, key):
    path.write_text(str(os.getpid()))
    time.sleep(60)


def test_processes_end_with_a_run_that_is_killed(workspace, tmp_path):
    told = tmp_path / "pid"
    parent = os.fork()
    if not parent:
        work_on(workspace, [key(), key(name="b")], partial(sleeps, told), lambda key: None, 2)
        os._exit(0)
    while not (told.exists() and told.read_text()):
        time.sleep(0.1)
    worker = psutil.Process(int(told.read_text()))
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    worker.wait(50)
