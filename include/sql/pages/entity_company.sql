-- Who and what is named in the same sentences.
SELECT
    coalesce(i.identity_id, o.entity_id) AS entity_id, mode(coalesce(i.identity_name, o.name)) AS name,
    mode(CASE WHEN o.label = 'NORP' AND o.place_method = 'country' THEN 'GPE' ELSE o.label END) AS label,
    count(DISTINCT o.sentence_id) AS sentence_count
FROM entities AS o
LEFT JOIN (SELECT * FROM identities WHERE list_contains($nights, ingest_date)) AS i
    ON i.ingest_date = o.ingest_date AND i.article_id = o.article_id AND i.entity_id = o.entity_id
WHERE list_contains($nights, o.ingest_date) AND coalesce(i.identity_id, o.entity_id) <> $entity_id
    AND o.sentence_id IN (SELECT sentence_id FROM filtered_mentions)
GROUP BY coalesce(i.identity_id, o.entity_id)
ORDER BY sentence_count DESC, entity_id
LIMIT 40
