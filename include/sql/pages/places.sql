-- Places by their ids, each in one of the nights given: name, country and position where they are known.
SELECT
    entity_id, any_value(name) AS name, max(country) AS country, max(latitude) AS latitude, max(longitude) AS longitude
FROM entities
WHERE list_contains($nights, ingest_date) AND entity_id IN (SELECT unnest($entity_ids))
GROUP BY entity_id
