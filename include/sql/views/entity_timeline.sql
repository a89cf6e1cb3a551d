-- How often each entity was named each night, and in how many articles.
SELECT
    entity_id,
    mode(name) AS name,
    mode(label) AS label,
    any_value(country) AS country,
    ingest_date,
    count(*) AS mention_count,
    count(DISTINCT article_id) AS article_count
FROM entities
GROUP BY entity_id, ingest_date
