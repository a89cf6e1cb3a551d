"""Which tests share a process of pytest-xdist, and in what order they begin.

With `--dist loadfile` each file goes whole to one process. A folder in `SHARED` does so too, since its files
share what is slow to make; and what takes minutes begins first, so that no core is left with it at the end.
"""

from pathlib import PurePosixPath

import pytest

# The longest first.
PLACES = (
    "tests/e2e/make_ui",
    "tests/faults/test_celery_night.py",
    "tests/faults/test_killed_run.py",
    "tests/e2e/make_run",
    "tests/eval/test_translation.py",
    "tests/unit/steps/test_many_nights.py",
    "tests/unit/web",
    "tests/faults",
    "tests/eval",
    "tests/dags",
)
SHARED = frozenset({"tests/e2e/make_ui", "tests/e2e/make_run", "tests/unit/web"})


def scope_of(nodeid: str) -> str:
    """The file of a test, or the shared folder that it lies in."""
    file = nodeid.partition("::")[0]
    return next((place for place in _places(file) if place in SHARED), file)


def rank_of(nodeid: str) -> int:
    """Where a test stands among `PLACES`; after all of them where it is in none."""
    found = _places(nodeid.partition("::")[0])
    return min((PLACES.index(place) for place in found if place in PLACES), default=len(PLACES))


def _places(file: str) -> list[str]:
    path = PurePosixPath(file)
    return [path.as_posix(), *(parent.as_posix() for parent in path.parents)]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes minutes first; all else stays in its order."""
    items.sort(key=lambda item: rank_of(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object | None:
    """`--dist loadfile` that keeps shared folders together."""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class Scheduling(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return scope_of(nodeid)

    return Scheduling(config, log)
