-- The rejects that a filter leaves.
SELECT *
FROM rejects
WHERE true
    AND ingest_date >= $date_from -- if date_from
    AND ingest_date <= $date_to -- if date_to
    AND reason_code = $reason_code -- if reason_code
    AND contains(lower(source_uri), $text) -- if text
    AND list_contains($batch_ids, batch_id) -- if batch_ids
    AND source_uri = $source_uri -- if source_uri
