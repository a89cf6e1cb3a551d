"""A lake that cannot be written is said at once, and is not tried again."""

import errno
import os

import pytest

from nightwire.errors import ConfigurationError
from nightwire.lake.storage.local import LocalStorage
from nightwire.settings import load_settings
from nightwire.steps import Workspace, plan_ingest


def test_a_lake_below_a_file(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_LAKE"):
        _ = Workspace(load_settings(home=tmp_path, lake="file/lake")).lake


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_lake_that_became_read_only(workspace, monkeypatch, number):
    workspace.lake.prepare()

    def refused(*arguments):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(LocalStorage, "create", refused)
    with pytest.raises(ConfigurationError, match="cannot be written"):
        plan_ingest(workspace, run_id="r", ingest_date="2026-11-23")


def test_what_may_pass_is_left_to_be_tried_again(workspace, monkeypatch):
    workspace.lake.prepare()

    def refused(*arguments):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(LocalStorage, "create", refused)
    with pytest.raises(OSError, match="broken"):
        plan_ingest(workspace, run_id="r", ingest_date="2026-11-23")
