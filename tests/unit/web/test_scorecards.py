"""Scorecards: a held night is listed with its reasons, and whoever may decides on it; no other night."""

from contextlib import nullcontext

import pytest
from fastapi.testclient import TestClient
from tests.unit.web.conftest import Scheduler, logged_in, pages_of

from nightwire.errors import NightHeldError
from nightwire.settings import load_settings
from nightwire.steps import Workspace, finish, gate, plan_ingest, read_batch
from nightwire_web.app import build_app

API = "/api/v1"
HELD, GOOD = "2026-11-21", "2026-11-20"


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """A lake of a good night and of one that holds rejects only."""
    home = tmp_path_factory.mktemp("held")
    settings = load_settings(home=home, lake="lake", source_roots=("good", "bad"), batch_size=50)
    workspace = Workspace(settings, is_gated=True)
    for folder in ("good", "bad"):
        (home / folder).mkdir()
    (home / "good" / "1.txt").write_text("At least 12 people were killed in the east of Mali on Monday.")
    for number in range(30):
        (home / "bad" / f"{number}.txt").write_bytes(bytes([number]) + b"\x00\x01\x02PNG")
    for night, folder in ((GOOD, "good"), (HELD, "bad")):
        for key in plan_ingest(workspace, run_id=night, ingest_date=night, source=folder):
            read_batch(workspace, key, run_id=night)
        with nullcontext() if night == GOOD else pytest.raises(NightHeldError):
            finish(workspace, run_id=night, stage="ingest")
    runs = Scheduler(home)
    return workspace, runs, build_app(pages_of(settings, runs))


def client(app, who="operator"):
    headers = {"login": who, "authorization": f"Bearer {who}"}
    return TestClient(app, headers=headers, raise_server_exceptions=False)


def test_a_night_that_is_held_comes_first_and_says_why(held):
    rows = client(held[2], "viewer").get(f"{API}/scorecards").json()["rows"]
    assert [(row["night"], row["verdict"]) for row in rows] == [(HELD, "red"), (GOOD, "green")]
    assert "30 of 30" in " ".join(rows[0]["reasons"])
    assert (rows[0]["file_count"], rows[0]["reject_count"], rows[0]["reject_share"]) == (30, 30, 1.0)
    one = client(held[2], "viewer").get(f"{API}/scorecards", params={"night": GOOD}).json()["rows"]
    assert [row["night"] for row in one] == [GOOD]


def test_who_may_decides_on_a_held_night_and_on_no_other(held):
    workspace, runs, app = held
    answer = client(app).post(f"{API}/scorecards/decision", params={"night": HELD, "decision": "approve"})
    assert answer.json() == {
        "run_id": f"decide-{HELD}", "message": f"the night {HELD} is being shown to readers",
    }  # fmt: skip
    assert runs.started == [("decide", HELD, "approve", "operator")]
    for night in (GOOD, "2026-01-01"):
        other = client(app).post(f"{API}/scorecards/decision", params={"night": night, "decision": "discard"})
        assert other.status_code == 409
    gate.approve(workspace, HELD, "operator")  # as the run that was started does
    late = client(app).post(f"{API}/scorecards/decision", params={"night": HELD, "decision": "discard"})
    assert late.status_code == 409
    row = client(app).get(f"{API}/scorecards", params={"night": HELD}).json()["rows"][0]
    assert (row["verdict"], row["decided_by"]) == ("approved", "operator")


def test_a_word_that_is_no_decision_is_refused(site):
    answer = logged_in(site, "operator").post(
        f"{API}/scorecards/decision", params={"night": HELD, "decision": "keep"}
    )
    assert answer.status_code == 422
