-- Which entities are named in the same sentence, and how often; each pair once.
SELECT
    e.entity_id,
    mode(e.name) AS name,
    o.entity_id AS other_entity_id,
    mode(o.name) AS other_name,
    count(DISTINCT e.sentence_id) AS sentence_count,
    count(DISTINCT e.article_id) AS article_count,
    min(e.ingest_date) AS first_date,
    max(e.ingest_date) AS last_date
FROM entities AS e
JOIN entities AS o USING (sentence_id, ingest_date)
WHERE e.entity_id < o.entity_id
GROUP BY e.entity_id, o.entity_id
