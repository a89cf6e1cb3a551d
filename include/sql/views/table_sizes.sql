-- How many rows each table has.
SELECT 'files' AS table_name, count(*) AS row_count FROM files
UNION ALL SELECT 'articles', count(*) FROM articles
UNION ALL SELECT 'sentences', count(*) FROM sentences
UNION ALL SELECT 'entities', count(*) FROM entities
UNION ALL SELECT 'facts', count(*) FROM facts
UNION ALL SELECT 'non_facts', count(*) FROM non_facts
UNION ALL SELECT 'rejects', count(*) FROM rejects
UNION ALL SELECT 'runs', count(*) FROM runs
UNION ALL SELECT 'scorecards', count(*) FROM scorecards
UNION ALL SELECT 'story_articles', count(*) FROM story_articles
UNION ALL SELECT 'identities', count(*) FROM identities
