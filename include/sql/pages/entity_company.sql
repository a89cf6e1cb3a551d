-- Who and what is named in the same sentences.
SELECT o.entity_id, mode(o.name) AS name, mode(o.label) AS label, count(DISTINCT o.sentence_id) AS sentence_count
FROM entities AS o
WHERE list_contains($nights, o.ingest_date) AND o.entity_id <> $entity_id
    AND o.sentence_id IN (
        SELECT sentence_id FROM entities WHERE entity_id = $entity_id AND list_contains($nights, ingest_date)
    )
GROUP BY o.entity_id
ORDER BY sentence_count DESC, o.entity_id
LIMIT 40
