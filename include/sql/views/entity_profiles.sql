-- Exactly one row an entity, so that joining an id to it multiplies nothing: its usual name, label, country, region and place, first and last night, counts.
SELECT
    entity_id,
    mode(name) AS name,
    mode(CASE WHEN label = 'NORP' AND place_method = 'country' THEN 'GPE' ELSE label END) AS label,
    mode(country) AS country,
    mode(region) AS region,
    mode(latitude) AS latitude,
    mode(longitude) AS longitude,
    mode(place_method) AS place_method,
    min(ingest_date) AS first_date,
    max(ingest_date) AS last_date,
    count(*) AS mention_count,
    count(DISTINCT article_id) AS article_count
FROM entities
GROUP BY entity_id
