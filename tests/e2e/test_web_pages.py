"""The pages in a browser, inside a real Airflow after a real run; it takes the screenshots of `docs/`.

`NIGHTWIRE_SCREENSHOTS=1` writes them, over 500 articles where the shared news are on this machine. Without
a Chromium everything here is skipped.
"""

import json
import re
import shutil
from urllib.parse import quote

import httpx
import pytest
from tests.e2e.articles import write_articles
from tests.e2e.conftest import SHOOTING
from tests.e2e.test_standalone import wait_for_run
from tests.e2e.watching import (
    API,
    enrichment,
    idle,
    shoot,
    shown,
    triggered,
    wait_for_enrichment,
    watch,
)

from nightwire.settings import PROJECT_FOLDER

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
COUNT = 505 if SHOOTING else 8
PATIENCE = 60_000  # milliseconds
PAGES = ("tonight", "facts", "article", "entity", "rejects", "scorecards", "sql", "words")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
]


@pytest.fixture(scope="module")
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


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
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


def in_airflow(page):
    """Nightwire's page inside Airflow's own."""
    page.goto("/plugin/nightwire")
    frame = page.frame_locator("iframe")
    frame.locator("#main:not([aria-busy]) h1").wait_for()
    return frame


def test_nightwire_is_in_the_navigation_and_on_each_run(page, night):
    page.goto("/")
    page.get_by_role("link", name="Nightwire").first.click()
    frame = page.frame_locator("iframe")
    frame.locator(".card.run").first.wait_for()
    assert frame.get_by_text("checks passed").first.is_visible()
    shoot(page, "tonight")
    page.goto(f"/dags/ingest_articles/runs/{night['run_id']}/plugin/nightwire-run")
    frame = page.frame_locator("iframe")
    frame.locator(".card.run").first.wait_for()
    assert frame.locator(".card.run").count() == 1


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


def test_a_filter_is_in_the_address_and_leads_back(page):
    frame = in_airflow(page)
    frame.get_by_role("link", name="Facts", exact=True).click()
    frame.get_by_label("Kind").select_option("count")
    frame.get_by_role("button", name="Filter").click()
    frame.locator("#main:not([aria-busy]) td").first.wait_for()
    assert page.url.endswith("/plugin/nightwire/nightwire/facts?kind=count")
    shoot(page, "facts")
    page.reload()
    frame = page.frame_locator("iframe")
    frame.locator("#main:not([aria-busy]) h1", has_text="Facts").wait_for()
    assert frame.get_by_label("Kind").input_value() == "count"


def serious_faults(page):
    """What axe finds that matters: its rule, and where."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in serious]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_each_page_has_no_serious_fault_of_accessibility(page, name, theme):
    page.goto("/nightwire/tonight")
    page.evaluate(f"localStorage.setItem('theme', '{theme}')")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        shown(page, name)
        assert page.evaluate("document.documentElement.className") == theme
        assert serious_faults(page) == []
    page.evaluate("localStorage.setItem('theme', 'light')")


@pytest.mark.parametrize("name", PAGES)
def test_each_page_fits_a_phone_and_is_reached_by_keyboard(page, name):
    page.set_viewport_size({"width": 390, "height": 844})
    shown(page, name)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if name in ("tonight", "facts", "article"):
        shoot(page, f"{name}_phone")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"


def test_pointing_at_a_fact_lights_it_up_in_both_languages(page, client):
    rows = client.get(f"{API}/facts", params={"agreement": "both", "limit": 200}).json()["rows"]
    row = next(row for row in rows if row["language"] == "it")
    shown(page, f"article?id={row['article_id']}&night={row['ingest_date']}&sentence={row['sentence_id']}")
    marks = page.locator(f'mark[data-id="{row["fact_id"]}"]')
    assert marks.count() == 2
    marks.first.hover()
    assert page.locator(f'mark.lit[data-id="{row["fact_id"]}"]').count() == 2
    page.get_by_role("button", name="Why these numbers?").first.click()
    page.locator(".why details, .why p").first.wait_for()
    shoot(page, "article")
    shown(page, "entity")
    page.locator("td a").first.click()
    page.get_by_role("heading", name="Named with").wait_for()
    shoot(page, "entity")


def test_the_filtered_rows_are_downloaded(page):
    shown(page, "facts?kind=count")
    total = int(page.locator("caption").inner_text().split()[0].replace(",", ""))
    with page.expect_download() as download:
        page.get_by_role("link", name="NDJSON").click()
    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    assert len(lines) == total > 0


def test_the_console_shows_table_and_chart_and_says_why_not(page):
    query = "select unit, count(*) as n from facts group by unit order by n desc"
    shown(page, f"sql?q={quote(query)}")
    page.get_by_role("region", name="Answer").locator("td").first.wait_for()
    assert page.locator("figure.chart svg").count() >= 1
    shoot(page, "sql")
    page.get_by_label("One statement that reads").fill("copy facts to '/tmp/x.csv'")
    page.keyboard.press("Control+Enter")
    page.locator(".error").wait_for()
    assert "refused" in page.locator(".error").inner_text()


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


def test_markup_in_an_article_is_text(page, client):
    (row,) = client.get(f"{API}/articles", params={"text": "onerror"}).raise_for_status().json()["rows"]
    shown(page, f"article?id={row['article_id']}&night={row['ingest_date']}")
    assert "<script>alert(1)</script>" in page.locator(".sentences").last.inner_text()
    assert "onerror" in page.locator("#main").inner_text()
    assert page.locator("#main img, #main script").count() == 0


def test_dark_is_airflows_dark(page):
    page.goto("/")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    frame = in_airflow(page)
    assert page.evaluate("document.documentElement.classList.contains('dark')")
    assert frame.locator("html").get_attribute("class") == "dark"
    shoot(page, "dark")
    page.evaluate("document.documentElement.classList.replace('dark', 'light')")
    frame.locator("html.light").wait_for(state="attached")
    page.evaluate("localStorage.setItem('theme', 'light')")


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
