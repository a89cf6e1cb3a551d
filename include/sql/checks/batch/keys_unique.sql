-- No row stands twice.
SELECT 'files' AS table_name, source_uri || ' ' || source_sha256 AS key FROM files GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'articles', article_id FROM articles GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'sentences', sentence_id FROM sentences GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'entities', mention_id FROM entities GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'identities', article_id || ' ' || entity_id FROM identities GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'facts', fact_id FROM facts GROUP BY ALL HAVING count(*) > 1
