-- The values that a filter leaves, by a quarter of a power of ten; `low` is the lower end of the step.
SELECT CASE WHEN value <= 0 THEN 0 ELSE pow(10, floor(log10(value) * 4) / 4) END AS low, count(*) AS fact_count
FROM filtered_facts
GROUP BY low
ORDER BY low
