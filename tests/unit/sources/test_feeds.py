"""Feeds and addresses on the web as sources, against a real server: polite, bounded, and nothing is lost."""

from base64 import b64encode

import pytest
from tests.unit.sources import web_server
from tests.unit.sources.runs import rows, run
from tests.unit.sources.web_server import Reply

from nightwire.errors import ConfigurationError
from nightwire.settings import load_settings
from nightwire.steps import Workspace, plan_ingest

TEXTS = [
    "Il ministro ha detto che la regione ha assunto 409 insegnanti a Torino per il nuovo anno scolastico.",
    "La protezione civile ha inviato sul posto 27 squadre di volontari dopo la forte scossa di terremoto.",
]
PAGE = """<html><head><title>Assunti 409 insegnanti</title></head><body><nav>Home Sport</nav><article>
<h1>Assunti 409 insegnanti</h1><p>{text} Lo ha annunciato ieri il presidente durante una conferenza.</p>
<p>I sindacati chiedono altri 120 posti per le scuole della provincia, dove mancano ancora docenti.</p>
</article></body></html>"""


def feed(*entries):
    items = "".join(
        f"<item><title>Titolo {n}</title><link>{link}</link><description>{text}</description>"
        f"<pubDate>Fri, 20 Nov 2026 1{n}:00:00 GMT</pubDate></item>"
        for n, (link, text) in enumerate(entries)
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()
    )


@pytest.fixture
def space(tmp_path, web, slept):
    """Makes a workspace whose source is a list of these feeds."""

    def make(*urls, **settings):
        (tmp_path / "feeds.txt").write_text("# ours\n" + "\n".join(urls))
        given = {"source": "feeds:feeds.txt", "lake": "lake", "home": tmp_path} | settings
        return Workspace(load_settings(**given))

    return make


def test_entries_become_articles_with_their_address_and_date(space, web):
    url = web.put(
        "/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0]), ("https://a.example/2", TEXTS[1])))
    )
    made = space(url)
    assert run(made, "r1")["article_count"] == 2
    sql = "select source_uri, url, published_at::varchar, published_origin from articles order by source_uri"
    assert rows(made, sql) == [
        (f"{url}#0", "https://a.example/1", "2026-11-20 10:00:00", "metadata"),
        (f"{url}#1", "https://a.example/2", "2026-11-20 11:00:00", "metadata"),
    ]


def test_a_feed_that_has_not_changed_is_not_sent_again_nor_read_again(space, web):
    url = web.put("/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0])), headers={"ETag": '"v1"'}))
    made = space(url)
    run(made, "r1")
    assert run(made, "r2") == {}
    assert [headers.get("if-none-match") for path, headers in web.asked if path == "/feed.xml"] == [
        None,
        '"v1"',
    ]


def test_a_new_entry_is_the_only_new_article(space, web):
    old, new = ("https://a.example/1", TEXTS[0]), ("https://a.example/2", TEXTS[1])
    url = web.put("/feed.xml", Reply(feed(old)), Reply(feed(old, new)))
    made = space(url)
    run(made, "r1")
    counts = run(made, "r2")
    assert (counts["article_count"], counts["duplicate_count"]) == (1, 1)


def test_what_robots_txt_forbids_is_not_asked_for_and_is_a_reject(space, web):
    web.put("/robots.txt", Reply(b"User-agent: *\nDisallow: /*.xml$\nCrawl-delay: 7"))
    made = space(f"{web.address}/feed.xml")
    run(made, "r1")
    assert web.paths() == ["/robots.txt"]
    assert rows(made, "select source_uri, reason_code, is_retryable from rejects") == [
        (f"{web.address}/feed.xml", "robots_refuse", True)
    ]


@pytest.mark.parametrize("status", [500, 503])
def test_without_robots_txt_from_a_failing_server_nothing_is_asked_for(space, web, status):
    web.put("/robots.txt", Reply(status=status))
    made = space(web.put("/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0])))))
    run(made, "r1")
    assert "/feed.xml" not in web.paths()
    assert rows(made, "select reason_code from rejects") == [("robots_refuse",)]


def test_a_host_is_not_asked_faster_than_it_wants(space, web, slept):
    web.put("/robots.txt", Reply(b"User-agent: *\nCrawl-delay: 7"))
    urls = [web.put(f"/{n}.xml", Reply(feed((f"https://a.example/{n}", TEXTS[0])))) for n in range(3)]
    run(space(*urls), "r1")
    assert slept[-2:] == [7.0, 7.0]


def test_a_busy_server_is_asked_again_when_it_says(space, web, slept):
    good = Reply(feed(("https://a.example/1", TEXTS[0])))
    url = web.put("/feed.xml", Reply(status=429, headers={"Retry-After": "11"}), good)
    assert run(space(url), "r1")["article_count"] == 1
    assert 11.0 in slept


def test_a_server_that_asks_for_hours_is_left_alone_by_the_next_runs_too(space, web, slept):
    url = web.put("/feed.xml", Reply(status=429, headers={"Retry-After": "7200"}))
    made = space(url)
    run(made, "r1")
    run(made, "r2")
    assert web.paths().count("/feed.xml") == 1
    assert rows(made, "select reason_code from rejects") == [("host_busy",)]


def test_a_failing_server_is_a_reject_that_the_next_run_takes_again(space, web):
    good = Reply(feed(("https://a.example/1", TEXTS[0])))
    url = web.put("/feed.xml", *[Reply(status=502)] * 3, good)
    made = space(url)
    assert run(made, "r1")["reject_count"] == 1
    assert web.paths().count("/feed.xml") == 3
    assert run(made, "r2")["article_count"] == 1
    assert rows(made, "select * from rejects") == []


def test_redirects_are_followed_within_the_roots_only(space, web):
    inside = web.put("/here.xml", Reply(status=301, headers={"Location": "/feed.xml"}))
    web.put("/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0]))))
    outside = web.put("/away.xml", Reply(status=302, headers={"Location": "http://localhost:9/secret"}))
    endless = web.put("/round.xml", Reply(status=302, headers={"Location": "/round.xml"}))
    made = space(inside, outside, endless)
    assert run(made, "r1")["article_count"] == 1
    assert rows(made, "select source_uri, reason_code from rejects order by all") == [
        (outside, "outside_roots"), (endless, "redirected_away"),
    ]  # fmt: skip


def test_a_login_goes_to_its_own_server_and_no_further(space, web):
    other = web_server.start()
    try:
        other.put("/moved.xml", Reply(feed(("https://a.example/1", TEXTS[0]))))
        urls = [
            web.put("/feed.xml", Reply(feed(("https://a.example/2", TEXTS[1])))),
            web.put("/moved.xml", Reply(status=302, headers={"Location": f"{other.address}/moved.xml"})),
            f"{other.address}/moved.xml",
        ]
        made = space(*urls, source_logins={web.address: "desk:s3cret"})
        assert run(made, "r1")["article_count"] >= 1
        assert "s3cret" not in repr(made.settings) + repr(made.sources)
        given = {headers.get("authorization") for path, headers in web.asked if path != "/robots.txt"}
        assert given == {f"Basic {b64encode(b'desk:s3cret').decode()}"}
        assert not any("authorization" in headers for _, headers in other.asked)
        assert other.asked
    finally:
        other.server.shutdown()
        other.server.server_close()


def test_what_is_too_large_or_gone_or_no_feed_is_a_reject_with_its_reason(space, web):
    large = web.put("/large.xml", Reply(b"x" * 3000))
    gone = f"{web.address}/gone.xml"
    odd = web.put("/odd.xml", Reply(b"<?xml version='1.0'?><rss><channel></channel></rss>"))
    made = space(large, gone, odd, max_download_bytes=2000)
    run(made, "r1")
    assert rows(made, "select source_uri, reason_code from rejects order by all") == [
        (gone, "http_error"), (large, "download_too_large"), (odd, "no_entries"),
    ]  # fmt: skip


def test_pages_that_entries_link_to_are_fetched_where_a_setting_says_so(space, web):
    page = web.put(
        "/1.html", Reply(PAGE.format(text=TEXTS[0]).encode(), headers={"Content-Type": "text/html"})
    )
    entries = (page, "Assunti 409."), ("https://elsewhere.example/2", TEXTS[1])
    url = web.put("/feed.xml", Reply(feed(*entries), headers={"ETag": '"v1"'}))
    made = space(url, feed_pages=True)
    run(made, "r1")
    sql = "select source_uri, published_at::varchar from articles order by source_uri"
    assert rows(made, sql) == [(page, "2026-11-20 10:00:00"), (f"{url}#1", "2026-11-20 11:00:00")]
    assert dict(rows(made, "select source_uri, outcome from files")) == {
        page: "article", url: "container", f"{url}#0": "duplicate", f"{url}#1": "article",
        "https://elsewhere.example/2": "reject",
    }  # fmt: skip
    run(made, "r2")
    assert web.paths().count("/1.html") == 1


def test_one_address_is_read_as_whatever_it_is(space, web, tmp_path):
    url = web.put("/articles.jsonl", Reply(b"\n".join(b'{"text": "%s"}' % t.encode() for t in TEXTS)))
    made = space("", source=url, source_roots=web.address)
    assert run(made, "r1")["article_count"] == 2
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_ROOTS"):
        plan_ingest(made, run_id="r2", ingest_date="2026-11-23", source="http://localhost:9/")


def test_a_list_that_somebody_drops_into_a_folder_opens_no_host(space, web, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "mine.txt").write_text("http://169.254.169.254/latest")
    made = space("", source="in")
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_ROOTS"):
        plan_ingest(made, run_id="r1", ingest_date="2026-11-23", source="feeds:in/mine.txt")
    assert web.asked == []


def test_a_dry_run_keeps_nothing(space, web):
    url = web.put("/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0]))))
    made = space(url)
    assert plan_ingest(made, run_id="r1", ingest_date="2026-11-23", dry_run=True)
    assert made.lake.storage.sizes("_fetched") == {}
    assert run(made, "r2")["article_count"] == 1


def test_a_fetched_feed_is_read_again_as_it_was(space, web):
    url = web.put("/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0]))), Reply(status=404))
    made = space(url)
    run(made, "r1")
    from nightwire.steps.repair import repair

    repair(made, run_id="r2", thorough=True)
    assert rows(made, "select count(*) from articles") == [(1,)]


def test_opml_lists_feeds_too(space, web, tmp_path):
    url = web.put("/feed.xml", Reply(feed(("https://a.example/1", TEXTS[0]))))
    made = space("")
    (tmp_path / "feeds.txt").write_text(f'<opml><body><outline xmlUrl="{url}"/></body></opml>')
    assert run(made, "r1")["article_count"] == 1


@pytest.mark.parametrize("line", ["", "file:///etc/passwd", "ftp://a.example/feed"])
def test_a_list_without_web_addresses_is_refused(space, line):
    with pytest.raises(ConfigurationError, match="list of feeds"):
        plan_ingest(space(line), run_id="r1", ingest_date="2026-11-23")
