"""`nightwire explain`: of a sentence, and of a fact that the lake holds."""

import json

import pytest
from typer.testing import CliRunner

from nightwire.cli import explain as command
from nightwire.cli.app import app
from nightwire.steps import enrich_batch, finish, plan_enrich, plan_ingest, read_batch
from nightwire.steps.stored_fact import stored_fact

ENGLISH = "The army said on 24 May that more than 300 soldiers had crossed the river near the old town.\n"


@pytest.fixture
def run(workspace, monkeypatch):
    """Call the command on the test's own lake, which holds one English article."""
    monkeypatch.setenv("NIGHTWIRE_HOME", str(workspace.settings.home))
    (workspace.settings.home / "articles" / "a.txt").write_text(ENGLISH)
    for key in plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23"):
        read_batch(workspace, key, run_id="r1")
    finish(workspace, run_id="r1", stage="ingest")
    for key in plan_enrich(workspace, run_id="r2"):
        enrich_batch(workspace, key, run_id="r2")
    finish(workspace, run_id="r2", stage="enrich")

    def call(*arguments):
        return CliRunner().invoke(app, [str(one) for one in arguments])

    return call


@pytest.fixture
def fact_id(run):
    rows = json.loads(run("sql", "select fact_id from facts where value = 300", "--format", "json").stdout)
    return rows["fact_id"] if isinstance(rows, dict) else rows[0]["fact_id"]


def test_a_stored_fact_is_shown_with_its_rules_and_the_other_numbers(run, fact_id):
    shown = run("explain", "--fact", fact_id).stdout
    assert f"fact {fact_id}  >300 soldiers" in shown
    assert "made by units.noun, bounds.before, speaker.verb;" in shown
    assert "24  no fact: date  by nonfacts.month" in shown
    assert "what the rules say now, which are the same" in shown
    assert shown.rstrip().endswith("the same fact as stored")


def test_what_the_rules_make_another_of_a_stored_fact_is_named(run, fact_id, workspace):
    stored = stored_fact(workspace, fact_id)
    stored.row.update(value=30.0, trend="up", extractor_version="older")
    assert list(stored.changes()) == [("value", 30.0, 300.0), ("trend", "up", None)]
    shown = list(command.stored_lines(stored))
    assert "what the rules say now, which are others" in shown
    assert shown[-3:] == ["another than stored", "  value  30 -> 300", "  trend  up -> none"]


def test_a_fact_that_is_none_any_more_is_named(fact_id, workspace):
    stored = stored_fact(workspace, fact_id)
    stored.row.update(span_start=0, span_end=3)
    assert [(name, now) for name, _, now in stored.changes()] == [("fact", None)]


def test_an_unknown_fact_and_two_questions_are_refused(run):
    unknown = run("explain", "--fact", "nothing")
    assert unknown.exit_code != 0
    assert run("explain", "Tre soldati.", "--fact", "x").exit_code == 2
    assert run("explain").exit_code == 2


def test_a_sentence_is_explained_with_its_english(run):
    shown = run("explain", "--from", "it", "Sono 30 soldati.", "--english", "They are 30 soldiers.").stdout
    for part in (
        "tokens  Sono | 30",
        "units.noun  unit soldier",
        "-> =30 soldier count",
        "en  They are",
        "fact  both",
    ):
        assert part in shown
    assert "checks of the English that failed: none" in shown
