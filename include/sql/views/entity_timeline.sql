-- How often each entity was named each night, and in how many articles; people by who they are, not by what one article calls them.
SELECT
    identity_id AS entity_id,
    mode(identity_name) AS name,
    mode(entity_label) AS label,
    any_value(country) AS country,
    ingest_date,
    count(*) AS mention_count,
    count(DISTINCT article_id) AS article_count
FROM identified_entities
GROUP BY identity_id, ingest_date
