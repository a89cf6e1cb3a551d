"""Fixtures of the tests of the steps."""

import pytest
from tests.conftest import workspace_in

from nightwire.steps import Workspace


@pytest.fixture
def spaces(tmp_path):
    """Two gated lakes, each beside a source folder of its own."""
    found = []
    for name in ("nightly", "backfill"):
        (tmp_path / name).mkdir()
        found.append(Workspace(workspace_in(tmp_path / name).settings, is_gated=True))
    return found
