"""What the stages do, as counters in Airflow's own metrics. No DAG here.

Where they go, if anywhere, Airflow's settings say: `[metrics] statsd_on` or `otel_on`. The names hold all
there is to know, since plain StatsD has no tags: `nightwire.ingest.article`, `nightwire.enrich.by_pivot`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from airflow.sdk.observability import stats

if TYPE_CHECKING:
    from nightwire.steps.finish import Closed

_NO_NAME = re.compile(r"[^a-z0-9]+")


def count_stage(stage: str, closed: "Closed") -> None:
    """Count what a run's stage has done, and the nights that it showed or held."""
    for name, count in closed.counts.items():
        noun = _NO_NAME.sub("_", name.removesuffix("_count").lower())
        stats.incr(f"nightwire.{stage}.{noun}", count)
    stats.incr(f"nightwire.{stage}.night_shown", len(closed.shown))
    stats.incr(f"nightwire.{stage}.night_held", len(closed.held))


@contextmanager
def timed_batch(stage: str) -> Iterator[None]:
    """Measure how long a batch takes, `nightwire.<stage>.batch` in milliseconds; of failed ones, too."""
    with stats.timer(f"nightwire.{stage}.batch"):
        yield
