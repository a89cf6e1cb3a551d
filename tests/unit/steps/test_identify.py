"""Who is who over all nights: decided with reasons, again where names are others, and only there."""

from dataclasses import replace

import duckdb
import pytest

from nightwire.lake.compaction import compact
from nightwire.lake.layout import DATABASE
from nightwire.lake.query import fetch
from nightwire.lake.store import Publication
from nightwire.model import Agreement, Mention, Span
from nightwire.rows import EntityRow, StoryArticleRow
from nightwire.rows.common import row_id
from nightwire.schema import to_table
from nightwire.steps import identify as step
from nightwire.steps.publish import settle
from nightwire.steps.repair import repair

FIRST, SECOND, THIRD = "2026-11-20", "2026-11-21", "2026-11-22"


def entity(article, name, batch_id, label="PERSON"):
    mention = Mention(
        label,
        Span(0, len(name), name),
        None,
        name,
        None,
        f"id of {name}",
        Agreement.SOURCE_ONLY,
        "exact",
        1.0,
    )
    return EntityRow(
        row_id(article, name), f"s-{article}", article, label, name, name, 0, len(name), None, None, None,
        None, mention.entity_id, "source_only", "exact", 1.0, None, None, None, None, "test", batch_id,
    )  # fmt: skip


def publish(space, night, articles, story=None, batch="b", *, refresh=True):
    """People by article, all of one story where one is given."""
    batch_id = f"{batch}-{night}"
    rows = [entity(article, name, batch_id) for article, names in articles.items() for name in names]
    told = [
        StoryArticleRow(a, story, None, None, None, "", "", (), 0, b"", batch_id) for a in articles if story
    ]
    tables = {"entities": to_table("entities", rows), "story_articles": to_table("story_articles", told)}
    before = space.lake.batch(batch_id, night)
    space.lake.publish(Publication(batch_id, night, "enrich", "r", tables, before), refresh=refresh)


def who(space, night=None):
    query = "SELECT name, identity_name, reason FROM identities WHERE name <> identity_name"
    if night:
        query += f" AND ingest_date = DATE '{night}'"
    return [tuple(row.values()) for row in fetch(space.lake, f"{query} ORDER BY ALL").to_pylist()]


def rows(space):
    return fetch(space.lake, "FROM identities ORDER BY ALL").to_pylist()


def test_a_surname_is_whom_earlier_nights_call_so(workspace):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    publish(workspace, SECOND, {"b": ["Campra", "Mario Rossi"]})
    assert settle(workspace, run_id="r") == [FIRST, SECOND]
    assert who(workspace) == [("Campra", "Giuseppe Campra", "only_name")]
    [campra] = [row for row in rows(workspace) if row["name"] == "Campra"]
    assert (campra["identity_id"], campra["article_count"]) == ("id of Giuseppe Campra", 1)


def test_one_who_was_killed_before_the_database_was_made_leaves_that_to_the_next(workspace):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    settle(workspace, run_id="r")
    publish(workspace, SECOND, {"b": ["Mario Rossi"]}, refresh=False)
    compact(workspace.lake, refresh=False)
    step.identify(workspace, run_id="r")
    compact(workspace.lake, refresh=False)
    assert settle(workspace, run_id="r2") == []
    with duckdb.connect(f"{workspace.lake.storage.address}/{DATABASE}", read_only=True) as database:
        names = database.sql("SELECT name FROM identities ORDER BY name").fetchall()
    assert names == [("Giuseppe Campra",), ("Mario Rossi",)]


def test_of_several_it_is_the_one_of_the_story_or_the_most_frequent_by_far(workspace):
    publish(workspace, FIRST, {f"a{n}": ["Barack Obama"] for n in range(5)} | {"b": ["Michelle Obama"]})
    publish(workspace, SECOND, {"c": ["Obama"]})
    publish(workspace, THIRD, {"d": ["Obama"], "e": ["Michelle Obama"]}, story="d")
    settle(workspace, run_id="r")
    assert who(workspace, SECOND) == [("Obama", "Barack Obama", "most_frequent")]
    assert who(workspace, THIRD) == [("Obama", "Michelle Obama", "same_story")]


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        (["Mario Rossi", "Paolo Rossi", "Rossi"], "several"),
        (["Francesco", "Pietro Francesco"], "itself"),  # a first name alone: a pope, or a boxer's brother
        (["Francesco", "Francesco Totti"], "itself"),
        (["Rossi"], "itself"),
    ],
)
def test_who_may_be_two_or_nobody_stays_who_it_is(workspace, named, reason):
    publish(workspace, FIRST, {name: [name] for name in named})
    settle(workspace, run_id="r")
    assert who(workspace) == []
    assert reason in {row["reason"] for row in rows(workspace)}


def test_organisations_are_decided_by_what_earlier_nights_call_them(workspace):
    whole, short = "Sindacato Autonomo di Polizia", "SAP"
    named_so = (
        (FIRST, [(whole, whole), (short, whole)]),
        (SECOND, [(whole, whole)]),
        (THIRD, [(short, short)]),
    )
    for night, named in named_so:
        rows = [
            replace(
                entity(f"a{night}", text, "b", "ORG"),
                name=name,
                entity_id=f"id of {name}",
                batch_id=f"b-{night}",
            )
            for text, name in named
        ]
        tables = {"entities": to_table("entities", rows)}
        workspace.lake.publish(Publication(f"b-{night}", night, "enrich", "r", tables, None))
    settle(workspace, run_id="r")
    assert who(workspace) == [(short, whole, "acronym")]
    seen = fetch(workspace.lake, "SELECT name, same_as FROM organisation_identities").to_pylist()
    assert seen == [{"name": short, "same_as": whole}]
    assert fetch(workspace.lake, "FROM person_identities").to_pylist() == []


def test_two_long_names_of_one_person_are_the_one_that_came_first(workspace):
    publish(workspace, FIRST, {"a": ["Giorgio Taveggia"], "b": ["George W. Bush"]})
    publish(workspace, SECOND, {"c": ["Giorgio Forenzo Taveggia"], "d": ["George H. W. Bush"]})
    settle(workspace, run_id="r")
    assert who(workspace) == [("Giorgio Forenzo Taveggia", "Giorgio Taveggia", "middle_name")]


def test_a_rerun_changes_nothing_and_reads_nothing(workspace, monkeypatch):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    publish(workspace, SECOND, {"b": ["Campra"]})
    settle(workspace, run_id="r")
    before, version = rows(workspace), workspace.lake.state().version
    monkeypatch.setattr(step, "people_of_night", None)
    assert settle(workspace, run_id="r2") == []
    assert (rows(workspace), workspace.lake.state().version) == (before, version)


def test_it_is_made_again_alone_and_comes_out_the_same(workspace):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    publish(workspace, SECOND, {"b": ["Campra"]})
    settle(workspace, run_id="r")
    before = rows(workspace)
    assert settle(workspace, run_id="r2", force=True) == [FIRST, SECOND]
    assert rows(workspace) == before


def test_other_rules_decide_about_all_nights_again(workspace, monkeypatch):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    settle(workspace, run_id="r")
    monkeypatch.setattr(step.across, "version", lambda: "others")
    assert settle(workspace, run_id="r2") == [FIRST]
    assert {row["identity_version"].partition(".")[0] for row in rows(workspace)} == {"others"}


def test_the_order_in_which_nights_came_plays_no_part(workspace, tmp_path_factory):
    nights = {FIRST: {"a": ["Giuseppe Campra"]}, SECOND: {"b": ["Campra"]}, THIRD: {"c": ["Campra", "Rossi"]}}
    other = type(workspace)(
        workspace.settings.model_copy(update={"lake": str(tmp_path_factory.mktemp("other"))})
    )
    for space, order in ((workspace, nights), (other, reversed(nights))):
        for night in order:
            publish(space, night, nights[night])
            settle(space, run_id="r")
    assert rows(workspace) == rows(other)
    assert who(workspace, THIRD) == [("Campra", "Giuseppe Campra", "only_name")]


def test_a_killed_step_is_finished_by_the_next_run(workspace, tmp_path_factory, monkeypatch):
    """The first night has got another name, and the step ends before it has looked at the later ones."""
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    publish(workspace, SECOND, {"b": ["Campra"]})
    settle(workspace, run_id="r")
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"], "a2": ["Paolo Campra"]})
    decide = step._identify_night

    def killed(workspace, plan, run_id):
        if plan.night == SECOND:
            raise KeyboardInterrupt
        decide(workspace, plan, run_id)

    with monkeypatch.context() as patched:
        patched.setattr(step, "_identify_night", killed)
        with pytest.raises(KeyboardInterrupt):
            settle(workspace, run_id="r2")
    assert who(workspace) == [("Campra", "Giuseppe Campra", "only_name")]
    assert settle(workspace, run_id="r3") == [SECOND]
    assert who(workspace) == []


def test_a_lost_file_is_made_again(workspace):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"], "b": ["Campra"]})
    settle(workspace, run_id="r")
    before = rows(workspace)
    [path] = [file.path for _, file, _ in workspace.lake.state().files("identities")]
    workspace.lake.storage.delete([path])
    assert repair(workspace, run_id="r2").lost == []
    assert settle(workspace, run_id="r2") == [FIRST]
    assert rows(workspace) == before


def test_only_so_many_nights_are_looked_at(workspace):
    space = type(workspace)(workspace.settings.model_copy(update={"identity_nights": 2}))
    publish(space, FIRST, {"a": ["Giuseppe Campra"]})
    publish(space, SECOND, {"b": ["Campra"]})
    publish(space, THIRD, {"c": ["Campra"]})
    settle(space, run_id="r")
    assert [len(who(space, night)) for night in (SECOND, THIRD)] == [1, 0]
