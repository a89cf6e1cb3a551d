"""The console: hostile SQL is refused or stopped, harms nothing, and others are answered meanwhile."""

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.unit.lake.test_read_only import BOMBS, REFUSED
from tests.unit.web.conftest import logged_in

API = "/api/v1"
STOPPED = [
    "select count(*) from sentences a, sentences b, sentences c, sentences d, range(1000000) f, range(10000)",
    "select max(a.text || b.text) from articles a, articles b, range(1000000) c, range(1000000) d",
]


def digests(site):
    files = sorted(path for path in Path(site.settings.lake_address).rglob("*") if path.is_file())
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def filled_in(site, sql):
    data = next(Path(site.settings.lake_address, "_data").rglob("*.parquet"))
    return sql.replace("LAKE", site.settings.lake_address).replace("DATA", str(data))


def test_hostile_statements_are_refused_and_change_no_file(site, viewer):
    before = digests(site)
    for sql in REFUSED:
        answer = viewer.post(f"{API}/sql", json={"sql": filled_in(site, sql)})
        assert answer.status_code in (400, 422), (sql, answer.text)
    assert digests(site) == before


@pytest.mark.parametrize("sql", [*BOMBS[:4], *BOMBS[6:10], *STOPPED], ids=lambda text: text[:50])
def test_what_costs_too_much_is_stopped_while_others_are_answered(site, sql):
    viewer = logged_in(site, "viewer")
    with ThreadPoolExecutor(1) as pool:
        bomb = pool.submit(viewer.post, f"{API}/sql", json={"sql": sql})
        answered = 0
        while not bomb.done() or not answered:
            assert logged_in(site, "viewer").get(f"{API}/facts", params={"limit": 5}).status_code == 200
            answered += 1
        answer = bomb.result()
    assert answer.status_code == 400, answer.text
    assert answer.json()["detail"]


def test_so_many_at_once_and_no_more(site):
    viewer = logged_in(site, "viewer")
    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(viewer.post, f"{API}/sql", json={"sql": BOMBS[2]}) for _ in range(4)]
        statuses = sorted(one.result().status_code for one in waiting)
    assert statuses[-1] == 429
    assert statuses[0] == 400
    assert viewer.post(f"{API}/sql", json={"sql": "select 1"}).status_code == 200


def test_the_process_sees_no_secret_of_the_servers(site, viewer, monkeypatch):
    from nightwire_web.console import _start

    monkeypatch.setenv("AIRFLOW__CORE__FERNET_KEY", "secret")
    process = _start()
    try:
        assert b"secret" not in Path(f"/proc/{process.pid}/environ").read_bytes()
    finally:
        process.kill()
        process.communicate()


def test_a_process_that_waits_ends_with_its_server():
    from nightwire_web.console import _start

    process = _start()
    process.communicate(timeout=60)  # closes its input, as the end of the server does
    assert process.returncode == 0


def test_a_file_is_made_without_pandas():
    made = (
        "import sys, duckdb; from nightwire_web.export import export, Form\n"
        "rows = duckdb.sql('select 1 as a, [1] as b').to_arrow_table()\n"
        "assert all(b''.join(export(rows.schema, rows.to_batches(), form)) for form in Form)\n"
        "assert 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", made], check=True)
