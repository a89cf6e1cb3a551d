"""What the browser tests do with runs and pages: start, wait for, watch, open and shoot them."""

import shutil
import time
from urllib.parse import quote

import pytest

from nightwire.settings import PROJECT_FOLDER
from tests.e2e.make_ui.standalone import SHOOTING

API = "/nightwire/api/v1"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")


def idle(client):
    """The runs there are, once one has enriched and none is under way."""
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        rows = runs(client)
        is_under_way = any(row["state"] in ("running", "queued") for row in rows)
        if any(row["stage"] == "enrich" for row in rows) and not is_under_way:
            return rows
        time.sleep(1)
    raise AssertionError("the first night has not ended")


def enrichment(client, before):
    """The run of enriching that began after those before."""
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        for row in reversed(runs(client)):
            if (
                row["stage"] == "enrich"
                and row["run_id"] not in before
                and row["state"] in ("queued", "running")
            ):
                return row["run_id"]
        time.sleep(1)
    raise AssertionError("no run of enriching began")


def watch(context, run_id):
    """What the page of a run says of it until it ends; the page is loaded once."""
    page = context.new_page()
    shown(page, f"tonight?run_id={quote(run_id)}")
    seen = []
    deadline = time.monotonic() + 1800
    while time.monotonic() < deadline:
        # asked before the text is read: what is read after the end is the last there is
        has_ended = bool(page.locator(".card.run.success, .card.run.failed").count())
        text = page.locator(".card.run").first.inner_text()
        if not seen or seen[-1] != text:
            seen.append(text)
        if has_ended:
            break
        page.wait_for_timeout(500)
    page.close()
    return seen


def triggered(client, dag_id="ingest_articles", **conf):
    """Start a run; return its id."""
    trigger = {"logical_date": None, "conf": conf}
    answer = client.post(f"/api/v2/dags/{dag_id}/dagRuns", json=trigger)
    return answer.raise_for_status().json()["dag_run_id"]


def runs(client):
    return client.get(f"{API}/runs", params={"limit": 50}).raise_for_status().json()["rows"]


def wait_for_enrichment(client, before):
    """Wait until no run is under way and one of enriching has ended that was not there before."""
    deadline = time.monotonic() + 1800
    while time.monotonic() < deadline:
        rows = runs(client)
        new = [row for row in rows if row["stage"] == "enrich" and row["run_id"] not in before]
        if new and all(row["state"] not in ("running", "queued") for row in rows):
            assert new[0]["state"] == "success", new[0]
            return
        time.sleep(2)
    raise AssertionError("the articles were not enriched in time")


def shown(page, address):
    page.goto(f"/nightwire/{address}")
    page.wait_for_selector("#main:not([aria-busy]) h1")
    page.wait_for_load_state("networkidle")


def shoot(page, name):
    if SHOOTING:
        page.wait_for_timeout(700)
        page.screenshot(path=PROJECT_FOLDER / "docs" / f"web_{name}.png")
