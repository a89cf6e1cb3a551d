"""`make run` as a user would, into a folder of its own, twice: once for all tests."""

import pytest
from tests.e2e.home import Home, table_sizes


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def first_run(home: Home) -> str:
    """What the first `make run` prints."""
    return home.sh("make run")


@pytest.fixture(scope="session")
def sizes_after_first_run(home: Home, first_run: str) -> list[tuple[object, ...]]:
    return table_sizes(home.lake)


@pytest.fixture(scope="session")
def second_run(home: Home, sizes_after_first_run: object) -> str:
    """What the second `make run` prints."""
    return home.sh("make run")
