from pathlib import Path

import pyarrow as pa

from nightwire.lake.views import comments, named_view, snapshot_view
from nightwire.schema import Table

TABLE = Table(
    "things",
    "it's a thing",
    ("a",),
    pa.schema([pa.field("a", pa.string(), metadata={"description": "an a"})]),
)


def test_a_snapshot_names_its_files():
    assert snapshot_view(TABLE, [Path("/lake/x.parquet"), Path("/lake/o'y.parquet")]) == (
        "CREATE VIEW things AS SELECT a, ingest_date "
        "FROM read_parquet(['/lake/x.parquet', '/lake/o''y.parquet'], "
        "union_by_name = true, hive_partitioning = true, hive_types = {'ingest_date': DATE})"
    )


def test_every_column_is_described():
    assert comments(TABLE) == [
        "COMMENT ON VIEW things IS 'it''s a thing'",
        "COMMENT ON COLUMN things.a IS 'an a'",
        "COMMENT ON COLUMN things.ingest_date IS 'the night that the article was first taken in'",
    ]


def test_a_view_is_named_after_its_file(tmp_path):
    path = tmp_path / "fact_count.sql"
    path.write_text("-- How many.\nSELECT count(*) FROM facts;\n")
    assert named_view(path) == "CREATE VIEW fact_count AS\n-- How many.\nSELECT count(*) FROM facts"
