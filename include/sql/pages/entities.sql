-- Who and what is named most, in the nights and by the words given; people by who they are.
SELECT
    identity_id AS entity_id, mode(identity_name) AS name, mode(entity_label) AS label, max(country) AS country,
    count(*) AS mention_count, count(DISTINCT article_id) AS article_count
FROM identified_entities
WHERE true
    AND ingest_date >= $date_from -- if date_from
    AND ingest_date <= $date_to -- if date_to
    AND (contains(lower(identity_name), $text) OR contains(lower(text), $text) OR contains(lower(text_en), $text)) -- if text
    AND label = $label -- if label
GROUP BY identity_id
ORDER BY mention_count DESC, identity_id
LIMIT $limit OFFSET $offset
