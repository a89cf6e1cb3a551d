"""What the lake already knows of files: joined in DuckDB, so memory does not grow with the lake."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from nightwire.lake.log import LakeState
from nightwire.lake.query import connect
from nightwire.lake.store import Lake
from nightwire.rows.articles import Earlier

KNOWN_FILES = """
SELECT
    found.source_uri,
    found.byte_size,
    found.modified_at,
    found.etag,
    coalesce(nullif(found.source_sha256, ''), files.source_sha256, '') AS source_sha256,
    files.batch_id,
    CAST(files.ingest_date AS VARCHAR) AS ingest_date,
    coalesce(rejects.is_retryable, members.is_retryable, false) AS is_retryable
FROM found
LEFT JOIN (FROM files SEMI JOIN found USING (source_uri)) AS files
    ON files.source_uri = found.source_uri
    AND CASE found.source_sha256
        WHEN '' THEN files.byte_size = found.byte_size AND files.modified_at = found.modified_at
            AND coalesce(files.etag, '') = found.etag
        ELSE files.source_sha256 IN (found.source_sha256, '')
    END
LEFT JOIN (FROM rejects SEMI JOIN found USING (source_uri)) AS rejects
    ON rejects.source_uri = files.source_uri AND rejects.source_sha256 = files.source_sha256
LEFT JOIN (
    SELECT container_uri, batch_id, bool_or(is_retryable) AS is_retryable
    FROM (
        FROM (SELECT container_uri, batch_id, is_retryable FROM rejects)
        UNION ALL -- its article lay in a night of its own, which was discarded or damaged
        (SELECT container_uri, batch_id, true AS is_retryable
        FROM files ANTI JOIN articles USING (article_id) WHERE outcome = 'article')
    ) WHERE container_uri IN (SELECT source_uri FROM found) GROUP BY ALL
) AS members
    ON members.container_uri = files.source_uri AND members.batch_id = files.batch_id
QUALIFY row_number() OVER (
    PARTITION BY found.source_uri ORDER BY files.source_sha256 = found.source_sha256 DESC NULLS LAST
) = 1
ORDER BY found.source_uri
"""
# Most files of a night are known, and nothing is left to do about them.
OPEN_FILES = f"""
FROM ({KNOWN_FILES}) WHERE batch_id IS NULL OR is_retryable
"""
ORIGINALS = """
SELECT articles.article_id, articles.source_uri, articles.batch_id
FROM articles SEMI JOIN wanted USING (article_id)
"""
EARLIER = """
WITH at_address AS (
    SELECT
        wanted.address, articles.article_id, coalesce(articles.revision, 1) AS revision, articles.ingest_date
    FROM articles JOIN wanted ON coalesce(articles.url, articles.source_uri) = wanted.address
    WHERE articles.article_id <> wanted.article_id
)
SELECT address, arg_max(article_id, (revision, ingest_date, article_id)), max(revision)
FROM at_address GROUP BY address
"""
SIGNATURES = """
SELECT article_id, story_id, text_digest, figures, wording_count, signature, batch_id
FROM story_articles WHERE ingest_date BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)
"""
ROWS_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Original:
    """Where an article was first read from, and into which batch."""

    source_uri: str
    batch_id: str


def known_files(lake: Lake, found: pa.Table, *, only_open: bool = False) -> pa.Table:
    """Each found file with its batch, night and digest in the lake, null where it is new.

    A file without a digest is known by its size and time, one with a digest by that. One that
    could not be opened before is known as the reject that it was.
    `only_open` leaves out those that need not be read again.
    """
    sql = OPEN_FILES if only_open else KNOWN_FILES
    with connect(lake, lake.working(), sql=sql) as connection:
        connection.register("found", found)
        known: pa.Table = connection.sql(sql).to_arrow_table()
        return known


def originals_of(
    lake: Lake, article_ids: Sequence[str], state: LakeState | None = None
) -> dict[str, Original]:
    """Where each of these articles was first read from, for those that the lake has (in a state of it)."""
    if not article_ids:
        return {}
    wanted = pa.table({"article_id": pa.array(article_ids, pa.string())})
    with connect(lake, state or lake.working(), sql=ORIGINALS) as connection:
        connection.register("wanted", wanted)
        rows = connection.sql(ORIGINALS).fetchall()
    return {article_id: Original(uri, batch_id) for article_id, uri, batch_id in rows}


def earlier_articles(lake: Lake, addresses: Mapping[str, str]) -> dict[str, Earlier]:
    """The last article that stood at each address before the article that stands there now.

    Args:
        lake: the lake.
        addresses: article id by address, as `Article.address` gives it.
    """
    if not addresses:
        return {}
    wanted = pa.table({"address": list(addresses), "article_id": list(addresses.values())})
    with connect(lake, lake.working(), sql=EARLIER) as connection:
        connection.register("wanted", wanted)
        rows = connection.sql(EARLIER).fetchall()
    return {address: Earlier(article_id, revision) for address, article_id, revision in rows}


def signatures(lake: Lake, first: str, last: str, state: LakeState) -> Iterator[dict[str, Any]]:
    """What `story_articles` holds of these nights (`YYYY-MM-DD`, both included), some rows at a time."""
    with connect(lake, state, sql=SIGNATURES) as connection:
        found = connection.sql(SIGNATURES, params=[first, last])
        for batch in found.to_arrow_reader(ROWS_AT_ONCE):
            yield from batch.to_pylist()
