"""The commands as a user types them."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest
from tests.conftest import needs_apertium
from typer.testing import CliRunner

from nightwire.cli.app import app
from nightwire.steps import finish, plan_ingest, read_batch

ENGLISH = "The army said on Friday that 300 soldiers had crossed the river near the old town.\n"


@pytest.fixture
def run(workspace, monkeypatch):
    """Call the command on the test's own lake."""
    monkeypatch.setenv("NIGHTWIRE_HOME", str(workspace.settings.home))
    monkeypatch.setenv("NIGHTWIRE_SOURCE", "articles")

    def call(*arguments, **options):
        return CliRunner().invoke(app, [str(a) for a in arguments], **options)

    return call


@pytest.fixture
def filled(workspace):
    (workspace.settings.home / "articles" / "a.txt").write_text(ENGLISH)
    for key in plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23"):
        read_batch(workspace, key, run_id="r1")
    finish(workspace, run_id="r1", stage="ingest")
    return workspace


def test_sql_prints_a_table(run, filled):
    result = run("sql", "select language, text from articles")
    assert result.exit_code == 0
    assert "300 soldiers" in result.stdout
    assert "1 row" in result.stdout


@pytest.mark.parametrize("format_", ["csv", "json", "parquet"])
def test_sql_writes_every_format(run, filled, tmp_path, format_):
    out = tmp_path / f"out.{format_}"
    query = "select language, ingest_date, 1 as one, null as nothing from articles"
    assert run("sql", query, "--format", format_, "-o", out).exit_code == 0
    if format_ == "parquet":
        assert pq.read_table(out).num_rows == 1
    elif format_ == "csv":
        (row,) = csv.DictReader(io.StringIO(out.read_text()))
        assert row == {"language": "en", "ingest_date": "2026-11-23", "one": "1", "nothing": ""}
    else:
        assert json.loads(out.read_text())["ingest_date"] == "2026-11-23"


def test_sql_names_the_columns_of_no_rows(run, filled):
    result = run("sql", "select source_uri, reason from rejects", "--format", "csv")
    assert result.stdout == "source_uri,reason\n"


def test_sql_reads_from_standard_input(run, filled):
    assert "300 soldiers" in run("sql", "-", "--format", "json", input="select text from articles").stdout


def test_wrong_sql_is_explained_and_names_the_tables(run, filled):
    result = run("sql", "select nothing from nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.output
    assert "show tables" in result.output


def test_sql_cannot_change_the_lake(run, filled, tmp_path):
    for statement in (
        "drop view facts",
        f"copy articles to '{tmp_path}/x.csv'",
        "create table t as select 1",
    ):
        run("sql", statement)
    assert not (tmp_path / "x.csv").exists()
    assert run("sql", "select count(*) from facts").exit_code == 0


def test_a_dry_run_says_what_it_would_read_and_changes_nothing(run, workspace):
    (workspace.settings.home / "articles" / "a.txt").write_text(ENGLISH)
    result = run("run", "--dry-run")
    assert result.exit_code == 0
    assert "1 file would be read" in result.stdout
    assert workspace.lake.state().version == 0


def test_help_teaches(run):
    assert "nightwire run seeds" in run("--help").output
    for command in ("run", "sql", "facts", "doctor"):
        shown = run(command, "--help").output
        assert "nightwire" in shown or command == "doctor"


def test_facts_reads_and_writes_lines(run):
    line = json.dumps({"id": "x", "text": "Sono arrivati più di 10.000 soldati.", "lang": "it"})
    result = run("facts", input=line + "\n")
    (fact,) = json.loads(result.stdout)["facts"]
    assert (fact["comparator"], fact["value"], fact["unit"], fact["unit_source"]) == (
        ">",
        10000,
        "soldier",
        "soldati",
    )
    assert fact["text"] == "più di 10.000 soldati"


def test_doctor_names_engines_and_settings(run):
    shown = run("doctor").output
    for word in ("apache-airflow", "NIGHTWIRE_LAKE", "pivot", "spacy"):
        assert word in shown


def test_run_says_what_waits_for_an_engine_and_what_the_next_run_will_do(run, workspace, monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ENGINES", "libretranslate")
    text = "Il governo ha inviato cento soldati nella capitale. Nessuno ne ha parlato."
    (workspace.settings.home / "articles" / "a.txt").write_text(text)
    out = run("run").stdout
    assert "2 sentences could not be translated yet; the next run will try again." in out
    assert "nightwire doctor" in out
    query = "select translation_counts from runs where stage = 'enrich'"
    (row,) = csv.DictReader(io.StringIO(run("sql", query, "--format", "csv").stdout))
    assert json.loads(row["translation_counts"]) == {"libretranslate left: not_ready": 2, "pending": 2}


@needs_apertium
def test_house_style_ties_a_name_to_its_english(run, workspace):
    text = "Ieri sera la Lega Nord ha smentito la notizia. Nessuno ne ha parlato in Italia."
    (workspace.settings.home / "articles" / "a.txt").write_text(text)
    assert run("run").exit_code == 0
    query = "select text_en from entities where text = 'Lega Nord'"
    (row,) = csv.DictReader(io.StringIO(run("sql", query, "--format", "csv").stdout))
    assert "Northern League" in row["text_en"]
