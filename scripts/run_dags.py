"""The main job: run both DAGs in this process, with no server, and show what was found.

Airflow's own log goes to a file; what the steps say goes to the terminal.
"""

import argparse
import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import IO, Any

from rich.console import Console

DAG_FILES = ("ingest_articles", "enrich_articles")


def main() -> int:
    """Run `ingest_articles`, then `enrich_articles`; return the process's exit code."""
    options = _options()
    _admit(options.source)
    log_path = Path(os.environ["AIRFLOW_HOME"]) / "run.log"
    terminal = os.fdopen(os.dup(1), "w", encoding="utf-8")
    console = Console(file=terminal)
    console.print("Starting Airflow (its own log: [bold].airflow/run.log[/]) ...")
    with _output_to(log_path):
        states, new = _run(options, terminal)
        failed = [dag_id for dag_id, state in states.items() if state != "success"]
        if not failed:
            _report(console, new)
    if failed:
        console.print(f"[red]{', '.join(failed)} failed[/]: {_last_error(log_path)}", soft_wrap=True)
        console.print(f"The whole log: {log_path}", soft_wrap=True)
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", help="folder of article files")
    parser.add_argument("--languages", nargs="*", default=[], help="ISO 639-1 codes to take in")
    parser.add_argument("--force", action="store_true", help="read known files again")
    return parser.parse_args()


def _admit(source: str | None) -> None:
    """Let the DAGs of this process read the folder that was named at the terminal."""
    if source:
        from nightwire.cli.common import open_workspace

        roots = open_workspace(None, source).settings.source_roots
        os.environ["NIGHTWIRE_SOURCE_ROOTS"] = ",".join(roots)


@contextmanager
def _output_to(path: Path) -> Iterator[None]:
    """Send everything that this process prints to a file, whoever prints it."""
    sys.stdout.flush()
    with path.open("a", encoding="utf-8") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        yield


def _run(options: argparse.Namespace, terminal: IO[str]) -> tuple[dict[str, str], dict[str, int]]:
    """Run the DAGs in order, until one fails; return each one's state, and what ingest counted."""
    from airflow.dag_processing.dagbag import DagBag

    sys.path.insert(0, os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
    bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
    confs: tuple[dict[str, Any], ...] = (
        {"source": options.source, "languages": options.languages, "force": options.force},
        {"force": options.force},
    )
    states: dict[str, str] = {}
    new: dict[str, int] = {}
    for dag_id, conf in zip(DAG_FILES, confs, strict=True):
        _show_steps(terminal)
        run = _impatient(bag.dags[dag_id]).test(run_conf=conf)
        states[dag_id] = str(run.state.value)
        if states[dag_id] != "success":
            break
        new = new or dict(run.get_task_instance("finish").xcom_pull("finish") or {"file_count": 0})
    return states, new


def _impatient(dag: Any) -> Any:
    """The DAG with retries after seconds and no deadline: somebody is waiting at the terminal.

    `dag.test()` of Airflow 3.3 fails on a deadline: it looks it up by an id that only the scheduler gives.
    """
    from retrying import RetryByKind

    dag.deadline = None
    for task in dag.tasks:
        options = task.partial_kwargs if task.is_mapped else vars(task)
        options["retry_delay"] = timedelta(seconds=1)
        options["retry_policy"] = RetryByKind(timedelta(seconds=1))
    return dag


def _last_error(log_path: Path) -> str:
    """The last line of Airflow's log that names an exception."""
    log = log_path.read_text(encoding="utf-8", errors="replace")
    named = re.findall(r"^[\w.]+(?:Error|Exception): .*$", log, flags=re.MULTILINE)
    return named[-1] if named else "no task said why"


def _show_steps(terminal: IO[str]) -> None:
    """Let the steps' log reach the terminal; Airflow configures logging anew, so after it."""
    logger = logging.getLogger("nightwire")
    logger.setLevel(logging.INFO)
    if not any(getattr(handler, "stream", None) is terminal for handler in logger.handlers):
        handler = logging.StreamHandler(terminal)
        handler.setFormatter(logging.Formatter("  %(message)s"))
        logger.addHandler(handler)


def _report(console: Console, new: dict[str, int]) -> None:
    from nightwire.cli.report import print_report
    from nightwire.settings import load_settings
    from nightwire.steps import Workspace

    print_report(Workspace(load_settings()), console, new)


if __name__ == "__main__":
    sys.exit(main())
