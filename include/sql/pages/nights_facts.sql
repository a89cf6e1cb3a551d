-- Facts by night and agreement of source and English.
SELECT ingest_date, agreement, count(*) AS fact_count
FROM facts
WHERE ingest_date >= $date_from
GROUP BY ingest_date, agreement
ORDER BY ingest_date, agreement
