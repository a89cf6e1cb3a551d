-- The nights of the first rows in an order, read from two columns only: all other columns are then read of these nights.
SELECT DISTINCT ingest_date
FROM (
    SELECT ingest_date
    FROM filtered_facts
    ORDER BY /* order: */ ingest_date DESC /* :order */, ingest_date DESC
    LIMIT $last
)
