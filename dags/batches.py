"""Batches as Airflow's mapped tasks: one each, or several where there are very many. No DAG here."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from typing import TYPE_CHECKING, Any

from airflow.sdk import get_current_context

from measures import timed_batch
from nightwire.errors import PermanentError

if TYPE_CHECKING:
    from nightwire.steps import BatchKey, Counts

log = logging.getLogger(__name__)

MOST_TASKS = 1000  # Airflow maps a task over 1,024 items at most (`[core] max_map_length`)
# Rendered as soon as a task has been started, before its own code runs.
NAME = "{{ task.op_kwargs['several']['label'] }}"


def in_tasks(keys: Sequence["BatchKey"], noun: str) -> list[Any]:
    """Share batches out to mapped tasks, each with its label; `noun` is what batches are made of."""
    size = max(1, ceil(len(keys) / MOST_TASKS))
    shares = [(start, list(keys[start : start + size])) for start in range(0, len(keys), size)]
    return [{"label": _label(start + 1, share, len(keys), noun), "keys": share} for start, share in shares]


def _label(first: int, several: Sequence["BatchKey"], total: int, noun: str) -> str:
    """As the web UI calls them: `batch 3 of 9: 40 files`, `batches 5 to 8 of 3,650: 160 articles, it`."""
    last = first + len(several) - 1
    which = f"batch {first:,}" if first == last else f"batches {first:,} to {last:,}"
    languages = sorted({code for key in several for code in key.get("languages", ())})
    count = sum(key["item_count"] for key in several)
    return ", ".join((f"{which} of {total:,}: {count:,} {noun}", *languages))


def work_through(several: Any, stage: str, work: Callable[["BatchKey"], "Counts"]) -> "Counts":
    """Do a task's batches one after another; one that fails keeps none of the others back.

    Raises:
        Exception: of what failed, one that a later try may mend where there is such a one.
    """
    counts: Counter[str] = Counter()
    failed: list[Exception] = []
    for key in several["keys"]:
        try:
            with at_work(stage, key["batch_id"]):
                counts.update(work(key))
        except Exception as error:
            if len(several["keys"]) == 1:
                raise
            log.exception("batch %s failed", key["batch_id"])
            failed.append(error)
    if failed:
        raise next((error for error in failed if not isinstance(error, PermanentError)), failed[0])
    return dict(counts)


@contextmanager
def at_work(stage: str, batch_id: str) -> Iterator[None]:
    """Name run and batch in the task's log, and measure how long the batch takes."""
    log.info("run %s, %s of batch %s", get_current_context()["dag_run"].run_id, stage, batch_id)
    with timed_batch(stage):
        yield
