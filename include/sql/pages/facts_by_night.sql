-- How many facts a filter leaves, by night.
SELECT ingest_date, count(*) AS fact_count
FROM filtered_facts
GROUP BY ingest_date
ORDER BY ingest_date
