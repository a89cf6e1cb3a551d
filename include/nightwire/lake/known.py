"""What the lake already knows of files: joined in DuckDB, so memory does not grow with the lake."""

from collections.abc import Sequence

import pyarrow as pa

from nightwire.lake.query import connect
from nightwire.lake.store import Lake

KNOWN_FILES = """
SELECT
    found.source_uri,
    found.byte_size,
    found.modified_at,
    coalesce(nullif(found.source_sha256, ''), files.source_sha256, '') AS source_sha256,
    files.batch_id,
    CAST(files.ingest_date AS VARCHAR) AS ingest_date,
    coalesce(rejects.is_retryable, false) AS is_retryable
FROM found
LEFT JOIN (FROM files SEMI JOIN found USING (source_uri)) AS files
    ON files.source_uri = found.source_uri
    AND CASE found.source_sha256
        WHEN '' THEN files.byte_size = found.byte_size AND files.modified_at = found.modified_at
        ELSE files.source_sha256 IN (found.source_sha256, '')
    END
LEFT JOIN (FROM rejects SEMI JOIN found USING (source_uri)) AS rejects
    ON rejects.source_uri = files.source_uri AND rejects.source_sha256 = files.source_sha256
QUALIFY row_number() OVER (
    PARTITION BY found.source_uri ORDER BY files.source_sha256 = found.source_sha256 DESC NULLS LAST
) = 1
ORDER BY found.source_uri
"""
ORIGINALS = """
SELECT articles.article_id, articles.source_uri
FROM articles SEMI JOIN wanted USING (article_id)
"""


def known_files(lake: Lake, found: pa.Table) -> pa.Table:
    """Each found file with its batch, night and digest in the lake, null where it is new.

    A file without a digest is known by its size and time, one with a digest by that. One that
    could not be opened before is known as the reject that it was.
    """
    with connect(lake, lake.working(), sql=KNOWN_FILES) as connection:
        connection.register("found", found)
        known: pa.Table = connection.sql(KNOWN_FILES).to_arrow_table()
        return known


def original_uris(lake: Lake, article_ids: Sequence[str]) -> dict[str, str]:
    """Where each of these articles was first read from, for those that the lake has."""
    wanted = pa.table({"article_id": pa.array(article_ids, pa.string())})
    with connect(lake, lake.working(), sql=ORIGINALS) as connection:
        connection.register("wanted", wanted)
        return dict(connection.sql(ORIGINALS).fetchall())
