-- Which entities are named in the same sentence, and how often; each pair once, people by who they are.
SELECT
    e.identity_id AS entity_id,
    mode(e.identity_name) AS name,
    o.identity_id AS other_entity_id,
    mode(o.identity_name) AS other_name,
    count(DISTINCT e.sentence_id) AS sentence_count,
    count(DISTINCT e.article_id) AS article_count,
    min(e.ingest_date) AS first_date,
    max(e.ingest_date) AS last_date
FROM identified_entities AS e
JOIN identified_entities AS o USING (sentence_id, ingest_date)
WHERE e.identity_id < o.identity_id
GROUP BY e.identity_id, o.identity_id
