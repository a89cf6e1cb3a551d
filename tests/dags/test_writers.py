"""Writing requests are let in one after another where Airflow's database is SQLite; reading ones always."""

import asyncio
import sys

import pytest

from nightwire.settings import PROJECT_FOLDER

sys.path.insert(0, str(PROJECT_FOLDER / "plugins"))

from nightwire_airflow.writers import SingleWriter

RUNS = "/api/v2/dags/ingest_articles/dagRuns"


def most_at_once(*requests: tuple[str, str], root_path: str = "") -> int:
    """Send requests together; return how many the app had inside at a time."""
    inside: list[int] = []
    ended: list[int] = []

    async def app(scope, receive, send):
        inside.append(len(inside) + 1 - len(ended))
        await asyncio.sleep(0.01)
        ended.append(1)

    async def send_all():
        middleware = SingleWriter(app)
        scopes = [
            {"type": "http", "method": method, "path": path, "root_path": root_path}
            for method, path in requests
        ]
        await asyncio.gather(*(middleware(scope, None, None) for scope in scopes))

    asyncio.run(send_all())
    assert len(ended) == len(requests)
    return max(inside)


@pytest.fixture(autouse=True)
def database(monkeypatch):
    def named(connection: str) -> None:
        monkeypatch.setenv("AIRFLOW__DATABASE__SQL_ALCHEMY_CONN", connection)

    named("sqlite:////tmp/airflow.db")
    return named


def test_two_that_write_follow_one_another():
    writing = [
        ("POST", RUNS),
        ("PUT", "/execution/task-instances/1/rtif"),
        ("PATCH", "/ui/x"),
        ("DELETE", RUNS),
    ]
    assert most_at_once(*writing) == 1
    assert most_at_once(("POST", f"/base{RUNS}"), ("POST", f"/base{RUNS}"), root_path="/base") == 1


def test_who_reads_waits_for_nobody():
    assert most_at_once(("POST", RUNS), ("GET", RUNS), ("HEAD", RUNS)) == 3


def test_our_pages_wait_for_nobody():
    assert most_at_once(("POST", RUNS), ("POST", "/nightwire/api/sql"), ("POST", "/nightwire/api/sql")) == 3


def test_another_database_takes_many_writers(database):
    database("postgresql+psycopg2://airflow@localhost/airflow")
    assert most_at_once(("POST", RUNS), ("POST", RUNS), ("POST", RUNS)) == 3
