"""`make ui` as a user would, into a folder of its own, and a browser on it: once for all tests.

The tests of a file count on what those of the files before it have left in the lake. Fixtures are the
package's, not the session's: tests that follow in the same process need neither Airflow nor a browser.
"""

import shutil

import httpx
import pytest

from nightwire.settings import PROJECT_FOLDER
from tests.e2e.articles import write_articles
from tests.e2e.make_ui.airflow_runs import wait_for_run
from tests.e2e.make_ui.standalone import SHOOTING, log_in, running
from tests.e2e.make_ui.watching import (
    CHROMIUM,
    enrichment,
    idle,
    triggered,
    wait_for_enrichment,
    watch,
)
from tests.e2e.receivers import receivers

COUNT = 505 if SHOOTING else 8
PATIENCE = 60_000  # milliseconds


@pytest.fixture(scope="package")
def received():
    with receivers() as found:
        yield found


@pytest.fixture(scope="package")
def standalone(tmp_path_factory, received):
    with running(tmp_path_factory.mktemp("standalone"), received) as found:
        yield found


@pytest.fixture(scope="package")
def client(standalone):
    token = log_in(standalone, standalone.password).raise_for_status().json()["access_token"]
    with httpx.Client(
        base_url=standalone.address, headers={"Authorization": f"Bearer {token}"}, timeout=60
    ) as client:
        yield client


@pytest.fixture(scope="package")
def night(standalone, client, context, tmp_path_factory):
    """A run over articles, a copy, a binary and an empty file; seen while it was under way."""
    folder = PROJECT_FOLDER / "data" / "news" if SHOOTING else tmp_path_factory.mktemp("articles")
    write_articles(folder, COUNT)
    before = {row["run_id"] for row in idle(client)}  # the nightly run would take our articles with it
    run_id = triggered(client, source=str(folder), ingest_date="2026-11-20")
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    enrich_id = enrichment(client, before)
    watched = watch(context, enrich_id)
    wait_for_enrichment(client, before)
    yield {"run_id": run_id, "enrich_id": enrich_id, "watched": watched, "folder": folder}
    if SHOOTING:
        shutil.rmtree(folder)


@pytest.fixture(scope="package")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def context(browser, standalone):
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, base_url=standalone.address, locale="en-GB"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto("/auth/login")
    page.fill("input[name=username]", "admin")
    page.fill("input[name=password]", standalone.password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "login" not in url)
    page.close()
    return context


@pytest.fixture
def page(context, night):
    page = context.new_page()
    problems = []
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("dialog", lambda dialog: problems.append("a script of an article ran"))
    yield page
    page.close()
    assert not [one for one in problems if "favicon" not in one and "status of 4" not in one]
