-- Nights and values of the first rows in an order, read from few columns: all others are then read of a page's only.
SELECT ingest_date, value
FROM filtered_facts
ORDER BY /* order: */ ingest_date DESC /* :order */, ingest_date DESC
LIMIT $last
