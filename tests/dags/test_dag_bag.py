"""What every DAG promises, read from the DAG files as Airflow reads them."""

import json
import sys

import pytest
from tests.dags.conftest import in_airflow

DAGS = {"ingest_articles", "enrich_articles", "make_again", "decide_night"}
DESCRIBE = """
import json, os, sys
from airflow.dag_processing.dagbag import DagBag
airflow_alone = set(sys.modules)
sys.path.insert(0, os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
dags = {
    dag_id: {
        "schedule": dag.timetable.__class__.__name__,
        "catchup": dag.catchup,
        "max_active_runs": dag.max_active_runs,
        "tags": sorted(dag.tags),
        "doc_md": bool(dag.doc_md),
        "params": {name: dag.params.get_param(name).serialize()["value"] for name in dag.params},
        "has_timeout": dag.dagrun_timeout is not None,
        "deadlines": [alert.interval.total_seconds() / 3600 for alert in dag.deadline or ()],
        "tasks": {
            task.task_id: {
                "retries": task.retries if not task.is_mapped else task.partial_kwargs.get("retries"),
                "backoff": bool(task.retry_exponential_backoff if not task.is_mapped
                                else task.partial_kwargs.get("retry_exponential_backoff")),
                "has_timeout": bool(task.execution_timeout if not task.is_mapped
                                    else task.partial_kwargs.get("execution_timeout")),
                "owner": task.owner if not task.is_mapped else task.partial_kwargs.get("owner"),
                "is_mapped": bool(task.is_mapped),
                "outlets": [outlet.uri for outlet in (task.outlets if not task.is_mapped else [])],
                "tells": bool(task.on_failure_callback if not task.is_mapped
                              else task.partial_kwargs.get("on_failure_callback")),
                "has_policy": bool(task.retry_policy if not task.is_mapped
                                   else task.partial_kwargs.get("retry_policy")),
            }
            for task in dag.tasks
        },
    }
    for dag_id, dag in bag.dags.items()
}
heavy = ("spacy", "duckdb", "pyarrow", "lingua", "fxtranslate", "deep_translator")
loaded = [name for name in heavy if name in sys.modules and name not in airflow_alone]
print("RESULT" + json.dumps({"errors": bag.import_errors, "dags": dags, "heavy": loaded}, default=str))
"""


@pytest.fixture(scope="module")
def described(airflow_home):
    done = in_airflow(airflow_home, sys.executable, "-c", DESCRIBE)
    lines = [line for line in done.stdout.splitlines() if line.startswith("RESULT")]
    assert lines, done.stderr[-2000:]
    return json.loads(lines[0].removeprefix("RESULT"))


def test_the_dags_import_without_error(described):
    assert described["errors"] == {}
    assert set(described["dags"]) == DAGS


def test_parsing_loads_nothing_heavy(described):
    assert described["heavy"] == []


@pytest.mark.parametrize("dag_id", sorted(DAGS))
def test_a_dag_is_documented_tagged_and_bounded(described, dag_id):
    dag = described["dags"][dag_id]
    assert dag["doc_md"]
    assert dag["has_timeout"]
    assert "nightwire" in dag["tags"]
    assert (dag["catchup"], dag["max_active_runs"]) == (False, 1)


@pytest.mark.parametrize("dag_id", sorted(DAGS))
def test_every_task_is_retried_with_backoff_and_has_a_timeout(described, dag_id):
    for task in described["dags"][dag_id]["tasks"].values():
        assert task["retries"] >= 2
        assert task["backoff"]
        assert task["has_timeout"]
        assert task["has_policy"]
        assert task["tells"]
        assert task["owner"] == "nightwire"


def test_ingest_runs_by_the_clock_and_enrich_by_what_ingest_updates(described):
    assert described["dags"]["ingest_articles"]["schedule"] == "CronTriggerTimetable"
    assert described["dags"]["enrich_articles"]["schedule"] == "AssetTriggeredTimetable"


def test_work_is_mapped_over_batches(described):
    mapped = {
        dag_id: [name for name, task in dag["tasks"].items() if task["is_mapped"]]
        for dag_id, dag in described["dags"].items()
    }
    assert mapped == {
        "ingest_articles": ["read"],
        "enrich_articles": ["enrich"],
        "make_again": ["enrich"],
        "decide_night": [],
    }


def test_the_form_has_its_parameters(described):
    assert described["dags"]["ingest_articles"]["params"] == {
        "ingest_date": None,
        "source": None,
        "languages": None,
        "force": False,
    }


def test_only_what_readers_see_is_announced(described):
    outlets = {
        dag_id: {name: task["outlets"] for name, task in dag["tasks"].items() if task["outlets"]}
        for dag_id, dag in described["dags"].items()
    }
    articles, facts = ["nightwire://lake/articles"], ["nightwire://lake/facts"]
    assert outlets == {
        "ingest_articles": {"announce": articles}, "enrich_articles": {"announce": facts},
        "make_again": {"announce": facts}, "decide_night": {"decide": articles},
    }  # fmt: skip


def test_somebody_is_told_where_ingest_has_not_ended_by_six(described):
    assert described["dags"]["ingest_articles"]["deadlines"] == [4.0]


SCHEDULE = """
import os, sys
from datetime import UTC, datetime
from airflow.dag_processing.dagbag import DagBag
from airflow.sdk import timezone as zone
from airflow.serialization.serialized_objects import DagSerialization
from airflow.timetables.base import TimeRestriction, DataInterval
sys.path.insert(0, os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
dag = DagSerialization.from_dict(DagSerialization.to_dict(bag.dags["ingest_articles"]))
for month in (1, 7):
    after = datetime(2026, month, 10, 12, tzinfo=UTC)
    info = dag.timetable.next_dagrun_info_v2(
        last_dagrun_info=None, restriction=TimeRestriction(after, None, True)
    ) if hasattr(dag.timetable, "next_dagrun_info_v2") else dag.timetable.next_dagrun_info(
        last_automated_data_interval=None, restriction=TimeRestriction(after, None, True)
    )
    print("AT", info.run_after.astimezone(UTC).isoformat())
"""


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/Rome", ["2026-01-11T01:00:00+00:00", "2026-07-11T00:00:00+00:00"]),
        ("America/New_York", ["2026-01-11T07:00:00+00:00", "2026-07-11T06:00:00+00:00"]),
    ],
)
def test_the_night_begins_at_two_where_the_setting_says(airflow_home, zone, expected):
    done = in_airflow(airflow_home, sys.executable, "-c", SCHEDULE, NIGHTWIRE_TIMEZONE=zone)
    found = [line.removeprefix("AT ") for line in done.stdout.splitlines() if line.startswith("AT ")]
    assert found == expected, done.stderr[-2000:]
