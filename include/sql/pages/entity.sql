-- One entity: its usual name, label, country and place, and how often it is named each night.
SELECT
    ingest_date, mode(identity_name) AS name, mode(entity_label) AS label, max(country) AS country,
    max(latitude) AS latitude, max(longitude) AS longitude,
    count(*) AS mention_count, count(DISTINCT article_id) AS article_count
FROM filtered_mentions
GROUP BY ingest_date
ORDER BY ingest_date
