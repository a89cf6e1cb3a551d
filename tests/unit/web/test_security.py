"""Locked: no route without a login, nothing changed without the right and a token, no other host name."""

import re

import pytest
from fastapi.routing import APIRoute
from tests.unit.web.conftest import RIGHTS, logged_in

from nightwire_web.headers import HEADERS

API = "/api/v1"
TERM = {"language": "it", "source": "x", "target": "y"}
CHANGING = {
    f"{API}/rejects/retry": ({"json": {"source_uri": "x"}}, {"admin", "operator"}),
    f"{API}/runs/retry": ({"params": {"run_id": "x", "stage": "ingest"}}, {"admin", "operator"}),
    f"{API}/scorecards/decision": (
        {"params": {"night": "2026-11-23", "decision": "approve"}}, {"admin", "operator"},
    ),
    f"{API}/corrections/terms": ({"json": TERM}, {"admin"}),
    f"{API}/corrections/overrides": (
        {"json": {"relation": "same", "type": "person", "names": ["Anna Bianchi", "A. Bianchi"]}}, {"admin"},
    ),
}  # fmt: skip
READING_POSTS = {f"{API}/sql", f"{API}/sql/export"}


def routes(app):
    found, waiting = [], list(app.routes)
    while waiting:
        one = waiting.pop()
        if isinstance(one, APIRoute):
            found.append(one)
        else:
            waiting += getattr(one, "routes", [])
    return found


def every_route(app):
    """Path and method of each route, the parameters of the path filled in."""
    listed = [(route.path, method) for route in routes(app) for method in route.methods]
    if not any(path.startswith(API) for path, _ in listed):  # kept in routers of their own
        from fastapi.openapi.utils import get_openapi

        described = get_openapi(title="t", version="v", routes=app.routes)["paths"]
        listed += [(path, method.upper()) for path, methods in described.items() for method in methods]
        pages = (f"{API}/openapi.json", "/", "/facts", "/static/index.html")
        listed += [(path, "GET") for path in pages]
    return sorted({(re.sub(r"{\w+}", "x", path), method) for path, method in listed})


def test_every_route_asks_for_a_login(site, anonymous):
    known = every_route(site.app)
    assert len(known) > 20
    for path, method in known:
        assert anonymous.request(method, path).status_code == 401, (method, path)
    for path in ("/docs", "/redoc", "/openapi.json", "/static/", "/static/../app.py", "/nothing"):
        assert anonymous.get(path).status_code in (401, 404), path


def test_every_route_that_changes_something_is_in_the_list(site):
    posts = {path for path, method in every_route(site.app) if method not in ("GET", "HEAD")}
    assert posts == set(CHANGING) | READING_POSTS


@pytest.mark.parametrize("path", CHANGING)
@pytest.mark.parametrize("who", RIGHTS)
def test_what_changes_something_needs_its_own_right(site, path, who):
    given, allowed = CHANGING[path]
    status = logged_in(site, who).post(path, **given).status_code
    assert (status == 403) == (who not in allowed)


def test_who_may_not_read_sees_nothing(site):
    nobody = logged_in(site, "nobody")
    assert {nobody.request(method, path).status_code for path, method in every_route(site.app)} == {403}


@pytest.mark.parametrize("path", sorted({*CHANGING, *READING_POSTS}))
def test_a_cookie_alone_changes_nothing(site, anonymous, path):
    given, _ = CHANGING.get(path, ({"json": {"sql": "select 1"}}, ()))
    assert anonymous.post(path, headers={"login": "admin"}, **given).status_code == 401


def test_tokens_are_given_to_our_own_pages_only(anonymous):
    url = f"{API}/session/token"
    assert anonymous.get(url, headers={"login": "viewer"}).status_code == 403
    ours = {"login": "viewer", "x-nightwire": "1"}
    assert anonymous.get(url, headers=ours | {"sec-fetch-site": "cross-site"}).status_code == 403
    assert anonymous.get(url, headers=ours | {"sec-fetch-site": "same-origin"}).json()["token"] == "viewer"


def test_the_page_knows_who_may_do_what(site):
    may = {who: logged_in(site, who).get(f"{API}/session").json() for who in ("admin", "operator", "viewer")}
    assert {who: (one["may_retry"], one["may_correct"]) for who, one in may.items()} == {
        "admin": (True, True), "operator": (True, False), "viewer": (False, False),
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/", "/facts", f"{API}/facts", "/static/index.html", f"{API}/nothing"])
def test_every_answer_carries_the_headers(viewer, path):
    headers = viewer.get(path).headers
    for name in HEADERS:
        assert name in headers
    policy = headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("testserver", 200), ("localhost:8080", 200), ("127.0.0.1:8080", 200), ("[::1]:8080", 200),
        ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("", 421), ("[", 421), ("testserver.", 421),
    ],
)  # fmt: skip
def test_only_the_servers_own_names_are_answered(viewer, host, status):
    assert viewer.get(f"{API}/session", headers={"host": host}).status_code == status


def test_an_answer_is_never_a_page_but_for_the_page_itself(site, viewer):
    for path, method in every_route(site.app):
        if method == "GET" and path.startswith(API):
            assert "html" not in viewer.get(path).headers.get("content-type", "")


@pytest.mark.parametrize("target", ["/etc/passwd", "../../README.md", "glossary"])
def test_a_retry_is_of_rejected_files_only(admin, site, target):
    before = len(site.runs.started)
    assert admin.post(f"{API}/rejects/retry", json={"source_uri": target}).status_code == 404
    assert len(site.runs.started) == before
