"""The command as a user types it, on folders of the test's own."""

import pytest
from typer.testing import CliRunner

from nightwire.cli.app import app


@pytest.fixture
def nightwire(tmp_path, monkeypatch):
    """Call the command with models, memory and lake under `tmp_path`."""
    monkeypatch.setenv("NIGHTWIRE_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments, **options):
        return CliRunner().invoke(app, [str(argument) for argument in arguments], **options)

    return call
