"""A night is made again from its stored articles, and compared row by row."""

import shutil

import pytest
from tests.conftest import SEED
from tests.conftest import run_night as run

from nightwire.errors import ConfigurationError
from nightwire.steps import enrich_batch, plan_enrich
from nightwire.steps import remake as remake_step
from nightwire.steps.replay import replay


@pytest.fixture
def space(workspace):
    folder = workspace.settings.home / "articles"
    shutil.copy(SEED, folder / "seed.txt")
    (folder / "english.txt").write_text("At least 300 soldiers crossed the river, Kim said.\n")
    (folder / "empty.txt").write_bytes(b"")
    run(workspace, "r1")
    for path in folder.iterdir():
        path.unlink()  # the sources are gone: only the lake has the articles
    return workspace


def test_a_night_made_again_is_the_same_row_by_row(space, tmp_path):
    same, difference = replay(space, "2026-11-23", tmp_path / "again")
    assert difference is None
    assert same["articles"] == 2
    assert same["sentences"] > 15
    assert same["facts"] >= 3
    with pytest.raises(ConfigurationError, match="holds a lake already"):
        replay(space, "2026-11-23", tmp_path / "again")


def test_the_first_row_that_differs_is_named(space, tmp_path, monkeypatch):
    find = remake_step.find_facts

    def others(articles, entities, *given):
        from dataclasses import replace

        return [
            replace(fact, value=fact.value + (fact.value == 300)) for fact in find(articles, entities, *given)
        ]

    monkeypatch.setattr(remake_step, "find_facts", others)
    for key in plan_enrich(space, run_id="r2", force=True):
        enrich_batch(space, key, run_id="r2", force=True)
    monkeypatch.undo()
    _, difference = replay(space, "2026-11-23", tmp_path / "again")
    assert (difference.table, difference.column, difference.before, difference.after) == (
        "facts", "value", 301.0, 300.0,
    )  # fmt: skip
    assert "value was 301.0 and is 300.0" in str(difference)


def test_a_night_that_the_lake_has_not_is_refused(space, tmp_path):
    with pytest.raises(ConfigurationError, match="nothing of the night"):
        replay(space, "2020-01-01", tmp_path / "again")
