-- The places that are named most.
SELECT entity_id, mode(name) AS name, max(country) AS country, count(*) AS mention_count
FROM entities
WHERE label IN ('GPE', 'LOC') AND ingest_date >= $date_from
GROUP BY entity_id
ORDER BY mention_count DESC, entity_id
LIMIT 15
