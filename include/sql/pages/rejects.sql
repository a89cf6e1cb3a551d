-- A page of rejects, the newest night first.
SELECT source_uri, source_sha256, stage, reason_code, reason, is_retryable, batch_id, ingest_date
FROM filtered_rejects
ORDER BY ingest_date DESC, source_uri, source_sha256
LIMIT $limit OFFSET $offset
