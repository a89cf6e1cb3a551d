"""What a user starts, watches and decides on the pages, inside a real Airflow; who may not is refused."""

import json
import os
import re
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.e2e.make_ui.airflow_runs import wait_for_run
from tests.e2e.make_ui.watching import API, needs_chromium, shoot, shown, triggered

pytestmark = [pytest.mark.slow, needs_chromium]


def test_a_run_under_way_says_how_far_it_is(night):
    seen = [re.search(r"(\d+) of (\d+) batches done", text) for text in night["watched"]]
    done = [int(found[1]) for found in seen if found]
    assert done == sorted(done)
    assert len(night["watched"]) > 1  # it changes without being loaded again
    assert len({found[2] for found in seen if found}) == 1
    assert "It has not closed yet" in night["watched"][0]
    last = night["watched"][-1]
    assert "success" in last
    assert "checks passed" in last
    assert re.search(r"words a second\s+[\d.,]+", last)


def test_a_reject_shows_its_bytes_as_text_and_is_read_again(page, client, night):
    shown(page, f"rejects?run_id={night['run_id']}")
    assert page.locator("tbody tr").count() == 2
    row = page.locator("tbody tr", has_text="broken.txt")
    row.get_by_role("button", name="First bytes").click()
    row.locator("pre").wait_for()
    assert "<script>" in row.locator("pre").inner_text()
    shoot(page, "rejects")
    row.get_by_role("button", name="Read again").click()
    run_id = row.locator("a").last.inner_text()
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "success"
    answer = client.get(f"{API}/runs", params={"run_id": run_id}).json()["rows"][0]["published"]
    assert (answer["file_count"], answer["reject_count"]) == (1, 1)


def test_a_failed_run_says_why_and_what_to_do(page, client):
    run_id = triggered(client, source="seeds/no_such_folder")
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "failed"
    shown(page, f"tonight?run_id={run_id}")
    text = page.locator(".card.run.failed").inner_text()
    assert "does not exist" in text
    assert "run what failed again" in text
    assert "had published anything" in text
    shoot(page, "failed_run")
    page.get_by_role("button", name="Run what failed again").click()
    page.locator("#said", has_text="being run again").wait_for(state="attached")


def test_a_correction_is_applied_by_the_next_run(page, client, standalone):
    (row,) = client.get(f"{API}/articles", params={"text": "onerror"}).raise_for_status().json()["rows"]
    article = f"article?id={row['article_id']}&night={row['ingest_date']}"
    shown(page, article)
    assert "first responders" not in page.locator("#main").inner_text()
    shown(page, "words")
    page.get_by_label("Word or term").fill("soccorritori")
    page.get_by_label("English").first.fill("first responders")
    shoot(page, "words")
    page.get_by_role("form", name="A glossary row").get_by_role("button", name="Keep").click()
    page.get_by_text("the next run applies it").first.wait_for()
    kept = standalone.home.folder / "glossary" / "it-en" / "web.csv"
    assert "soccorritori,first responders,it-en" in kept.read_text()
    run_id = triggered(client, "enrich_articles")
    assert wait_for_run(client, "enrich_articles", run_id)["state"] == "success"
    shown(page, article)
    assert "first responders" in page.locator(".sentences").last.inner_text()
    shown(page, "words")
    assert "first responders" in page.get_by_role("region", name="Glossary rows").inner_text()


def test_a_held_night_is_approved_on_its_scorecard(page, client, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.txt").write_bytes(bytes([number]) + b"\x00\x07\x02")
    run_id = triggered(client, source=str(tmp_path), ingest_date="2026-10-02")
    assert wait_for_run(client, "ingest_articles", run_id)["state"] == "failed"
    shown(page, "scorecards")
    row = page.locator("tbody tr").first
    assert row.locator("td").first.inner_text() == "2026-10-02"
    assert "30 of 30" in row.inner_text()
    shoot(page, "scorecards")
    row.get_by_role("button", name="Approve").click()
    decided = row.locator("[aria-live] a").inner_text()
    assert wait_for_run(client, "decide_night", decided)["state"] == "success"
    shown(page, "scorecards?night=2026-10-02")
    assert "approved by admin" in " ".join(page.locator("tbody tr").inner_text().split())


def described(client):
    """Every route of the API, parameters filled in, with its method."""
    paths = client.get(f"{API}/openapi.json").raise_for_status().json()["paths"]
    routes = [(path.replace("{", "").replace("}", ""), method) for path, of in paths.items() for method in of]
    return [(f"/nightwire{path}", method) for path, method in routes]


def test_every_route_asks_airflow_for_a_login_and_its_permissions(standalone, client):
    home, address = standalone.home, standalone.address
    routes = [*described(client), ("/nightwire/", "get"), ("/nightwire/static/nightwire.js", "get"),
              (f"{API}/openapi.json", "get")]  # fmt: skip
    with httpx.Client(base_url=address, timeout=60) as anonymous:
        assert {anonymous.request(method, path).status_code for path, method in routes} == {401}
        passwords = json.loads((home.folder / "airflow" / "passwords.json").read_text())
        credentials = {"username": "viewer", "password": passwords["viewer"]}
        token = anonymous.post("/auth/token", json=credentials).json()["access_token"]
    changing = [
        "/rejects/retry", "/runs/retry?run_id=x&stage=ingest", "/corrections/terms", "/corrections/overrides",
        "/scorecards/decision?night=2026-11-20&decision=approve",
    ]  # fmt: skip
    cookie, bearer = {"Cookie": f"_token={token}"}, {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=address, timeout=60) as viewer:
        refused = {viewer.post(f"{API}{path}", headers=bearer, json={}).status_code for path in changing}
        assert refused == {403}
        assert viewer.get(f"{API}/facts", headers=cookie).status_code == 200
        assert viewer.post(f"{API}/sql", headers=cookie, json={"sql": "select 1"}).status_code == 401
        assert viewer.post(f"{API}/sql", headers=bearer, json={"sql": "select 1"}).status_code == 200
        assert viewer.get(f"{API}/facts", headers=bearer | {"Host": "evil.example"}).status_code == 421


def test_all_who_trigger_at_once_are_answered(client):
    """What one request holds of Airflow's database and another waits for would stop both for a minute."""
    body = {"logical_date": None, "conf": {"night": "2020-01-01", "decision": "discard"}}

    def trigger(_person: int) -> int:
        return client.post("/api/v2/dags/decide_night/dagRuns", json=body).status_code

    with ThreadPoolExecutor(6) as people:
        assert set(people.map(trigger, range(12))) == {200}


def test_a_scheduler_that_has_ended_is_started_again(standalone):
    """The last test of these: tasks that it had started end with it."""
    folder = standalone.home.folder
    pids = dict(one.split("=") for one in (folder / "airflow" / "servers.lock").read_text().split())
    os.kill(int(pids["scheduler"]), signal.SIGKILL)
    deadline = time.monotonic() + 60
    while "scheduler had ended and was started again" not in (folder / "terminal.log").read_text():
        assert time.monotonic() < deadline
        time.sleep(0.5)
    assert standalone.process.poll() is None
