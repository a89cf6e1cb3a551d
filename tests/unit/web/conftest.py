"""The app on a small real lake, with a login that tests choose by a header."""

import shutil
from types import SimpleNamespace
from typing import Annotated

import pytest
from fastapi import Header, HTTPException
from fastapi.testclient import TestClient

from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import Workspace, enrich_batch, finish, plan_enrich, plan_ingest, read_batch
from nightwire_web.access import Access, Visitor
from nightwire_web.app import build_app
from nightwire_web.models import StageRun
from nightwire_web.pages import Pages

ARTICLES = PROJECT_FOLDER / "tests" / "data" / "questions"
RIGHTS = {
    "admin": {"read", "retry", "correct"}, "operator": {"read", "retry"}, "viewer": {"read"}, "nobody": set(),
}  # fmt: skip
Login = Annotated[str | None, Header()]
# Of a text that is made of markup the reader makes no article; one script stays what somebody wrote.
EVIL = """Tremor in Turkey

Officials said 45 people <script>alert(1)</script> were killed in Turkey on Monday, and that rescue
workers were still looking for survivors in the ruins.
The government of Germany promised to send 200 rescuers and two planes with food, tents and medicine to
the towns that were hit hardest.
Ankara said on Tuesday that schools and hospitals in the region would stay closed for the rest of the
week, and asked people not to go back to their homes.
"""
HOSTILE = '<img src=x onerror="alert(1)"></script><script>alert(1)</script>'


class Scheduler:
    """Remembers what it was asked to start."""

    def __init__(self, home):
        self.home = home
        self.started = []

    def recent(self, limit, run_id=None):
        failure = {
            "task": "finish", "map_index": -1, "error": "PermanentError", "advice": "mend it", "log_url": "/",
            "reason": f"1 checks failed on the published rows: keys_unique: [(1, '{self.home}/seeds/x')]",
        }  # fmt: skip
        run = StageRun(
            run_id="failing", stage="ingest", state="failed", started_at=None, ended_at=None, tasks=[],
            url="/x", failures=[failure],
        )  # fmt: skip
        return [run] if run_id in (None, "failing") else []

    def retry(self, stage, run_id, user):
        if run_id != "failing":
            raise LookupError("no such run")
        self.started.append(("retry", stage, run_id, user))
        return run_id

    def read_again(self, folder, ingest_date, user):
        self.started.append(("again", folder, ingest_date, user))
        return "again-1"

    def decide(self, night, decision, user):
        self.started.append(("decide", night, decision, user))
        return f"decide-{night}"


def right(name):
    def guard(login: Login = None, authorization: Login = None):
        who = login or (authorization or "").removeprefix("Bearer ") or None
        if who is None:
            raise HTTPException(401, "log in")
        if name not in RIGHTS[who]:
            raise HTTPException(403, "you may not")

    return guard


def visitor(login: Login = None, authorization: Login = None):
    who = login or (authorization or "").removeprefix("Bearer ")
    return Visitor(who, "retry" in RIGHTS[who], "correct" in RIGHTS[who])


def token(login: Login = None):
    return login


def pages_of(settings, runs):
    access = Access(
        right("read"), right("retry"), right("correct"), visitor, token, frozenset({"testserver"})
    )
    return Pages(access, runs, lambda: settings, console_seconds=3)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Three nights through the whole pipeline, one of an article with markup wherever it can have any."""
    home = tmp_path_factory.mktemp("web")
    settings = load_settings(
        home=home, lake="warehouse", translation_memory=home / "memory.sqlite", glossary="glossary",
        entity_overrides="glossary/entities.toml", source_roots=("seeds", str(ARTICLES), "evil"),
    )  # fmt: skip
    workspace = Workspace(settings)
    evil = home / "evil" / f"{HOSTILE.replace('/', '')}.txt"
    evil.parent.mkdir()
    evil.write_text(EVIL, encoding="utf-8")
    nights = {folder.name: folder for folder in sorted(ARTICLES.iterdir())} | {"2026-11-25": evil.parent}
    for night, source in nights.items():
        for key in plan_ingest(workspace, run_id=night, ingest_date=night, source=str(source)):
            read_batch(workspace, key, run_id=night)
        finish(workspace, run_id=night, stage="ingest")
        for key in plan_enrich(workspace, run_id=night):
            enrich_batch(workspace, key, run_id=night)
        finish(workspace, run_id=night, stage="enrich")
    runs = Scheduler(home)
    pages = pages_of(settings, runs)
    yield SimpleNamespace(settings=settings, pages=pages, runs=runs, app=build_app(pages), home=home)
    pages.console.close()


@pytest.fixture
def uncorrected(site):
    """For a test that enters corrections of its own: nobody else's are there, and none stay."""
    shutil.rmtree(site.home / "glossary", ignore_errors=True)
    yield
    shutil.rmtree(site.home / "glossary", ignore_errors=True)


@pytest.fixture
def anonymous(site):
    return TestClient(site.app, raise_server_exceptions=False)


def logged_in(site, who):
    headers = {"login": who, "authorization": f"Bearer {who}"}
    return TestClient(site.app, headers=headers, raise_server_exceptions=False)


@pytest.fixture
def viewer(site):
    return logged_in(site, "viewer")


@pytest.fixture
def admin(site):
    return logged_in(site, "admin")
