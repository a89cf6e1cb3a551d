"""What was fetched is kept as long as a source names it, and some days more."""

import os
import time

import pytest

from nightwire.lake.storage import open_storage
from nightwire.sources.web import seen as seen_module
from nightwire.sources.web.seen import BODIES, DAY_SECONDS, STATES, TIDIED, Seen, SeenStore

FEED, PAGE = "https://a.example/feed", "https://a.example/page"


class Days:
    """A store whose days go by when told so."""

    def __init__(self, folder):
        self.folder, self.storage = folder, open_storage(str(folder))
        self.offset = 0.0
        self.store = SeenStore(self.storage, kept_days=30, now=lambda: time.time() + self.offset)

    def go_by(self, days):
        """Files grow older, too."""
        self.offset += days * DAY_SECONDS
        for path in [path for path in self.folder.rglob("*") if path.is_file()]:
            before = path.stat().st_mtime - days * DAY_SECONDS
            os.utime(path, (before, before))

    def fetched(self, url, data):
        sha256 = self.store.keep(data)
        self.store.put(url, Seen(sha256, len(data)))
        return sha256

    def bodies(self):
        return {path.rpartition("/")[2] for path in self.storage.sizes(BODIES)}


@pytest.fixture
def days(tmp_path):
    return Days(tmp_path)


def test_what_a_source_names_stays_and_older_answers_go(days):
    first = days.fetched(FEED, b"one")
    days.go_by(1)
    second = days.fetched(FEED, b"two")
    assert days.store.tidy() == 0
    for _ in range(8):
        days.go_by(5)
        days.store.put(FEED, days.store.get(FEED))  # 304, night after night
        days.store.tidy()
    assert days.bodies() == {second} != {first}
    assert days.store.body(second) == b"two"
    assert days.store.get(FEED).sha256 == second


def test_a_page_that_no_feed_lists_any_more_goes_after_the_days(days):
    days.fetched(FEED, b"feed")
    days.fetched(PAGE, b"page")
    for _ in range(5):
        days.go_by(5)
        days.store.put(FEED, days.store.get(FEED))
        days.store.tidy()
    assert len(days.bodies()) == 2
    days.go_by(8)
    days.store.put(FEED, days.store.get(FEED))
    assert days.store.tidy() == 2
    assert days.store.get(PAGE) == Seen()
    assert len(days.storage.sizes(STATES)) == 1
    assert days.store.body(days.store.get(FEED).sha256) == b"feed"


def test_states_of_an_earlier_version_are_not_taken_for_old(days):
    sha256 = days.store.keep(b"x")
    days.storage.write(seen_module._state(FEED), f'{{"url": "{FEED}", "sha256": "{sha256}"}}'.encode())
    assert days.store.tidy() == 0
    assert days.store.get(FEED).sha256 == sha256


def test_once_a_day_is_enough(days):
    days.fetched(PAGE, b"page")
    days.store.tidy()
    days.go_by(40)
    days.storage.write(TIDIED, b"")
    assert days.store.tidy() == 0
    days.go_by(1)
    assert days.store.tidy() == 2


def test_a_dry_run_and_a_lake_without_the_web_write_nothing(days, tmp_path):
    assert SeenStore(days.storage, is_kept=False).tidy() == 0
    assert days.store.tidy() == 0
    assert not list(tmp_path.rglob("tidied"))
