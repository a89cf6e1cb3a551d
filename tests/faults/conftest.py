"""Fixtures of the tests that break things."""

import pytest
from tests.faults import object_server


@pytest.fixture(scope="session")
def object_server_process(tmp_path_factory):
    server = object_server.start(tmp_path_factory.mktemp("s3"))
    yield server
    object_server.stop(server)


@pytest.fixture
def s3(object_server_process, monkeypatch):
    """The S3 server, with its keys in the environment."""
    for name, value in object_server_process.environment.items():
        monkeypatch.setenv(name, value)
    return object_server_process
