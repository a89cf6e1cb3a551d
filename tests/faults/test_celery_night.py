"""A night on two workers ends whole though one is killed and Redis restarts: a small `celery_night`."""

from contextlib import suppress

import psutil
import pytest
from deploy.programs import missing
from tests.e2e.articles import write_articles
from tests.faults.celery_night import QUICK_FAULTS, disturbed, last_night, undisturbed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(2400),  # reached only on a machine that does much else
    pytest.mark.skipif(bool(missing()), reason=f"{missing()} not installed"),
]
BATCH_SIZE = "10"
SETTINGS = {"NIGHTWIRE_BATCH_SIZE": BATCH_SIZE, "NIGHTWIRE_HEARTBEAT_TIMEOUT": "20"}


def test_a_night_with_a_killed_worker_and_a_restarted_broker_is_the_undisturbed_one(tmp_path):
    write_articles(tmp_path / "articles", 60)
    (tmp_path / "glossary").mkdir()
    night = last_night()
    played = disturbed(tmp_path, QUICK_FAULTS, SETTINGS)
    assert processes_of(tmp_path) == []
    assert len(played.faults) == len(QUICK_FAULTS)
    assert played.tries["enrich_articles"] >= 1, "the killed worker had no batch"
    assert played.broken == {}
    whole = undisturbed(tmp_path, night, BATCH_SIZE)
    assert len(whole.rows["articles"]) >= 60
    assert played.rows == whole.rows
    assert played.remembered == whole.remembered


def processes_of(folder):
    """Processes that name the folder in their command or their environment."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if str(folder) in f"{process.cmdline()} {process.environ()}":
                found.append(process)
    return found
