from datetime import UTC, datetime

import pyarrow as pa
import pytest

from nightwire.lake.log import Batch, DataFile, LakeState, Night
from nightwire.lake.log.state import Loose
from nightwire.lake.parquet import columns_digest
from nightwire.lake.views import comments, mentioned, named_views, table_view
from nightwire.schema import TABLES, Table

TABLE = Table(
    "things",
    "it's a thing",
    ("a",),
    pa.schema([pa.field("a", pa.string(), metadata={"description": "an a"})]),
)


def test_a_view_names_its_files():
    def file(path):
        return DataFile(path, 1, 1, "d", columns_digest(TABLE.schema))

    night = Night(
        "2026-01-02", {"things": file("_data/things/ingest_date=2026-01-02/a.parquet")}, file("x"), 1
    )
    batch = Batch("b", "2026-01-03", 2, "ingest", "r", datetime(2026, 1, 3, tzinfo=UTC))
    loose = Loose(batch, {"things": file("_staged/things/ingest_date=2026-01-03/o'b.parquet")})
    state = LakeState(nights={"2026-01-02": night}, loose={"b": loose})
    empty = "_data/things/ingest_date=__HIVE_DEFAULT_PARTITION__/things"
    assert table_view(TABLE, state, "'/lake'") == (
        "CREATE VIEW things AS\nSELECT a, ingest_date FROM read_parquet(list_transform("
        f"string_split('{empty}|_data/things/ingest_date=2026-01-02/a|"
        "_staged/things/ingest_date=2026-01-03/o''b', '|'), "
        "lambda x: '/lake' || '/' || x || '.parquet'), "
        "hive_partitioning = true, hive_types = {'ingest_date': DATE})"
    )


def test_every_column_is_described():
    assert comments(TABLE) == [
        "COMMENT ON VIEW things IS 'it''s a thing'",
        "COMMENT ON COLUMN things.a IS 'an a'",
        "COMMENT ON COLUMN things.ingest_date IS 'the night of its date, else the night that it came in'",
    ]


def test_a_view_is_named_after_its_file(tmp_path):
    (tmp_path / "views").mkdir()
    (tmp_path / "views" / "fact_count.sql").write_text("-- How many.\nSELECT count(*) FROM facts;\n")
    assert named_views(tmp_path) == {
        "fact_count": "CREATE VIEW fact_count AS\n-- How many.\nSELECT count(*) FROM facts"
    }


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("select 1", set()),
        ('SELECT * FROM "Facts" f JOIN sentences USING (sentence_id)', {"facts", "sentences"}),
        ("from twice", {"twice", "once", "facts"}),
        ("show tables", {*TABLES, "once", "twice"}),
        ("select * from duckdb_views()", {*TABLES, "once", "twice"}),
    ],
)
def test_only_what_a_query_names_is_opened(sql, expected):
    named = {
        "once": "CREATE VIEW once AS SELECT a FROM facts",
        "twice": "CREATE VIEW twice AS SELECT a FROM once",
    }
    assert mentioned(sql, named) == expected
