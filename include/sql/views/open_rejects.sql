-- Rejects that still stand: those of a file, or of its members, that has not been read with other bytes since.
SELECT rejects.*
FROM rejects
LEFT JOIN files AS own
    ON own.source_uri = coalesce(rejects.container_uri, rejects.source_uri)
    AND own.batch_id = rejects.batch_id AND own.container_uri IS NULL
WHERE NOT EXISTS (
    SELECT 1 FROM files AS later
    WHERE later.source_uri = coalesce(rejects.container_uri, rejects.source_uri) AND later.container_uri IS NULL
        AND later.source_sha256 <> own.source_sha256 AND later.modified_at > own.modified_at
)
