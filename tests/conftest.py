"""Fixtures that all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import Workspace
from nightwire_pivot.routes.table import routes

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
