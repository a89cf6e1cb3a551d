"""Nightwire's runs as Airflow's database and task logs know them, and how one is run again."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from airflow.api.common.trigger_dag import trigger_dag
from airflow.models import DagRun, TaskInstance
from airflow.models.dagbag import DBDagBag
from airflow.utils.log.log_reader import TaskLogReader
from airflow.utils.session import create_session
from airflow.utils.types import DagRunTriggeredByType
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from nightwire import errors
from nightwire_web.models import Failure, StageRun, TaskState

DAGS = {"ingest": "ingest_articles", "enrich": "enrich_articles"}
STAGES: dict[str, Any] = {"ingest_articles": "ingest", "enrich_articles": "enrich", "make_again": "enrich"}
MOST_FAILURES = 5  # of a run; each is a log to be read
UNKNOWN = "its log says no more; open it"
ADVICE = {
    "retryable": "This may pass by itself: run what failed again.",
    "permanent": "The same would happen again: mend what the message names, then run what failed again.",
    "other": "Open the task's log for what led to it; once that is mended, run what failed again.",
}
_SAID: dict[tuple[str, int], tuple[str, str]] = {}


class AirflowRuns:
    """Reads runs in Airflow's database, and starts them as its own pages do."""

    def recent(self, limit: int, run_id: str | None = None) -> list[StageRun]:
        """The last runs of both DAGs, the newest first; of one id only where it is given."""
        query = select(DagRun).where(DagRun.dag_id.in_(STAGES))
        query = query.where(DagRun.run_id == run_id) if run_id else query
        query = query.order_by(DagRun.run_after.desc(), DagRun.id.desc()).limit(limit)
        with create_session(scoped=False) as session:
            return [_stage_run(session, run) for run in session.scalars(query)]

    def retry(self, stage: str, run_id: str, user: str) -> str:
        """Clear what failed in a run, so that the scheduler takes it up again.

        Raises:
            LookupError: there is no such run, or nothing of it failed.
        """
        with create_session(scoped=False) as session:
            of_stage = [dag_id for dag_id, one in STAGES.items() if one == stage]
            query = select(DagRun).where(DagRun.dag_id.in_(of_stage), DagRun.run_id == run_id)
            run = session.scalar(query)
            dag = DBDagBag().get_dag_for_run(run, session=session) if run else None
            if dag is None or not dag.clear(run_id=run_id, only_failed=True, session=session):
                raise LookupError("there is no such run, or nothing in it failed")
        return run_id

    def read_again(self, folder: str, ingest_date: str, user: str) -> str:
        """Start a run that reads a file, or a folder, again; return its id."""
        conf = {"source": folder, "ingest_date": ingest_date, "force": True}
        return _triggered(DAGS["ingest"], user, conf)

    def decide(self, night: str, decision: str, user: str) -> str:
        """Start a run that shows a held night, or takes it out; return its id."""
        return _triggered("decide_night", user, {"night": night, "decision": decision})


def _triggered(dag_id: str, user: str, conf: dict[str, Any]) -> str:
    run = trigger_dag(dag_id, triggered_by=DagRunTriggeredByType.UI, triggering_user_name=user, conf=conf)
    if run is None:
        raise LookupError(f"Airflow has started no run of {dag_id}")
    return str(run.run_id)


def _stage_run(session: Session, run: DagRun) -> StageRun:
    query = select(TaskInstance).where(TaskInstance.dag_id == run.dag_id, TaskInstance.run_id == run.run_id)
    tasks = session.scalars(query.options(joinedload(TaskInstance.dag_run))).all()
    failed = [task for task in tasks if _state(task) == "failed"]
    return StageRun(
        run_id=run.run_id, stage=STAGES[run.dag_id], state=_state(run), queued_at=run.queued_at,
        started_at=run.start_date, ended_at=run.end_date, tasks=_task_states(tasks),
        failures=[_failure(task) for task in failed[:MOST_FAILURES]],
        url=f"/dags/{run.dag_id}/runs/{quote(run.run_id, safe='')}",
    )  # fmt: skip


def _state(thing: Any) -> str:
    state = thing.state
    return str(getattr(state, "value", state) or "waiting")


def _task_states(tasks: Sequence[TaskInstance]) -> list[TaskState]:
    named: dict[str, list[TaskInstance]] = defaultdict(list)
    for task in tasks:
        named[task.task_id].append(task)
    states = [_task_state(name, of_it) for name, of_it in named.items()]
    return sorted(states, key=lambda one: (one.started_at is None, str(one.started_at), one.task))


def _task_state(name: str, tasks: Sequence[TaskInstance]) -> TaskState:
    states: dict[str, int] = defaultdict(int)
    for task in tasks:
        states[_state(task)] += 1
    began = min((task.start_date for task in tasks if task.start_date), default=None)
    ended = max((task.end_date for task in tasks if task.end_date), default=None)
    seconds = (ended - began).total_seconds() if began and ended and ended >= began else None
    return TaskState(
        task=name, states=dict(states), batch_count=sum(task.map_index >= 0 for task in tasks),
        started_at=began, ended_at=ended, elapsed_seconds=seconds,
    )  # fmt: skip


def _failure(task: TaskInstance) -> Failure:
    error, reason = _said(task)
    url = f"/dags/{task.dag_id}/runs/{quote(task.run_id, safe='')}/tasks/{task.task_id}"
    return Failure(
        task=task.task_id, map_index=task.map_index, error=error, reason=reason, advice=_advice(error),
        log_url=url + (f"/mapped/{task.map_index}" if task.map_index >= 0 else ""),
    )  # fmt: skip


def _advice(error: str) -> str:
    kind = getattr(errors, error, None)
    if isinstance(kind, type) and issubclass(kind, errors.RetryableError):
        return ADVICE["retryable"]
    if isinstance(kind, type) and issubclass(kind, errors.PermanentError):
        return ADVICE["permanent"]
    return ADVICE["other"]


def _said(task: TaskInstance) -> tuple[str, str]:
    """The last exception in a task's log: its class and its words. A try's log is read once."""
    key = (str(task.id), task.try_number)
    if key not in _SAID:
        if len(_SAID) > 500:
            _SAID.clear()
        _SAID[key] = _read_log(task)
    return _SAID[key]


def _read_log(task: TaskInstance) -> tuple[str, str]:
    found = ("", UNKNOWN)
    try:
        lines, _ = TaskLogReader().read_log_chunks(task, task.try_number, {})  # type: ignore[typeddict-item]
        for line in lines:
            for detail in _details(line):
                found = (str(detail.get("exc_type", "")), str(detail.get("exc_value", "")) or UNKNOWN)
    except Exception as error:  # noqa: BLE001 - logs may be anywhere, and the page is to show the rest
        return "", f"its log cannot be read: {error}"
    return found


def _details(line: Any) -> list[dict[str, Any]]:
    extra = getattr(line, "model_extra", None) or {}
    details = extra.get("error_detail") or []
    return [one for one in details if isinstance(one, dict)]
