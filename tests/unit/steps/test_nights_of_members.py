"""The articles of one file go into the nights of their own dates too."""

import io
import json
import zipfile

import pytest
from tests.unit.steps.nightly import contents, enrich, ingest, nights_of, rows, write

from nightwire.errors import NightHeldError
from nightwire.steps import gate, plan_ingest, read_batch
from nightwire.steps.nights import nights_between


def records(days):
    return [
        {"text": f"At least {n + 12} people were killed in Mali.", "date": day, "id": n}
        for n, day in enumerate(days)
    ]


def put_list(space, days):
    (space.settings.home / "articles" / "list.json").write_text(json.dumps(records(days)))


MEMBERS = ["2026-11-03", "2026-11-05", "2026-11-05", None, "2026-01-01", "2026-11-04"]
NIGHTS_OF_MEMBERS = ["2026-11-03", "2026-11-05", "2026-11-05", "2026-11-05", "2026-11-05", "2026-11-04"]


def members(space):
    return [night for _, night in sorted(nights_of(space).items())]


@pytest.mark.parametrize("is_backfill", [False, True])
def test_members_of_a_container_go_into_their_own_nights(workspace, is_backfill):
    put_list(workspace, MEMBERS)
    counts = ingest(workspace, "r1", "2026-11-05", is_backfill=is_backfill)
    assert (counts["article_count"], counts["container_count"]) == (6, 1)
    assert members(workspace) == NIGHTS_OF_MEMBERS
    assert set(nights_of(workspace, "files").values()) == {"2026-11-05"}
    assert ingest(workspace, "r2", "2026-11-06") == {}
    enrich(workspace)
    assert rows(workspace, "select count(*), count(distinct article_id) from facts") == [(6, 6)]
    before = contents(workspace)
    ingest(workspace, "r3", "2026-11-07", force=True)
    enrich(workspace, "e3")
    assert contents(workspace) == before


def test_a_backfill_takes_a_container_in_the_night_of_its_newest_member(workspace):
    put_list(workspace, MEMBERS)
    for night in nights_between("2026-11-01..2026-11-04"):
        assert ingest(workspace, night, night, is_backfill=True) == {}
    ingest(workspace, "r5", "2026-11-05", is_backfill=True)
    assert members(workspace) == NIGHTS_OF_MEMBERS


def test_a_container_whose_run_was_killed_between_its_nights_comes_in_once(workspace, monkeypatch):
    from nightwire.lake.store import Lake

    put_list(workspace, MEMBERS)
    (key,) = plan_ingest(workspace, run_id="r1", ingest_date="2026-11-05")
    real, made = Lake.publish, []

    def dies(self, publication, **options):
        if len(made) == 2:
            raise KeyboardInterrupt
        made.append(publication.ingest_date)
        return real(self, publication, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Lake, "publish", dies)
        with pytest.raises(KeyboardInterrupt):
            read_batch(workspace, key, run_id="r1")
    assert len(set(made)) == 2
    # Beside another new file it is read in another batch.
    write(workspace, "a_first.txt", "At least 99 people were killed in Mali.")
    assert ingest(workspace, "r2", "2026-11-05")["article_count"] == 7
    assert members(workspace)[1:] == NIGHTS_OF_MEMBERS
    assert rows(workspace, "select count(*), count(distinct article_id) from articles") == [(7, 7)]


def test_a_discarded_night_of_a_container_comes_in_again(spaces, monkeypatch):
    space, _ = spaces
    put_list(space, MEMBERS)
    real = gate._broken

    def broken(space, one):
        return ["one_night: is red"] if one.ingest_date == "2026-11-03" else real(space, one)

    with monkeypatch.context() as patched:
        patched.setattr(gate, "_broken", broken)
        with pytest.raises(NightHeldError):
            ingest(space, "r1", "2026-11-05")
    gate.discard(space, "2026-11-03", "ann")
    assert len(members(space)) == 5
    ingest(space, "r2", "2026-11-08")
    assert members(space) == NIGHTS_OF_MEMBERS


def test_a_zip_of_dated_articles_is_parted_too(workspace):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for record in records(["2026-11-01", "2026-11-02"]):
            archive.writestr(f"{record['date']}.txt", record["text"])
    (workspace.settings.home / "articles" / "a.zip").write_bytes(buffer.getvalue())
    ingest(workspace, "r1", "2026-11-02")
    assert members(workspace) == ["2026-11-01", "2026-11-02"]
