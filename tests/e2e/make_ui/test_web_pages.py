"""The pages in a browser, inside a real Airflow after a real run; it takes the screenshots of `docs/`.

`NIGHTWIRE_SCREENSHOTS=1` writes them, over 500 articles where the shared news are on this machine. Without
a Chromium everything here is skipped.
"""

from urllib.parse import quote

import pytest

from tests.e2e.make_ui.watching import API, needs_chromium, shoot, shown

PAGES = ("tonight", "facts", "article", "entity", "rejects", "scorecards", "sql", "words")
pytestmark = [pytest.mark.slow, needs_chromium]


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
