"""A lake in an object store holds what one in a folder holds, also with writers of which one is killed."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from io import BytesIO

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.unit.lake.conftest import SQL, files_table, publish, uris

from nightwire.errors import DamagedFileError, StoreUnavailableError
from nightwire.lake import layout
from nightwire.lake.compaction import compact
from nightwire.lake.exposure import expose
from nightwire.lake.query import Asked, ask, connect, fetch
from nightwire.lake.retention import clean
from nightwire.lake.storage import opening
from nightwire.lake.store import Lake, Publication
from nightwire.schema import TABLES

pytestmark = pytest.mark.slow
NIGHTS = ["2026-11-22", "2026-11-23"]
WRITERS, BATCHES, ROWS = 4, 10, 7


@pytest.fixture
def lake(s3):
    lake = Lake(s3.new_lake(), SQL)
    lake.prepare()
    return lake


def plain_rows(lake, table):
    """What a reader of the table's folder sees."""
    found = [pq.read_table(BytesIO(lake.storage.read(path))) for path in lake.storage.sizes(table)]
    rows = pa.concat_tables(found) if found else TABLES[table].schema.empty_table()
    return sorted(map(str, rows.to_pylist()))


def test_a_query_can_neither_write_nor_read_beside_the_data_files(lake):
    publish(lake, None, "a")
    (path,) = lake.storage.sizes(layout.STAGED)
    secrets = {"secret.parquet", "_stagedx/secret.parquet", "_log/secret.parquet"}
    for secret in secrets:
        lake.storage.write(secret, lake.storage.read(path))
    above = f"{lake.storage.address}/_staged/../secret.parquet"
    other = f"{lake.storage.address}-other/secret.parquet"
    statements = [
        *(f"from read_parquet('{place}')" for place in [*map(lake.storage.location, secrets), above, other]),
        f"from read_text('{lake.storage.location('_log/000000/000000001.json')}')",
        "from read_csv('/etc/passwd')",
        f"copy (select 1) to '{lake.storage.location('_staged/out.parquet')}'",
        f"copy (select 1) to '{lake.storage.location(path)}'",
        f"copy (select 1) to '{lake.storage.location('out.parquet')}'",
        f"attach '{lake.storage.location('_data/other.duckdb')}'",
        "set enable_external_access = true",
    ]
    before = lake.storage.marks("")
    with connect(lake) as connection:
        assert connection.execute("select source_uri from files").fetchall() == [("a",)]
        for statement in statements:
            with pytest.raises(
                Exception, match=r"(?i)permission|configuration|disabled|cannot|requires extension"
            ):
                connection.execute(statement)
    assert lake.storage.marks("") == before


def test_the_database_is_in_the_bucket_and_names_its_files(lake, tmp_path):
    publish(lake, publish(lake, None, "a"), "a", "b")
    (tmp_path / "nightwire.duckdb").write_bytes(lake.storage.read(layout.DATABASE))
    with duckdb.connect(tmp_path / "nightwire.duckdb", read_only=True) as connection:
        lake.storage.connect_to(connection)
        assert connection.execute("select source_uri from files order by all").fetchall() == [("a",), ("b",)]
        (sql,) = connection.execute("select sql from duckdb_views() where view_name = 'files'").fetchone()
    assert lake.storage.address in sql


def test_a_night_is_compacted_shown_and_cleaned_up(lake):
    first = publish(lake, None, "a", "b")
    publish(lake, None, "c", batch_id="b2")
    assert compact(lake) == ["2026-11-23"]
    expose(lake)
    assert uris(lake) == ["a", "b", "c"]
    assert len(plain_rows(lake, "files")) == 3
    publish(lake, first, "d")
    assert uris(lake) == ["c", "d"]
    compact(lake)
    expose(lake)
    shown = lake.storage.marks("files")
    assert list(shown) == ["files/ingest_date=2026-11-23/files.parquet"]
    assert clean(lake, timedelta(seconds=-1)) > 0
    assert uris(lake) == ["c", "d"]
    assert len(plain_rows(lake, "files")) == 2
    (night,) = lake.state().nights.values()
    live = {night.tables["files"].path, night.batches.path, *map(layout.empty_path, TABLES)}
    assert set(lake.storage.sizes(layout.DATA)) == live
    assert lake.storage.sizes(layout.STAGED) == {}


def test_what_is_shown_already_costs_no_request_a_file(lake, monkeypatch):
    publish(lake, None, "a")
    compact(lake)
    expose(lake)
    called = []
    for name in ("show_as", "write", "create", "put"):
        monkeypatch.setattr(lake.storage, name, lambda *_, name=name: called.append(name))
    monkeypatch.setattr(lake.storage, "read", counted := Counted(lake.storage.read))
    expose(lake)
    assert (called, counted.count) == ([], 1)


class Counted:
    def __init__(self, function):
        self.function, self.count = function, 0

    def __call__(self, *given):
        self.count += 1
        return self.function(*given)


def test_a_file_that_is_gone_is_named_and_left_out_where_asked(lake):
    publish(lake, None, "a")
    publish(lake, None, "b", batch_id="b2")
    state = lake.state()
    gone = state.loose["b2"].files["files"].path
    lake.storage.delete([gone])
    with pytest.raises(DamagedFileError, match="batch b2: files"):
        uris(lake)
    with pytest.raises(DamagedFileError, match=gone):
        lake.read(state.loose["b2"].batch, "files")
    rows = ask(lake, Asked("select source_uri from files", skip_damaged=True))
    assert rows.to_pylist() == [{"source_uri": "a"}]


def test_an_outage_is_no_damage(lake, s3, monkeypatch):
    batch = publish(lake, None, "a")
    monkeypatch.setitem(opening.RETRY, "max_retries", 0)
    state = lake.state()
    away = Lake(lake.storage.address, SQL, {"endpoint_url": "http://127.0.0.1:9"})
    for question in (
        lambda: away.read(batch, "files", state),
        away.state,
        lambda: ask(away, Asked("from files", state=state)),
        lambda: publish(away, None, "b"),
    ):
        with pytest.raises(StoreUnavailableError):
            question()
    assert away.log.damaged == {}


WRITE = """
import sys
from tests.faults.test_object_lake import write_batches
write_batches(sys.argv[1], int(sys.argv[2]))
"""


def write_batches(address, writer):
    """Publish the batches of one writer, those again that are there already."""
    lake = Lake(address, SQL)
    for number in range(BATCHES):
        batch_id, night = f"w{writer}b{number}", NIGHTS[number % 2]
        rows = files_table(batch_id, *(f"{batch_id}/{row}" for row in range(ROWS)))
        before = lake.batch(batch_id, night)
        lake.publish(Publication(batch_id, night, "ingest", f"r{writer}", {"files": rows}, before))
        print(batch_id, flush=True)


def start_writer(lake, writer):
    command = [sys.executable, "-c", WRITE, lake.storage.address, str(writer)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_four_writers_of_which_one_is_killed_lose_and_double_nothing(lake):
    """Beside them nights are compacted, shown and asked all the time."""
    writers = [start_writer(lake, number) for number in range(WRITERS)]
    for _ in range(BATCHES // 2):
        assert writers[0].stdout.readline()
    writers[0].send_signal(signal.SIGKILL)
    writers[0].wait()
    redone = start_writer(lake, 0)
    compactions = 0
    patience = time.monotonic() + 240
    while any(one.poll() is None for one in [*writers, redone]):
        assert time.monotonic() < patience
        compactions += len(compact(lake))
        expose(lake)
        partial = "select batch_id from files group by all having count(*) <> $rows"
        assert fetch(lake, partial, {"rows": ROWS}).to_pylist() == []
    assert [one.wait() for one in writers] == [-signal.SIGKILL, 0, 0, 0]
    assert redone.wait() == 0
    assert compactions > 0
    expected = sorted(f"w{w}b{b}/{r}" for w in range(WRITERS) for b in range(BATCHES) for r in range(ROWS))
    assert uris(lake) == expected
    compact(lake)
    expose(lake)
    fresh = Lake(lake.storage.address, SQL)
    assert uris(fresh) == expected
    assert len(plain_rows(fresh, "files")) == len(expected)
    assert fresh.log.damaged == {}
    assert sorted(fresh.storage.sizes("files")) == [layout.plain_path("files", night) for night in NIGHTS]


def nightwire(home, lake, *arguments):
    command = [sys.executable, "-c", "from nightwire.cli import main; main()", *arguments]
    environment = os.environ | {
        "NIGHTWIRE_HOME": str(home),
        "NIGHTWIRE_LAKE": lake,
        "NIGHTWIRE_BATCH_SIZE": "2",
        "NIGHTWIRE_TRANSLATION_MEMORY": str(home / "memory.sqlite"),
    }
    done = subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_run_fills_the_bucket_as_it_fills_a_folder(s3, tmp_path):
    (tmp_path / "articles").mkdir()
    for number in range(5):
        text = (
            f"At least {number + 2} people died in Rome.\nThe bank lent {number + 3} million euros to Poland."
        )
        (tmp_path / "articles" / f"{number}.txt").write_text(text)
    bucket, folder = s3.new_lake(), str(tmp_path / "folder")
    run = ("run", "articles", "--ingest-date", "2026-11-23")
    assert "5 articles" in nightwire(tmp_path, bucket, *run)
    assert "5 articles" in nightwire(tmp_path, folder, *run)
    lakes = {address: Lake(address, SQL) for address in (bucket, folder)}
    held = {address: contents(lake) for address, lake in lakes.items()}
    assert held[bucket] == held[folder]
    assert len(held[bucket]["facts"]) == 10
    assert all(plain_rows(lakes[bucket], name) == plain_rows(lakes[folder], name) for name in held[bucket])

    version = lakes[bucket].state().version
    assert "Nothing new" in nightwire(tmp_path, bucket, *run)
    assert lakes[bucket].state().version == version
    assert contents(lakes[bucket]) == held[bucket]

    answer = nightwire(tmp_path, bucket, "sql", "select count(*) as facts from facts", "--format", "json")
    assert "10" in answer


def contents(lake):
    """Every row but those about runs, or written with a run's row, which say when."""
    names = [name for name in TABLES if name not in {"runs", "scorecards", "story_articles"}]
    with connect(lake) as connection:
        return {name: connection.execute(f"from {name} order by all").fetchall() for name in names}
