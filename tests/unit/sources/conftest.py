"""A web server, and a clock that nobody has to wait for."""

import time
from types import SimpleNamespace

import pytest
from tests.unit.sources import web_server

from nightwire.sources.web import pace


@pytest.fixture
def web():
    server = web_server.start()
    yield server
    server.server.shutdown()
    server.server.server_close()


@pytest.fixture
def slept(monkeypatch):
    """The seconds that were slept, in order; the clock goes on by them."""
    waits: list[float] = []
    started = time.time()
    monkeypatch.setattr(pace.Pace.__init__, "__defaults__", (lambda: sum(waits), waits.append, *_rest()))
    monkeypatch.setattr("nightwire.sources.web.client.time", SimpleNamespace(
        monotonic=lambda: sum(waits), time=lambda: started + sum(waits)))  # fmt: skip
    return waits


def _rest():
    return pace.Pace.__init__.__defaults__[2:]
