"""Fixtures that all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import BatchKey, Workspace, enrich_batch, finish, plan_enrich, plan_ingest, read_batch
from nightwire_pivot.routes.table import routes
from tests.scheduling import pytest_collection_modifyitems, pytest_xdist_make_scheduler  # noqa: F401 - hooks

# `make test` gives the same answer each time; `pytest --hypothesis-profile=search` looks for new failures.
hypothesis_settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=300)
hypothesis_settings.register_profile("search", deadline=None, max_examples=3000)
hypothesis_settings.load_profile("fixed")

needs_apertium = pytest.mark.skipif(
    not routes()["it"].installed, reason="Apertium's Italian pairs are missing"
)
SEED = PROJECT_FOLDER / "seeds" / "000_633ebecfbe908fbd.txt"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty lake beside an empty source folder, with a translation memory of its own."""
    return workspace_in(tmp_path)


def workspace_in(folder: Path) -> Workspace:
    """The same in a folder that is given."""
    (folder / "articles").mkdir()
    settings = load_settings(
        home=folder, source="articles", batch_size=3, translation_memory=folder / "memory.sqlite"
    )
    return Workspace(settings)


def run_night(
    space: Workspace, run_id: str, night: str = "2026-11-23", *, force: bool = False
) -> list[BatchKey]:
    """A whole run, ingest and enrich; returns the batches that were enriched."""
    for key in plan_ingest(space, run_id=run_id, ingest_date=night):
        read_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="ingest")
    keys = plan_enrich(space, run_id=run_id)
    for key in keys:
        enrich_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="enrich")
    return keys
