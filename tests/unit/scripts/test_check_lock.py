"""What the check of the locks refuses."""

import sys

import pytest

from nightwire.settings import PROJECT_FOLDER

sys.path.insert(0, str(PROJECT_FOLDER / "scripts"))

import check_lock

HASHED = " \\\n    --hash=sha256:00\n"


def problems(tmp_path, text):
    path = tmp_path / "requirements.txt"
    path.write_text(text)
    return list(check_lock.problems_of(path))


def test_the_projects_locks_are_in_order():
    assert check_lock.main() == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no-such-package>=1" + HASHED, "not pinned"),
        ("no-such-package==1\n", "no hash"),
        ("rich==0.0.1" + HASHED, "installed is"),
    ],
)
def test_a_package_must_be_pinned_hashed_and_as_installed(tmp_path, text, words):
    (problem,) = problems(tmp_path, text)
    assert words in problem


def test_a_licence_that_nobody_has_allowed_is_named(tmp_path, monkeypatch):
    version = check_lock.importlib.metadata.version("rich")
    monkeypatch.setitem(check_lock.RULES, "allowed", ["isc"])
    (problem,) = problems(tmp_path, f"rich=={version}{HASHED}")
    assert "rich is under `MIT" in problem


def test_every_part_of_an_expression_counts():
    assert all(check_lock.is_allowed(part) for part in ("mit", "(apache-2.0", "isc license (iscl)"))
    assert not check_lock.is_allowed("gpl-3.0-only")
