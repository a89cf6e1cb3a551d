"""One article's failure is its own reject: the others of the batch are whole, and it is tried again."""

from functools import cache

import pytest

from nightwire.errors import EngineUnavailableError
from nightwire.extracting import facts as extractor
from nightwire.extracting.entities import recogniser
from nightwire.lake.query import fetch
from nightwire.steps import engines, enrich_batch, finish, plan_enrich, plan_ingest, read_batch, versions
from nightwire.steps import remake as remake_step
from nightwire.steps.repair import repair
from nightwire.steps.workspace import Workspace

GOOD = "The government said that more than 10,000 soldiers had arrived in Russia on Monday.\n"
ODD = "The army said that 300 soldiers had crossed the Rubicon river on Friday.\n"


@cache
def loaded(model):
    return recogniser.build_recogniser(model)


@pytest.fixture
def space(workspace, monkeypatch):
    """Two English articles, and one recogniser for all tests."""
    monkeypatch.setattr(engines, "build_recogniser", lambda model, **_: loaded(model))
    for name, text in (("good.txt", GOOD), ("odd.txt", ODD)):
        (workspace.settings.home / "articles" / name).write_text(text)
    return workspace


def run(space, run_id, *, force=False):
    for key in plan_ingest(space, run_id=run_id, ingest_date="2026-11-23", force=force):
        read_batch(space, key, run_id=run_id)
    finish(space, run_id=run_id, stage="ingest")
    for key in plan_enrich(space, run_id=run_id, force=force):
        enrich_batch(space, key, run_id=run_id, force=force)
    return finish(space, run_id=run_id, stage="enrich")


def rows_of(space, table):
    query = f"select parse_filename(source_uri) as file, count(*) as n from {table} join articles"
    found = fetch(space.lake, f"{query} using (article_id) group by all order by all").to_pylist()
    return {row["file"]: row["n"] for row in found}


def rejects(space):
    return fetch(space.lake, "select stage, reason_code, reason, is_retryable from rejects").to_pylist()


def break_facts(monkeypatch, error):
    find = extractor.find_numbers

    def broken(text, language):
        if "Rubicon" in text:
            raise error
        return find(text, language)

    monkeypatch.setattr(extractor, "find_numbers", broken)


def break_entities(monkeypatch, error):
    read = recogniser.read_article

    def broken(pairs, *given):
        if any("Rubicon" in pair.text for pair in pairs):
            raise error
        return read(pairs, *given)

    monkeypatch.setattr(recogniser, "read_article", broken)


BREAKING = {"facts": break_facts, "entities": break_entities}


@pytest.mark.parametrize("stage", BREAKING)
def test_the_others_go_on_and_the_article_is_a_reject_with_the_reason(space, monkeypatch, stage):
    BREAKING[stage](monkeypatch, ArithmeticError("a strange\nword"))
    counts = run(space, "r1")
    assert counts["reject_count"] == 1
    assert set(rows_of(space, "facts")) == set(rows_of(space, "entities")) == {"good.txt"}
    (reject,) = rejects(space)
    assert (reject["stage"], reject["reason_code"]) == ("enrich", f"{stage}_failed")
    assert "ArithmeticError: a strange word" in reject["reason"]
    assert "--force" in reject["reason"]
    assert rows_of(space, "sentences") == {"good.txt": 1, "odd.txt": 1}


def test_it_is_tried_again_on_request_and_with_another_version(space, monkeypatch):
    with monkeypatch.context() as broken:
        break_facts(broken, ValueError())
        run(space, "r1")
        run(space, "r2", force=True)
        assert len(rejects(space)) == 1
    assert plan_enrich(space, run_id="r3") == []  # nothing has changed: the same would happen
    with monkeypatch.context() as another:
        now = versions.current
        another.setattr(versions, "current", lambda *of: now(*of) | {versions.FACTS: "another"})
        run(space, "r4")
        assert rejects(space) == []
        assert set(rows_of(space, "facts")) == set(rows_of(space, "entities")) == {"good.txt", "odd.txt"}
        break_entities(another, MemoryError())
        run(space, "r5", force=True)
        assert set(rows_of(space, "facts")) == {"good.txt"}
    run(space, "r6", force=True)
    assert rejects(space) == []


def test_what_splits_sentences_may_fail_on_one_article(space, monkeypatch):
    run(space, "r1")
    split, now = remake_step.sentences_of, versions.current

    def broken(article_id, text, *given):
        if "Rubicon" in text:
            raise RecursionError
        return split(article_id, text, *given)

    monkeypatch.setattr(remake_step, "sentences_of", broken)
    monkeypatch.setattr(versions, "current", lambda *of: now(*of) | {versions.SENTENCES: "another"})
    run(space, "r2")
    assert [one["reason_code"] for one in rejects(space)] == ["sentences_failed"]
    assert {*rows_of(space, "sentences"), *rows_of(space, "entities")} == {"good.txt"}
    assert set(rows_of(space, "facts")) == {"good.txt"}


def test_the_reason_outlives_a_second_reading_and_a_lost_file(space, monkeypatch):
    break_facts(monkeypatch, ValueError("no such thing"))
    run(space, "r1")
    before = rejects(space)
    (lost,) = (space.settings.home / "warehouse" / "_data").rglob("rejects*.parquet")
    lost.unlink()
    again = Workspace(space.settings)
    repair(again, run_id="repair")
    run(again, "r2")
    assert rejects(again) == before


def test_no_article_is_to_blame_for_an_engine_that_is_away(space, monkeypatch):
    break_entities(monkeypatch, EngineUnavailableError("not reachable"))
    with pytest.raises(EngineUnavailableError):
        run(space, "r1")
    assert rejects(space) == []
