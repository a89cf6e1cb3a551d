"""Batches side by side in processes, each with a lake and models of its own."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from nightwire.process import set_up_process
from nightwire.settings import Settings
from nightwire.steps import BatchKey, Counts, Workspace

Work = Callable[[Workspace, BatchKey], Counts]

WORTH_IT = 400  # articles from which on loading the models once more is made up for
PATIENCE_SECONDS = 1.0

_own: list[Workspace] = []


def process_count(settings: Settings, keys: Sequence[BatchKey]) -> int:
    """In how many processes batches are worked on: as set, or one a core where there is enough to do."""
    wanted = settings.processes
    if not wanted:
        is_worth_it = sum(key["item_count"] for key in keys) >= WORTH_IT
        wanted = len(os.sched_getaffinity(0)) if is_worth_it else 1
    return max(1, min(wanted, len(keys)))


def work_on(
    workspace: Workspace, keys: Sequence[BatchKey], work: Work, done: Callable[[BatchKey], None], count: int
) -> None:
    """Do the work on each batch in `count` processes, one: this one; `done` is called as each batch ends.

    Args:
        workspace: the processes make their own of its settings.
        keys: the batches.
        work: can be pickled: a function of a module, or a `partial` of one.
        done: called in this process.
        count: how many processes.

    Raises:
        Exception: what the first batch that failed raised; batches that have been begun are finished.
    """
    if count == 1:
        for key in keys:
            work(workspace, key)
            done(key)
        return
    pool = ProcessPoolExecutor(
        count, get_context("spawn"), _begin, (workspace.settings, workspace.is_gated, os.getpid())
    )
    try:
        futures = {pool.submit(_do, work, key): key for key in keys}
        for future in as_completed(futures):
            future.result()
            done(futures[future])
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(settings: Settings, is_gated: bool, parent: int) -> None:
    set_up_process()
    _own.append(Workspace(settings, is_gated))
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """Nobody wants the work any more once the parent is gone, as after a SIGKILL."""
    while os.getppid() == parent:
        time.sleep(PATIENCE_SECONDS)
    os._exit(1)


def _do(work: Work, key: BatchKey) -> Counts:
    return work(_own[-1], key)
