-- How many facts a filter leaves, by night; and their least and largest values where they are asked for.
SELECT ingest_date, count(*) AS fact_count
    , min(value) AS value_low, max(value) AS value_high -- if with_values
FROM filtered_facts
GROUP BY ingest_date
ORDER BY ingest_date
