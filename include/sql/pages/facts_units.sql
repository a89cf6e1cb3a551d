-- The most frequent units that a filter leaves.
SELECT unit, count(*) AS fact_count
FROM filtered_facts
GROUP BY unit
ORDER BY fact_count DESC, unit
LIMIT 30
