"""Articles in a bucket of a real S3 server: read once, known afterwards, and only what is allowed."""

import uuid

import obstore
import pytest
from tests.faults.object_server import BUCKET
from tests.unit.sources.runs import rows, run

from nightwire.errors import ConfigurationError
from nightwire.lake.storage.opening import open_store
from nightwire.settings import load_settings
from nightwire.steps import Workspace, finish, plan_ingest, read_batch
from nightwire.steps.retry import plan_retry

TEXT = b"Il ministro ha detto che la regione ha assunto 409 insegnanti a Torino per il nuovo anno.\n"


@pytest.fixture
def place(s3):
    return f"s3://{BUCKET}/articles/{uuid.uuid4().hex[:12]}"


@pytest.fixture
def bucket(place):
    return open_store(place, {})


@pytest.fixture
def space(tmp_path, place):
    return Workspace(load_settings(home=tmp_path, source=place, lake="lake"))


def test_objects_are_read_and_then_known(space, bucket, place):
    obstore.put(bucket, "a/one.txt", TEXT)
    obstore.put(bucket, "b/copy of #1.txt", TEXT)
    obstore.put(bucket, "b/empty.txt", b"")
    obstore.put(bucket, ".hidden/x.txt", TEXT + b"x")
    counts = run(space, "r1")
    assert (counts["article_count"], counts["duplicate_count"], counts["reject_count"]) == (1, 1, 1)
    assert rows(space, "select source_uri, etag is not null from files where outcome = 'article'") == [
        (f"{place}/a/one.txt", True)
    ]
    assert run(space, "r2") == {}


def test_known_objects_are_listed_and_not_fetched(space, bucket, monkeypatch):
    obstore.put(bucket, "one.txt", TEXT)
    run(space, "r1")
    monkeypatch.setattr(obstore, "get", lambda *_: pytest.fail("a known object was fetched"))
    assert plan_ingest(space, run_id="r2", ingest_date="2026-11-23") == []


def test_an_object_of_the_same_size_and_second_is_known_by_its_mark(space, bucket):
    obstore.put(bucket, "one.txt", TEXT)
    run(space, "r1")
    obstore.put(bucket, "one.txt", TEXT.replace(b"409", b"904"))
    assert run(space, "r2")["article_count"] == 1
    assert rows(space, "select max(revision) from articles") == [(2,)]


def test_only_what_lies_under_the_roots_is_read(space, place):
    for source in (f"s3://{BUCKET}", f"{place}more", f"{place}/../x", "s3://other/", "gs://other/"):
        with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_ROOTS"):
            plan_ingest(space, run_id="r1", ingest_date="2026-11-23", source=source)


def test_a_mended_object_is_taken_by_retry(space, bucket):
    obstore.put(bucket, "one.txt", b"")
    run(space, "r1")
    obstore.put(bucket, "one.txt", TEXT)
    for key in plan_retry(space, run_id="r2", ingest_date="2026-11-24"):
        read_batch(space, key, run_id="r2")
    assert finish(space, run_id="r2", stage="ingest")["article_count"] == 1


def test_wrong_keys_say_which_setting(space, monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_OPTIONS"):
        plan_ingest(space, run_id="r1", ingest_date="2026-11-23")


def test_keys_of_the_setting_win(space, bucket, monkeypatch, tmp_path, place):
    obstore.put(bucket, "one.txt", TEXT)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    given = {"secret_access_key": "not-a-secret"}
    made = Workspace(load_settings(home=tmp_path, source=place, lake="lake", source_options=given))
    assert run(made, "r1")["article_count"] == 1
    assert "not-a-secret" not in repr(made.sources)
