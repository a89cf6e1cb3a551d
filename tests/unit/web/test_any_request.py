"""Whatever the API's description allows, and much that it does not, is answered without a 5xx.

Schemathesis makes the requests, the same each time. `NIGHTWIRE_REQUESTS=2000` makes so many of each
operation; without it a few are made, fewer where each starts a process.
"""

import os

import pytest
import schemathesis
from fastapi.openapi.utils import get_openapi
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.generation import GenerationMode
from tests.unit.web.conftest import logged_in, pages_of

from nightwire_web.app import build_app

REQUESTS = int(os.environ.get("NIGHTWIRE_REQUESTS", "0"))
FEW, FEWER = 10, 3
COSTLY = ("/sql", "/sql/export")  # a process each


def operations():
    """The operations that the description names."""
    app = build_app(pages_of(None, None))
    described = get_openapi(title=app.title, version=app.version, routes=app.routes)
    return {
        one.ok().label: one.ok() for one in schemathesis.openapi.from_dict(described).get_all_operations()
    }


OPERATIONS = operations()
ASKED = [
    pytest.param(label, mode, id=f"{'wrong' if mode.is_negative else 'allowed'} {label}")
    for label, one in OPERATIONS.items()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode.is_positive or one.query or one.path_parameters or one.body  # else nothing can be wrong
]


def sent(client, case):
    """The answer to a request of schemathesis; its body, which may be streamed, read to the end."""
    request = case.as_transport_kwargs(base_url="http://testserver")
    headers = {name: value for name, value in request.pop("headers").items() if name.lower() != "host"}
    known = {name: request[name] for name in ("params", "json", "data", "cookies") if name in request}
    return client.request(request["method"], request["url"], headers=headers, **known)


@pytest.mark.parametrize(("label", "mode"), ASKED)
@pytest.mark.usefixtures("uncorrected")
def test_no_request_makes_the_server_fail(site, monkeypatch, label, mode):
    operation = OPERATIONS[label]
    monkeypatch.setattr(site.pages.console, "seconds", 1)
    client = logged_in(site, "admin")
    count = FEWER if operation.path.endswith(COSTLY) else FEW

    @seed(1)
    @settings(
        max_examples=REQUESTS or count, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        answer = sent(client, case)
        assert answer.status_code < 500, (answer.request.url, answer.request.content, answer.text)

    ask()
