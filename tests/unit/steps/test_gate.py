"""The gate: green nights are shown to readers, red ones are kept from them until a person has decided."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from tests.conftest import SEED

from nightwire.errors import ConfigurationError, NightHeldError
from nightwire.lake.query import Asked, ask, fetch
from nightwire.settings import load_settings
from nightwire.steps import (
    Workspace,
    enrich_batch,
    finish,
    gate,
    gold,
    plan_enrich,
    plan_ingest,
    read_batch,
)

NIGHT = "2026-11-23"


@pytest.fixture
def gated(workspace):
    return Workspace(workspace.settings.model_copy(update={"batch_size": 50}), is_gated=True)


@pytest.fixture
def folder(gated):
    return gated.settings.home / "articles"


def write(folder, articles=0, rejects=0, start=0):
    for number in range(start, start + articles):
        (folder / f"{number}.txt").write_text(
            f"At least {number + 2} people were killed in the east of Mali."
        )
    for number in range(rejects):
        (folder / f"reject{number}.txt").write_bytes(bytes([number]) + b"\x00\x01\x02PNG")


def read(workspace, run_id="r1", night=NIGHT, **options):
    for key in plan_ingest(workspace, run_id=run_id, ingest_date=night, **options):
        read_batch(workspace, key, run_id=run_id)


def ingest(workspace, run_id="r1", night=NIGHT, **options):
    read(workspace, run_id, night, **options)
    return finish(workspace, run_id=run_id, stage="ingest")


def enrich(workspace, run_id="r1"):
    for key in plan_enrich(workspace, run_id=run_id):
        enrich_batch(workspace, key, run_id=run_id)
    return finish(workspace, run_id=run_id, stage="enrich")


def count(workspace, table="articles", held=False):
    state = workspace.lake.working() if held else None
    return ask(workspace.lake, Asked(f"select count(*) as n from {table}", state=state)).to_pylist()[0]["n"]


def scorecards(workspace):
    return fetch(workspace.lake, "from scorecards order by night").to_pylist()


def test_what_another_run_puts_to_a_night_while_it_is_shown_does_not_go_on_waiting(
    gated, folder, monkeypatch
):
    write(folder, articles=2)
    read(gated)
    show = gate.holds.show

    def while_another_runs(lake, one):
        if not (folder / "9.txt").exists():
            write(folder, articles=1, start=9)
            read(gated, "r2")
        show(lake, one)

    monkeypatch.setattr(gate.holds, "show", while_another_runs)
    finish(gated, run_id="r1", stage="ingest")
    assert count(gated) == count(gated, held=True) == 3


def test_nothing_is_shown_before_the_end_of_the_stage_and_all_of_a_green_night_after(gated, folder):
    write(folder, articles=4)
    read(gated)
    assert (count(gated), count(gated, held=True)) == (0, 4)
    assert finish(gated, run_id="r1", stage="ingest")["article_count"] == 4
    assert count(gated) == 4
    enrich(gated)
    assert count(gated, "facts") == 4
    (card,) = scorecards(gated)
    assert (card["verdict"], card["stage"], card["gold_share"]) == ("green", "enrich", 1.0)
    assert (card["file_count"], card["article_count"], card["reject_share"]) == (4, 4, 0)


def test_the_next_stage_leaves_what_waits_for_an_earlier_one(gated, folder):
    write(folder, articles=1)
    read(gated)
    assert plan_enrich(gated, run_id="r2") == []


def test_a_folder_that_is_none_of_articles_is_held_until_somebody_approves(gated, folder):
    write(folder, articles=1, rejects=40)
    with pytest.raises(NightHeldError, match=rf"40 of 41.*nightwire approve {NIGHT}"):
        ingest(gated)
    assert (count(gated, "rejects"), count(gated, "rejects", held=True)) == (0, 40)
    assert (count(gated, "files"), count(gated, "runs")) == (0, 1)
    (card,) = scorecards(gated)
    assert (card["verdict"], card["reject_count"]) == ("red", 40)
    assert "shares_as_before" in card["reasons"][0]
    assert gate.approve(gated, NIGHT, "ann") == ["ingest"]
    assert count(gated, "rejects") == 40
    assert [(c["verdict"], c["decided_by"]) for c in scorecards(gated)] == [("approved", "ann")]
    assert ingest(gated, "r2") == {}


def test_a_discarded_night_is_new_again(gated, folder):
    write(folder, articles=1, rejects=40)
    with pytest.raises(NightHeldError):
        ingest(gated)
    gate.discard(gated, NIGHT, "ann")
    assert (count(gated, "files", held=True), scorecards(gated)[0]["verdict"]) == (0, "discarded")
    for path in folder.glob("reject*"):
        path.unlink()
    assert ingest(gated, "r2")["article_count"] == 1
    assert (count(gated), scorecards(gated)[0]["verdict"]) == (1, "green")


def test_languages_that_nothing_is_in_are_held_and_the_right_ones_mend_it(gated, folder):
    shutil.copy(SEED, folder)
    with pytest.raises(NightHeldError, match="none of the languages"):
        ingest(gated, languages=["de"])
    assert ingest(gated, "r2", languages=["it"])["article_count"] == 1
    assert count(gated) == 1


def test_a_share_far_above_the_nights_before_is_held(gated, folder):
    for day in range(1, 6):
        write(folder, articles=2, start=100 * day)
        ingest(gated, f"day{day}", f"2026-11-{day:02}")
    write(folder, articles=30, rejects=8, start=5000)
    with pytest.raises(NightHeldError, match=r"8 of 38.*5 nights before"):
        ingest(gated)


def test_the_first_nights_have_nothing_to_be_compared_with(gated, folder):
    write(folder, articles=30, rejects=8)
    assert ingest(gated)["reject_count"] == 8
    assert count(gated, "rejects") == 8


def test_rows_that_break_a_check_are_held(gated, folder, monkeypatch):
    write(folder, articles=1)
    ingest(gated)
    monkeypatch.setattr(gold, "gold_share", lambda engines: 0.5)
    with pytest.raises(NightHeldError, match="50% of the known sentences"):
        enrich(gated)
    assert (count(gated, "facts"), count(gated, "facts", held=True)) == (0, 1)
    monkeypatch.undo()
    gate.approve(gated, NIGHT, "ann")
    assert count(gated, "facts") == 1


def test_the_known_sentences_are_read_once_a_run_before_its_end(gated, folder, monkeypatch):
    """By who has the models loaded, and once for all of its nights."""
    for number, night in enumerate(("2026-11-21", "2026-11-22")):
        write(folder, articles=1, start=number)
        ingest(gated, night, night=night)
    read_at = []
    monkeypatch.setattr(gold, "gold_share", lambda engines: read_at.append(count(gated, "facts")) or 0.95)
    for key in plan_enrich(gated, run_id="r9"):
        enrich_batch(gated, key, run_id="r9")
    assert len(read_at) == 1
    assert finish(gated, run_id="r9", stage="enrich")["fact_count"] == 2
    assert len(read_at) == 1
    assert [card["gold_share"] for card in scorecards(gated)] == [0.95, 0.95]


def test_a_run_that_ended_before_its_gate_is_finished_by_the_next(gated, folder):
    write(folder, articles=2)
    read(gated)
    assert ingest(gated, "r2") == {}
    assert count(gated) == 2
    for key in plan_enrich(gated, run_id="r2"):
        enrich_batch(gated, key, run_id="r2")
    assert enrich(gated, "r3") == {}
    assert count(gated, "facts") == 2


def test_a_run_beside_another_leaves_its_night_alone_unless_it_was_left_behind(gated, folder, monkeypatch):
    write(folder, articles=2)
    read(gated, night="2026-11-22")
    ingest(gated, "r2")
    assert count(gated) == 0
    monkeypatch.setattr(gate, "LEFT_BEHIND", timedelta(0))
    ingest(gated, "r3")
    assert count(gated) == 2


def test_a_gate_that_was_killed_is_judged_again(gated, folder, monkeypatch):
    write(folder, articles=2)
    read(gated)

    def killed(*arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(gate.holds, "show", killed)
        with pytest.raises(KeyboardInterrupt):
            finish(gated, run_id="r1", stage="ingest")
    assert count(gated) == 0
    finish(gated, run_id="r1", stage="ingest")
    assert (count(gated), len(scorecards(gated)), count(gated, "runs")) == (2, 1, 1)


def test_only_a_held_night_can_be_decided_on(gated):
    with pytest.raises(ConfigurationError, match="none is"):
        gate.approve(gated, NIGHT, "ann")


def test_known_sentences_are_not_sent_to_engines_of_others(tmp_path):
    from nightwire.steps.engines import Engines

    row = gold._sentences()[0]
    for engines, english in (("pivot", None), ("google,pivot", row["english"])):
        settings = load_settings(home=tmp_path, translation_engines=engines)
        assert gold._line(Engines.of(settings), row).english == english


def test_a_judgement_is_of_the_moment(gated, folder):
    write(folder, articles=1)
    ingest(gated)
    (card,) = scorecards(gated)
    assert datetime.now(UTC).replace(tzinfo=None) - card["judged_at"] < timedelta(minutes=10)
    assert card["run_id"] == "r1"
