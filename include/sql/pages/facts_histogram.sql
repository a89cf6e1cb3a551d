-- The values that a filter leaves, by a quarter of a power of ten; `low` is the lower end of the step.
SELECT CASE WHEN step IS NULL THEN 0 ELSE pow(10, step / 4) END AS low, fact_count
FROM (
    SELECT CASE WHEN value > 0 THEN floor(log10(value) * 4) END AS step, count(*) AS fact_count
    FROM filtered_facts
    GROUP BY step
)
ORDER BY low
