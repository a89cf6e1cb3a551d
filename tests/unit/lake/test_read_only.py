"""Read-only means read-only: what else than reading is asked is refused or stopped, and harms nothing."""

import hashlib
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from nightwire.lake.limits import run_apart
from nightwire.lake.query import Asked, Limits, StatementRefusedError, ask
from nightwire.lake.store import Lake, Publication
from nightwire.rows import FileRow
from nightwire.schema import to_table
from nightwire.settings import PROJECT_FOLDER

# LAKE stands for the lake's folder, DATA for one of its data files.
REFUSED = [
    "copy (from facts limit 0) to 'DATA'",
    "copy files to 'LAKE/_data/new.parquet'",
    "copy files to '/tmp/nightwire-out.csv'",
    "copy (select 1) to 'LAKE/_staged/x.parquet' (format parquet)",
    "copy files from 'DATA'",
    "attach 'LAKE/nightwire.duckdb'",
    "attach 'LAKE/nightwire.duckdb' as n; create or replace view n.facts as select 1",
    "detach memory",
    "create or replace view facts as select 1",
    "create view v as select 1",
    "create table t as from files",
    "create temp table t (a int)",
    "create macro m(x) as x",
    "create macro m() as table select 1",
    "create schema s",
    "create sequence s",
    "create type t as enum ('a')",
    "create secret s (type s3, key_id 'k', secret 's')",
    "create index i on files (source_uri)",
    "drop view files",
    "drop schema main cascade",
    "alter view files rename to x",
    "comment on view files is 'x'",
    "export database 'LAKE/_data'",
    "import database 'LAKE'",
    "install httpfs",
    "load httpfs",
    "load '/tmp/x.duckdb_extension'",
    "set enable_external_access = true",
    "set memory_limit = '100GB'",
    "set variable x = 1",
    "reset memory_limit",
    "pragma table_info('files')",
    "pragma enable_profiling",
    "pragma database_list",
    "call pragma_version()",
    "checkpoint",
    "force checkpoint",
    "vacuum",
    "analyze",
    "use memory",
    "begin",
    "commit",
    "rollback",
    "prepare p as select 1",
    "execute p",
    "deallocate p",
    "insert into files values (1)",
    "update files set source_uri = 'x'",
    "delete from files",
    "truncate files",
    "merge into files using articles using (article_id) when matched then delete",
    "with x as (insert into files values (1) returning *) from x",
    "with x as (delete from files returning *) select 1",
    "with x as (update files set batch_id = 'x' returning *) from x",
    "select * from (with x as (delete from files returning *) from x)",
    "select 1; select 2",
    "select 1; drop view files",
    "select 1; -- \n copy files to 'DATA'",
    "",
    "-- only a comment",
    "explain analyze copy files to 'DATA'",
    "explain analyze delete from files",
    "explain/**/analyze copy files to 'DATA'",
    "explain (select getenv('HOME' /*) select 1 --*/))",
    "explain analyze (format json) copy files to 'DATA'",
    "/* select */ copy /* from */ files to 'DATA'",
    "COpY\n(select\t1)\nTO 'DATA'",
    "from read_csv('/etc/passwd')",
    "from read_text('/etc/passwd')",
    "from read_blob('DATA')",
    "from read_parquet('DATA')",
    "from parquet_scan('DATA')",
    "from parquet_metadata('DATA')",
    "from parquet_schema('DATA')",
    "from read_json('LAKE/_log/0.json')",
    "from sniff_csv('/etc/passwd')",
    "from glob('/etc/*')",
    "from glob('LAKE/**')",
    "select (select content from read_text('/etc/passwd'))",
    "select * from files where exists (from read_text('/etc/passwd'))",
    "from files union all by name from read_parquet('DATA')",
    "with x as (from READ_TEXT('/etc/passwd')) from x",
    "from \"read_text\"('/etc/passwd')",
    "from main.read_text('/etc/passwd')",
    "from '/etc/passwd'",
    "from 'x.parquet'",
    "from 'DATA'",
    'from "DATA"',
    'from "/etc/x"."csv"',
    'from "LAKE/_data/x".main."parquet"',
    "from U&'\\002Fetc\\002Fpasswd'",
    "describe 'DATA'",
    "summarize '/tmp/x.csv'",
    "from (summarize 'DATA')",
    "from query('select 1')",
    "from query_table('files')",
    "from json_execute_serialized_sql(json_serialize_sql('select 1'))",
    "select json_serialize_plan('select 1')",
    "select getenv('HOME')",
    "select GetEnv('HOME')",
    "select current_setting('home_directory')",
    "select write_log('x')",
    "select nextval('s')",
    "from duckdb_secrets()",
    "from which_secret('s3://x', 's3')",
    "from duckdb_settings()",
    "from duckdb_logs()",
    "from enable_logging()",
    "from python_value",
    "pivot (from read_text('DATA')) on content using count(*)",
    "select '" + "x" * 200_000 + "'",
    "select " + "(" * 5000 + "1" + ")" * 5000,
]
BOMBS = [
    "with recursive t as (select 1 a union all select a + 1 from t) select max(a) from t",
    "with recursive t as (select 1 a union all select a + 1 from t, range(1000)) select count(*) from t",
    "select count(*) from range(10000000) a, range(10000000) b, range(100000000) c",
    "select count(*) from generate_series(1, 100000000000000)",
    "from range(1000000000000)",
    "select range(10000000000)",
    "select len(range(1000000000))",
    "select repeat('x', 10000000000)",
    "select length(repeat('x', 3000000000))",
    "select lpad('x', 2000000000, 'y')",
    "select list(i) from range(1000000000000) t(i)",
    "select string_agg(i::varchar, repeat('y', 1000)) from range(1000000000) t(i)",
    "select count(distinct random()) from range(10000000000)",
    "select list_zip(range(200000000), range(200000000))",
]
ANSWERED = [
    "from files",
    "from facts",
    "select * from files order by source_uri limit 1",
    "describe files",
    "describe select 1",
    "show tables",
    "summarize files",
    "explain select * from files",
    "explain analyze select * from files",
    "-- why\nexplain /* x */ analyze from files",
    "explain (format json) from files",
    "explain /* /* */ select 1 --*/ copy files to 'DATA'",  # what runs is what was looked into: select 1
    "with x as (from files) select count(*) from x",
    "with recursive t as (select 1 a union all select a + 1 from t where a < 9) from t",
    "select row_number() over (partition by outcome order by source_uri) from files",
    "select * from files qualify row_number() over (order by source_uri) = 1",
    "pivot files on outcome in ('duplicate', 'article') using count(*)",
    "unpivot (select 1 a, 2 b) on a, b",
    "from files_as_of(timestamp '2999-01-01')",
    "from facts_as_of(date '2026-11-20')",
    "select unnest([1, 2])",
    "select u from files, unnest(string_split(source_uri, '/')) as parts (u)",
    "from files tablesample 50%",
    "from files using sample 1",
    "select * from files a asof join files b on a.outcome = b.outcome and a.modified_at >= b.modified_at",
    "select list_transform([1, 2], lambda x: x + 1)",
    "select {'a': 1}.a, struct_pack(b := 2).b",
    'select 1 as "select", 2 as "table", 3 as "copy"',
    "select 'drop table facts; copy x to y' as text",
    "select * from files where source_uri <> 'delete from files'",
    "select regexp_extract('a1', '[0-9]'), date '2026-01-01' + interval 1 day",
    "from files semi join articles using (article_id)",
    "from table_sizes",
    "values (1), (2)",
    "select * from information_schema.tables",
    "select * from main.files",
    "select table_name from duckdb_tables()",
]


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    lake = Lake(tmp_path_factory.mktemp("read_only") / "lake", PROJECT_FOLDER / "include" / "sql")
    lake.prepare()
    rows = [FileRow(name, "s", 1, datetime(2026, 1, 1), "duplicate", "a", None, None, "b1") for name in "ab"]
    lake.publish(Publication("b1", "2026-11-23", "ingest", "r", {"files": to_table("files", rows)}))
    return lake


def digests(lake):
    files = sorted(path for path in Path(lake.storage.address).rglob("*") if path.is_file())
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("statement", REFUSED, ids=lambda text: text[:60])
def test_what_is_more_than_reading_is_refused(lake, statement):
    python_value = [1]  # noqa: F841 - a replacement scan would find it
    before = digests(lake)
    data = next(path for path in before if "_staged" in str(path))
    statement = statement.replace("LAKE", lake.storage.address).replace("DATA", str(data))
    with pytest.raises((StatementRefusedError, duckdb.ParserException, duckdb.CatalogException)):
        ask(lake, Asked(statement))
    assert digests(lake) == before
    assert ask(lake, Asked("select count(*) as n from files")).to_pylist() == [{"n": 2}]


@pytest.mark.parametrize("statement", BOMBS, ids=lambda text: text[:60])
def test_what_costs_too_much_is_stopped(lake, statement):
    limits = Limits(seconds=2, memory="300MB", threads=2)
    with pytest.raises((StatementRefusedError, duckdb.OutOfRangeException, duckdb.InvalidInputException)):
        run_apart(lambda: ask(lake, Asked(statement, limits=limits)), limits)
    assert ask(lake, Asked("select count(*) as n from files")).to_pylist() == [{"n": 2}]


@pytest.mark.parametrize("statement", ANSWERED, ids=lambda text: text[:60])
def test_what_reads_is_answered(lake, statement):
    assert ask(lake, Asked(statement, limits=Limits(60, 0, "50%"))).column_names


@pytest.mark.parametrize(
    ("statement", "advice"),
    [
        ("copy files to 'x'", "--output"),
        ("pivot files on outcome using count(*)", "ON unit IN"),
        ("pragma table_info('files')", "DESCRIBE"),
        ("from 'x.parquet'", "show tables"),
        ("select 1; select 2", "one statement at a time"),
    ],
)
def test_a_refusal_says_what_to_do(lake, statement, advice):
    with pytest.raises(StatementRefusedError, match=advice):
        ask(lake, Asked(statement))


def test_rows_are_limited_and_the_time_is_named(lake):
    assert len(ask(lake, Asked("from range(100)", limits=Limits(rows=3)))) == 3
    with pytest.raises(StatementRefusedError, match=r"stopped after 0\.3 seconds"):
        ask(lake, Asked("select count(*) from range(1000000000000)", limits=Limits(seconds=0.3)))
