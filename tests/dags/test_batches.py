"""How batches are shared out to Airflow's mapped tasks, and what becomes of the others where one fails."""

import json
import sys

import pytest
from tests.dags.conftest import in_airflow

SHARE = """
import json
from batches import in_tasks
for count in (0, 1, 3, 1000, 1001, 3650):
    keys = [{"batch_id": str(n), "ingest_date": "2026-11-23", "item_count": 250, "languages": ["it"]}
            for n in range(count)]
    tasks = in_tasks(keys, "articles")
    print("RESULT" + json.dumps([
        count, len(tasks), [key["batch_id"] for task in tasks for key in task["keys"]],
        [task["label"] for task in tasks[:1] + tasks[-1:]],
    ]))
"""
MOST = 1024  # `[core] max_map_length` as Airflow comes

WORK = """
import json
import batches
from nightwire.errors import PermanentError, RetryableError
batches.get_current_context = lambda: {"dag_run": type("Run", (), {"run_id": "r1"})}
done = []
def work(key):
    done.append(key["batch_id"])
    if key["batch_id"] in errors:
        raise errors[key["batch_id"]]
    return {"article_count": 2}
for errors in (
    {}, {"1": PermanentError("p")}, {"0": PermanentError("p"), "2": RetryableError("r")},
):
    done.clear()
    try:
        said = batches.work_through({"keys": [{"batch_id": str(n)} for n in range(4)]}, "enrich", work)
    except Exception as error:
        said = type(error).__name__
    print("RESULT" + json.dumps([said, done]))
"""


def printed(home, script):
    done = in_airflow(home, sys.executable, "-c", script, PYTHONPATH="dags")
    lines = [line for line in done.stdout.splitlines() if line.startswith("RESULT")]
    assert lines, done.stderr[-2000:]
    return [json.loads(line.removeprefix("RESULT")) for line in lines]


def test_a_year_of_batches_is_no_more_tasks_than_airflow_maps(airflow_home):
    for count, task_count, batch_ids, _ in printed(airflow_home, SHARE):
        assert batch_ids == [str(n) for n in range(count)]
        assert task_count <= MOST
        assert task_count == count or count > 1000


def test_tasks_say_which_batches_are_theirs(airflow_home):
    labels = {count: labels for count, _, _, labels in printed(airflow_home, SHARE)}
    assert labels[3] == ["batch 1 of 3: 250 articles, it", "batch 3 of 3: 250 articles, it"]
    assert labels[3650] == [
        "batches 1 to 4 of 3,650: 1,000 articles, it", "batches 3,649 to 3,650 of 3,650: 500 articles, it",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "said"), [(0, {"article_count": 8}), (1, "PermanentError"), (2, "RetryableError")]
)
def test_a_batch_that_fails_keeps_none_back_and_an_outage_is_tried_again(airflow_home, case, said):
    assert printed(airflow_home, WORK)[case] == [said, ["0", "1", "2", "3"]]
