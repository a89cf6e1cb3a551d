-- The nights of these batches with what was seen in them and what of it was rejected.
SELECT
    CAST(ingest_date AS VARCHAR) AS night,
    count(*) FILTER (outcome = 'reject') AS reject_count,
    count(*) FILTER (outcome <> 'container') AS file_count
FROM all_files
WHERE ingest_date IN (SELECT ingest_date FROM files)
GROUP BY ALL
ORDER BY night
