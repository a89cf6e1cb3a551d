"""Fixtures that all tests share."""

from pathlib import Path

import pytest

from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import Workspace

SEED = PROJECT_FOLDER / "seeds" / "000_633ebecfbe908fbd.txt"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty lake beside an empty source folder, with a translation memory of its own."""
    (tmp_path / "articles").mkdir()
    settings = load_settings(
        home=tmp_path, source="articles", batch_size=3, translation_memory=tmp_path / "memory.sqlite"
    )
    return Workspace(settings)
