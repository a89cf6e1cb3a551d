"""Tests share a process by file or by shared folder, and what takes minutes begins first."""

import pytest
from tests.scheduling import PLACES, SHARED, rank_of, scope_of

from nightwire.settings import PROJECT_FOLDER


@pytest.mark.parametrize("place", PLACES)
def test_each_place_is_there(place):
    assert (PROJECT_FOLDER / place).exists()


def test_shared_folders_are_places():
    assert set(PLACES) >= SHARED
    assert all((PROJECT_FOLDER / place).is_dir() for place in SHARED)


@pytest.mark.parametrize(
    ("nodeid", "scope"),
    [
        ("tests/unit/lake/test_store.py::test_it[a::b/c]", "tests/unit/lake/test_store.py"),
        ("tests/unit/web/test_api.py::test_it", "tests/unit/web"),
        ("tests/e2e/make_ui/test_web_pages.py::test_it", "tests/e2e/make_ui"),
    ],
)
def test_a_test_goes_with_its_file_or_its_shared_folder(nodeid, scope):
    assert scope_of(nodeid) == scope


def test_the_longest_begin_first():
    files = [
        "tests/unit/lake/test_store.py::test_it", "tests/faults/test_web_engines.py::test_it",
        "tests/faults/test_celery_night.py::test_it", "tests/e2e/make_ui/test_standalone.py::test_it",
    ]  # fmt: skip
    assert sorted(files, key=rank_of) == files[::-1]
