-- Rejects by night and reason.
SELECT ingest_date, reason_code, count(*) AS reject_count
FROM rejects
WHERE ingest_date >= $date_from
GROUP BY ingest_date, reason_code
ORDER BY ingest_date, reason_code
