"""Whether a service is well: `probe.py http URL`, `part URL NAME` or `worker NAME`; exits with 0 or 1.

For health checks, so it imports no Airflow, which takes seconds, and nothing at all where it can.
"""

import json
import os
import socket
import sys
import urllib.request
from collections.abc import Callable

SECONDS = 10


def answers(url: str) -> bool:
    """Whether a server answers with success."""
    with urllib.request.urlopen(url, timeout=SECONDS) as answer:
        return bool(answer.status < 400)


def part_is_healthy(url: str, name: str) -> bool:
    """Whether a report of Airflow's health calls one of its parts healthy."""
    with urllib.request.urlopen(url, timeout=SECONDS) as answer:
        return bool(json.load(answer)[name]["status"] == "healthy")


def worker_answers(name: str) -> bool:
    """Whether the Celery worker of that name answers a ping; `%h` in it is this machine's name."""
    from celery import Celery

    broker = Celery(broker=os.environ["AIRFLOW__CELERY__BROKER_URL"], set_as_current=False)
    node = name.replace("%h", socket.gethostname())
    return bool(broker.control.inspect(destination=[node], timeout=SECONDS / 2).ping())


CHECKS: dict[str, Callable[..., bool]] = {"http": answers, "part": part_is_healthy, "worker": worker_answers}

if __name__ == "__main__":
    try:
        sys.exit(not CHECKS[sys.argv[1]](*sys.argv[2:]))
    except Exception as error:  # noqa: BLE001 - whatever it is, the service is not well
        sys.exit(f"{type(error).__name__}: {error}")
