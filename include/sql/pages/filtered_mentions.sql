-- The mentions of one entity, under all ids that articles gave it.
SELECT
    e.* REPLACE (CASE WHEN i.identity_id <> e.entity_id THEN i.reason ELSE e.method END AS method),
    CASE WHEN e.label = 'NORP' AND e.place_method = 'country' THEN 'GPE' ELSE e.label END AS entity_label,
    coalesce(i.identity_name, e.name) AS identity_name
FROM entities AS e
LEFT JOIN (
    SELECT * FROM identities WHERE identity_id = $entity_id OR entity_id = $entity_id
) AS i ON i.ingest_date = e.ingest_date AND i.article_id = e.article_id AND i.entity_id = e.entity_id
WHERE e.entity_id IN (SELECT entity_id FROM identities WHERE identity_id = $entity_id UNION ALL SELECT $entity_id)
    AND coalesce(i.identity_id, e.entity_id) = $entity_id
    AND list_contains($nights, e.ingest_date) -- if nights
