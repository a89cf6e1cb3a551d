"""An edited article is a revision of what stood at its address; copies and stories over nights."""

import io
import json
import zipfile

import pytest
from tests.conftest import needs_apertium

from nightwire.errors import NightHeldError, PermanentError
from nightwire.lake.query import fetch
from nightwire.steps import account, enrich_batch, finish, plan_enrich, plan_ingest, read_batch
from nightwire.steps.retry import plan_retry

FIRST = (
    "The army said on Friday that 300 soldiers had crossed the river.\n"
    "At least 12 people died in Rome.\nThe bank lent 5 million euros to Poland.\n"
)
SECOND = FIRST.replace("300", "350").replace("At least 12 people died", "More than 40 ships burnt")
LONG = "".join(
    f"The minister of region {name} said that the old bridge over the river was closed by the town council.\n"
    for name in ("Alpha", "Beta", "Gamma", "Delta")
)


def ingest(space, run_id, night, **options):
    for key in plan_ingest(space, run_id=run_id, ingest_date=night, **options):
        read_batch(space, key, run_id=run_id)
    counts = finish(space, run_id=run_id, stage="ingest")
    account(space, run_id=run_id, stage="ingest")
    return counts


def enrich(space, run_id):
    counts = [enrich_batch(space, key, run_id=run_id) for key in plan_enrich(space, run_id=run_id)]
    finish(space, run_id=run_id, stage="enrich")
    return counts


def rows(space, sql):
    return [tuple(row.values()) for row in fetch(space.lake, sql).to_pylist()]


def put(space, name, data):
    path = space.settings.home / "articles" / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.txt", text)
    return buffer.getvalue()


def test_what_a_revision_changed_stands_in_fact_changes(workspace):
    for number, text in enumerate((FIRST, SECOND)):
        put(workspace, "a.txt", text)
        ingest(workspace, f"r{number}", f"2026-11-2{number}")
        enrich(workspace, f"r{number}")
    assert rows(workspace, "select revision from articles order by all") == [(1,), (2,)]
    changes = "select change, unit, value_before, value_after, text_before, text_after from fact_changes"
    assert rows(workspace, f"{changes} order by all") == [
        ("came", "ship", None, 40.0, None, "More than 40 ships"),
        ("changed", "soldier", 300.0, 350.0, "300 soldiers", "350 soldiers"),
        ("went", "person", 12.0, None, "At least 12 people", None),
    ]


@needs_apertium
def test_sentences_that_stand_as_before_are_not_translated_again(workspace):
    text = "Più di 300 soldati sono arrivati a Kiev.\nIl governo ha speso 5 milioni di euro.\n"
    put(workspace, "a.txt", text)
    ingest(workspace, "r1", "2026-11-20")
    enrich(workspace, "r1")
    put(workspace, "a.txt", text.replace("300", "400"))
    ingest(workspace, "r2", "2026-11-21")
    (counts,) = enrich(workspace, "r2")
    assert counts["from memory"] == 1


def test_an_article_is_known_by_its_address_wherever_its_record_stands(workspace):
    records = [{"url": f"https://example.org/{n}", "text": f"{n} {FIRST}"} for n in range(2)]
    put(workspace, "a.json", json.dumps(records))
    ingest(workspace, "r1", "2026-11-20")
    put(workspace, "b.json", json.dumps([{"url": "https://example.org/1", "text": SECOND}]))
    ingest(workspace, "r2", "2026-11-21")
    found = rows(workspace, "select source_uri, revision from articles order by all")
    assert found == [("articles/a.json#0", 1), ("articles/a.json#1", 1), ("articles/b.json#0", 2)]


def test_members_that_an_archive_had_before_are_copies(workspace):
    put(workspace, "a.zip", zipped(one=FIRST, two=LONG))
    assert ingest(workspace, "r1", "2026-11-20")["article_count"] == 2
    put(workspace, "a.zip", zipped(one=FIRST, two=LONG, three=SECOND))
    counts = ingest(workspace, "r2", "2026-11-21")
    assert (counts["article_count"], counts["duplicate_count"]) == (1, 2)
    assert ingest(workspace, "r3", "2026-11-22") == {}


def test_force_reads_an_archive_again_where_it_is(workspace):
    put(workspace, "a.zip", zipped(one=FIRST, two=LONG, three=""))
    ingest(workspace, "r1", "2026-11-20")
    before = rows(workspace, "select source_uri, outcome from files order by all")
    ingest(workspace, "r2", "2026-11-21", force=True)
    assert rows(workspace, "select source_uri, outcome from files order by all") == before


def test_archives_in_batches_of_their_own_share_an_article(workspace):
    """Both are read before either is published, as by two workers."""
    small = type(workspace)(workspace.settings.model_copy(update={"batch_size": 1}))
    put(small, "a.zip", zipped(one=FIRST, two=LONG))
    put(small, "b.zip", zipped(one=FIRST, three=SECOND))
    keys = plan_ingest(small, run_id="r1", ingest_date="2026-11-20")
    assert len(keys) == 2
    for key in keys:
        read_batch(small, key, run_id="r1")
    finish(small, run_id="r1", stage="ingest")
    account(small, run_id="r1", stage="ingest")
    assert rows(small, "select count(*), count(distinct article_id) from articles") == [(3, 3)]


def test_copies_and_rewrites_over_nights_are_one_story(workspace):
    put(workspace, "a.txt", f"Bridge closed\n{LONG}")
    ingest(workspace, "r1", "2026-11-20")
    put(workspace, "b.txt", f"The bridge stays closed\n{LONG}")
    put(workspace, "c.txt", FIRST)
    ingest(workspace, "r2", "2026-11-21")
    story = "select article_count, copy_count, first_night::varchar from stories order by all"
    assert rows(workspace, story) == [(1, 0, "2026-11-21"), (2, 1, "2026-11-20")]
    finish(workspace, run_id="r2", stage="ingest")  # a task that runs again changes nothing
    assert rows(workspace, story) == [(1, 0, "2026-11-21"), (2, 1, "2026-11-20")]


def test_stories_look_back_no_further_than_the_setting_says(workspace):
    space = type(workspace)(workspace.settings.model_copy(update={"story_nights": 2}))
    put(space, "a.txt", f"Bridge closed\n{LONG}")
    ingest(space, "r1", "2026-11-20")
    put(space, "b.txt", f"The bridge stays closed\n{LONG}")
    ingest(space, "r2", "2026-11-22")
    assert rows(space, "select article_count from stories") == [(1,), (1,)]


def test_rejects_are_taken_again_after_a_fix(workspace):
    put(workspace, "a.json", json.dumps([{"corpo": FIRST}, {"text": LONG}]))
    put(workspace, "b.txt", "")
    counts = ingest(workspace, "r1", "2026-11-20")
    assert (counts["article_count"], counts["reject_count"]) == (1, 2)
    settings = workspace.settings.model_copy(update={"article_fields": {"text": ("corpo",)}})
    mended = type(workspace)(settings)
    for key in plan_retry(mended, run_id="r2", ingest_date="2026-11-21", reason="no_text_field"):
        read_batch(mended, key, run_id="r2")
    finish(mended, run_id="r2", stage="ingest")
    account(mended, run_id="r2", stage="ingest")
    assert rows(mended, "select source_uri, reason_code from rejects") == [("articles/b.txt", "empty")]
    nights = "select source_uri, ingest_date::varchar from articles order by all"
    assert rows(mended, nights) == [("articles/a.json#0", "2026-11-20"), ("articles/a.json#1", "2026-11-20")]


def test_a_night_of_rejects_fails_the_run(workspace):
    for number in range(30):
        put(workspace, f"{number}.txt", "" if number % 3 else f"{number} {FIRST}")
    with pytest.raises(PermanentError, match="20 of 30 files"):
        ingest(workspace, "r1", "2026-11-20")
    assert rows(workspace, "select count(*) from articles") == [(10,)]  # what is good is published


def test_a_member_that_is_not_accounted_for_fails_the_run(workspace, monkeypatch):
    from nightwire.steps.read_files import _FileReader

    real = _FileReader._take_item

    def lose(self, item):
        if not item.file.uri.endswith("two.txt"):
            real(self, item)

    monkeypatch.setattr(_FileReader, "_take_item", lose)
    put(workspace, "a.zip", zipped(one=FIRST, two=LONG))
    with pytest.raises(PermanentError, match="members_accounted_for"):
        ingest(workspace, "r1", "2026-11-20")
    gated = type(workspace)(workspace.settings.model_copy(update={"lake": "gated"}), is_gated=True)
    with pytest.raises(NightHeldError, match="members_accounted_for"):  # and readers never see it
        ingest(gated, "r1", "2026-11-20")
