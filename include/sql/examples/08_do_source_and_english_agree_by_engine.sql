-- Do source and English agree, by engine?
SELECT engine, agreement, count(*) AS fact_count
FROM fact_evidence
GROUP BY ALL
ORDER BY ALL
