-- A reject, the file that it lies in, and the digest of that file's bytes.
SELECT
    rejects.source_uri, rejects.ingest_date, rejects.container_uri,
    coalesce(files.source_sha256, rejects.source_sha256) AS file_sha256
FROM rejects
LEFT JOIN files
    ON files.source_uri = coalesce(rejects.container_uri, rejects.source_uri) AND files.batch_id = rejects.batch_id
WHERE rejects.source_uri = $source_uri
ORDER BY rejects.ingest_date DESC
LIMIT 1
