-- Who an id of one article is, by what was decided last.
SELECT identity_id
FROM identities
WHERE entity_id = $entity_id AND identity_id <> entity_id
ORDER BY ingest_date DESC, identity_id
LIMIT 1
