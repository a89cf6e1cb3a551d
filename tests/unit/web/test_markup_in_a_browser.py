"""Markup in any field is text to the pages, in a real browser: no script of an article runs.

Skipped where there is no Chromium.
"""

import json
import re
import shutil
import socket
import threading
import time
from urllib.parse import quote

import pytest
import uvicorn
from fastapi import FastAPI
from tests.unit.web.conftest import HOSTILE

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
API = "/api/v1"
PATIENCE = 60_000  # milliseconds
MARKUP = '"><img src=x onerror="alert(1)"><script>alert(2)</script>'
# Fields that are no text of anybody's: by them a page decides what it shows.
OWN = {"stage", "state", "task", "relation", "kind", "type", "form", "token"}
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
WORDS = {  # this lake has none
    "words": [{"language": "it", "word": "w", "sentence_count": 1, "last_date": "2026-11-25", "example": "e",
               "example_en": "e", "article_id": "a"}],
    "disagreements": [{"unit_source": "u", "unit": "u", "unit_en": "u", "text": "t", "text_en": "t",
                       "differs": ["value"], "fact_count": 1, "last_date": "2026-11-25", "article_id": "a"}],
    "searched_from": None,
}  # fmt: skip
SCORECARDS = {  # its nights went through no gate
    "rows": [{"night": "2026-11-25", "verdict": "red", "reasons": ["r"], "decided_by": "d", "stage": "ingest",
              "run_id": "r", "judged_at": "2026-11-25T02:00:00", "file_count": 1, "article_count": 1,
              "fact_count": 1, "reject_share": 0.5}],
    "offset": 0, "limit": 30,
}  # fmt: skip
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")


@pytest.fixture(scope="module")
def address(site):
    """The app, served where Airflow mounts it."""
    outer = FastAPI()
    outer.mount("/nightwire", site.app)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(outer, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(30)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser, address):
    """A page of somebody who may do everything; it fails when a script runs or a policy is broken."""
    page = browser.new_page(base_url=address, extra_http_headers={"login": "admin"})
    page.set_default_timeout(PATIENCE)
    problems = []
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("dialog", lambda dialog: (problems.append("a script ran"), dialog.dismiss()))
    yield page
    page.close()
    assert not [one for one in problems if "favicon" not in one and "status of 404" not in one]


def shown(page, address):
    page.goto(f"/nightwire/{address}")
    page.wait_for_selector(f"#main[data-page={re.split('[?]', address)[0]}]:not([aria-busy]) h1")
    page.wait_for_load_state("networkidle")


def assert_it_is_text(page, words):
    """The words stand there to be read, and the page has no element that they would make."""
    assert words in page.locator("#main").inner_text()
    assert page.locator("#main img, #main script, #main svg[onload], #main b").count() == 0
    marked = "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).map(a => a.name)"
    assert not [name for name in page.evaluate(marked) if name.startswith("on")]


def with_markup(value, name=""):
    """The same answer with markup in every text of it, keys of dictionaries included."""
    match value:
        case str() if name not in OWN and not DATE.match(value):
            return value + MARKUP
        case list():
            return [with_markup(one, name) for one in value]
        case dict():
            own = {key: with_markup(one, key) for key, one in value.items()}
            counted = name in ("engines", "states")
            return {(key + MARKUP if counted else key): one for key, one in own.items()}
        case _:
            return value


def addresses(viewer):
    fact = viewer.get(f"{API}/facts", params={"unit": "soldier"}).json()["rows"][0]
    entity = viewer.get(f"{API}/entities").json()["rows"][0]["entity_id"]
    one = f"article?id={fact['article_id']}&night={fact['ingest_date']}"
    ask = quote("select text, count(*) as n from facts group by all")
    return [
        "tonight",
        "facts?kind=count",
        "article",
        one,
        "entity",
        f"entity?id={entity}",
        "rejects",
        "scorecards",
        f"sql?q={ask}",
        "words",
    ]


@pytest.mark.parametrize("index", range(10))
def test_markup_in_every_field_of_every_answer_is_text(page, viewer, index):
    def answer(route):
        found = route.fetch()
        if route.request.url.endswith("/session") or "/session/" in route.request.url:
            return route.fulfill(response=found)
        canned = {"/words": WORDS, "/scorecards": SCORECARDS}
        said = next((one for part, one in canned.items() if part in route.request.url), None) or found.json()
        return route.fulfill(response=found, body=json.dumps(with_markup(said)))

    page.route(f"**{API}/**", answer)
    shown(page, addresses(viewer)[index])
    for button in ("Why these numbers?", "First bytes"):
        if page.get_by_role("button", name=button).count():
            page.get_by_role("button", name=button).first.click()
            page.wait_for_load_state("networkidle")
    assert_it_is_text(page, MARKUP)
    page.unroute_all(behavior="ignoreErrors")  # an answer may still be under way


def test_an_article_with_markup_in_its_name_and_words_is_text(page, viewer):
    (row,) = viewer.get(f"{API}/articles", params={"text": "onerror"}).json()["rows"]
    assert "onerror" in row["source_uri"]
    shown(page, f"article?id={row['article_id']}&night={row['ingest_date']}")
    assert_it_is_text(page, "45 people <script>alert(1)</script> were killed")


@pytest.mark.usefixtures("uncorrected")
def test_a_correction_with_markup_is_text(page, admin):
    term = {"language": "it", "source": "malfatto", "target": HOSTILE, "note": HOSTILE}
    assert admin.post(f"{API}/corrections/terms", json=term).status_code == 201
    names = {"relation": "same", "type": "person", "names": [HOSTILE, "Anna Bianchi"]}
    assert admin.post(f"{API}/corrections/overrides", json=names).status_code == 201
    shown(page, "words")
    assert_it_is_text(page, HOSTILE)


def test_an_answer_to_sql_is_text(page):
    query = f"select '{HOSTILE}' as \"{MARKUP.replace(chr(34), chr(39))}\", 1 as n union all select 'x', 2"
    shown(page, f"sql?q={quote(query)}")
    page.get_by_role("region", name="Answer").locator("td").first.wait_for()
    assert_it_is_text(page, HOSTILE)
