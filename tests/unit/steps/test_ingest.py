"""From a folder of files to rows: everything is accounted for, nothing twice."""

import os
import shutil
from datetime import UTC, datetime

import pytest
from tests.conftest import SEED

from nightwire.errors import ConfigurationError, PermanentError, RetryableError
from nightwire.lake.query import fetch
from nightwire.steps import finish, plan_ingest, read_batch

ENGLISH = "The army said on Friday that 300 soldiers had crossed the river near the old town.\n"
LATIN = "Il ministro ha detto che la città è già caduta, perché più di 10.000 soldati sono lì. Così è.\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1"


@pytest.fixture
def folder(workspace):
    folder = workspace.settings.home / "articles"
    shutil.copy(SEED, folder / "good.txt")
    shutil.copy(SEED, folder / "copy.txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(PNG)
    (folder / "latin.txt").write_bytes(LATIN.encode("latin-1"))
    return folder


def ingest(workspace, run_id="r1", night="2026-11-23", **options):
    keys = plan_ingest(workspace, run_id=run_id, ingest_date=night, **options)
    for key in keys:
        read_batch(workspace, key, run_id=run_id)
    return finish(workspace, run_id=run_id, stage="ingest")


def rows(workspace, sql):
    return [tuple(row.values()) for row in fetch(workspace.lake, sql).to_pylist()]


def sizes(workspace):
    return dict(rows(workspace, "from table_sizes"))


def outcomes(workspace):
    return dict(rows(workspace, "select parse_filename(source_uri), outcome from files order by all"))


def test_files_seen_are_articles_duplicates_and_rejects(workspace, folder):
    counts = ingest(workspace)
    assert counts == {
        "file_count": 5,
        "article_count": 2,
        "duplicate_count": 1,
        "reject_count": 2,
        "sentence_count": 19,
    }
    assert outcomes(workspace) == {
        "good.txt": "duplicate",
        "copy.txt": "article",
        "empty.txt": "reject",
        "picture.txt": "reject",
        "latin.txt": "article",
    }
    assert rows(workspace, "select reason_code, is_retryable from rejects order by all") == [
        ("binary", False),
        ("empty", False),
    ]
    assert rows(workspace, "select text from articles where source_uri like '%latin%'") == [(LATIN,)]


def test_a_second_run_finds_nothing_and_adds_no_row(workspace, folder):
    ingest(workspace)
    before = sizes(workspace)
    assert plan_ingest(workspace, run_id="r2", ingest_date="2026-11-24") == []
    assert ingest(workspace, "r2", "2026-11-24") == {}
    assert sizes(workspace) == before


def test_a_copy_that_comes_later_is_a_duplicate_too(workspace, folder):
    ingest(workspace)
    shutil.copy(SEED, folder / "later.txt")
    assert ingest(workspace, "r2")["duplicate_count"] == 1
    assert sizes(workspace)["articles"] == 2


def test_a_changed_file_is_a_new_article(workspace, folder):
    ingest(workspace)
    (folder / "latin.txt").write_text(ENGLISH)
    assert ingest(workspace, "r2")["article_count"] == 1
    assert sizes(workspace) | {"runs": 0, "entities": 0, "facts": 0} == {
        "files": 6, "articles": 3, "sentences": 20, "entities": 0, "facts": 0, "rejects": 2, "runs": 0,
        "non_facts": 0, "scorecards": 0, "story_articles": 3, "identities": 0,
    }  # fmt: skip


def test_a_touched_file_is_known_by_its_bytes(workspace, folder):
    ingest(workspace)
    (folder / "latin.txt").touch()
    assert plan_ingest(workspace, run_id="r2", ingest_date="2026-11-24") == []


def test_ids_do_not_depend_on_the_batches(workspace, folder, tmp_path):
    ingest(workspace)
    other = type(workspace)(
        workspace.settings.model_copy(update={"batch_size": 100, "lake": str(tmp_path / "other")})
    )
    ingest(other)
    for table, key in (("articles", "article_id"), ("sentences", "sentence_id")):
        assert rows(workspace, f"select {key} from {table} order by all") == rows(
            other, f"select {key} from {table} order by all"
        )


def test_an_unselected_language_is_rejected_until_a_run_takes_it_in(workspace, folder):
    (folder / "english.txt").write_text(ENGLISH)
    ingest(workspace, languages=["it"])
    assert rows(
        workspace, "select reason_code, is_retryable from rejects where source_uri like '%english%'"
    ) == [("language_not_selected", True)]
    assert ingest(workspace, "r2", languages=["it"]) == {}  # tried again, with the same end
    assert outcomes(workspace)["english.txt"] == "reject"
    ingest(workspace, "r3")
    assert outcomes(workspace)["english.txt"] == "article"
    assert sizes(workspace)["rejects"] == 2
    assert sizes(workspace)["files"] == 6


def test_a_file_that_cannot_be_opened_is_tried_again(workspace, folder, monkeypatch):
    real_open = os.open

    def refuse(path, *args, **kwargs):
        if str(path).endswith("latin.txt"):
            raise PermissionError(13, "Permission denied")
        return real_open(path, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        ingest(workspace)
        assert outcomes(workspace)["latin.txt"] == "reject"
        assert ("latin.txt", True) in rows(
            workspace,
            "select parse_filename(source_uri), is_retryable from rejects where reason like '%opened%'",
        )
    ingest(workspace, "r2")
    assert outcomes(workspace)["latin.txt"] == "article"
    assert sizes(workspace)["files"] == 5


def test_force_reads_known_files_again_where_they_are(workspace, folder):
    ingest(workspace)
    before = sizes(workspace)
    assert ingest(workspace, "r2", "2026-11-24", force=True)["file_count"] == 5
    assert sizes(workspace) | {"runs": 1} == before
    assert rows(workspace, "select distinct ingest_date::varchar from articles") == [("2026-11-23",)]


def test_force_keeps_the_rows_of_files_that_are_gone(workspace, folder):
    ingest(workspace)
    (folder / "latin.txt").unlink()
    ingest(workspace, "r2", force=True)
    assert outcomes(workspace)["latin.txt"] == "article"


def test_a_file_that_goes_between_planning_and_reading_is_left_out(workspace, folder):
    keys = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23")
    (folder / "latin.txt").unlink()
    for key in keys:
        read_batch(workspace, key, run_id="r1")
    assert sizes(workspace)["files"] == 4


def test_a_file_that_is_still_being_written_is_taken_in_by_the_next_run(workspace, folder):
    keys = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23")
    (folder / "latin.txt").write_text(ENGLISH)
    for key in keys:
        read_batch(workspace, key, run_id="r1")
    assert rows(workspace, "select reason_code from rejects where source_uri like '%latin%'") == [
        ("changing",)
    ]
    assert ingest(workspace, "r2")["article_count"] == 1
    assert outcomes(workspace)["latin.txt"] == "article"
    assert sizes(workspace)["files"] == 5


def test_two_runs_at_once_take_no_file_in_twice(workspace, folder):
    small = type(workspace)(workspace.settings.model_copy(update={"batch_size": 1}))
    first = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23")
    second = plan_ingest(small, run_id="r2", ingest_date="2026-11-23")
    for key in first:
        read_batch(workspace, key, run_id="r1")
    for key in second:
        with pytest.raises((PermanentError, RetryableError)):
            read_batch(small, key, run_id="r2")
    assert sizes(workspace)["files"] == 5
    assert sizes(workspace)["articles"] == 2


def test_a_task_that_runs_again_changes_nothing(workspace, folder):
    keys = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-23")
    for key in [*keys, *keys]:
        read_batch(workspace, key, run_id="r1")
    assert sizes(workspace)["files"] == 5
    assert finish(workspace, run_id="r1", stage="ingest")["file_count"] == 5


def test_another_night_is_another_partition(workspace, folder):
    ingest(workspace, night="2024-02-29")
    assert rows(workspace, "select distinct ingest_date from articles") == [
        (datetime(2024, 2, 29, tzinfo=UTC).date(),)
    ]


@pytest.mark.parametrize("night", ["2026-13-01", "yesterday", "", "2026-1-1 "])
def test_a_night_that_is_none_is_refused(workspace, night):
    with pytest.raises(ConfigurationError, match="YYYY-MM-DD"):
        plan_ingest(workspace, run_id="r1", ingest_date=night)
