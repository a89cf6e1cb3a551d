-- Files and members seen = articles + duplicates + rejects, and each outcome has its row. An article of a
-- container may lie in another night than the container, so it is looked for in all of them. A reject of the
-- stage `enrich` is an article whose names and facts could not be found: its file is an article's.
WITH homeless AS (FROM files ANTI JOIN articles USING (article_id) WHERE outcome = 'article')
SELECT source_uri, outcome, 'has no row in its table' AS problem
FROM homeless ANTI JOIN all_articles USING (article_id)
UNION ALL
SELECT f.source_uri, f.outcome, 'has no row in its table'
FROM files AS f
LEFT JOIN rejects AS r
    ON f.outcome = 'reject' AND r.source_uri = f.source_uri AND r.source_sha256 = f.source_sha256
WHERE CASE f.outcome
    WHEN 'reject' THEN r.source_uri IS NULL
    WHEN 'duplicate' THEN f.article_id IS NULL
    WHEN 'container' THEN f.member_count IS NULL
    ELSE false
END
UNION ALL
SELECT source_uri, stage, 'is no article that could be enriched'
FROM rejects ANTI JOIN articles USING (source_uri, source_sha256)
WHERE stage = 'enrich'
UNION ALL
SELECT any_value(source_uri), 'article', 'is the article of two files'
FROM files WHERE outcome = 'article' GROUP BY article_id HAVING count(*) > 1
UNION ALL
SELECT source_uri, 'article', 'has no file'
FROM articles ANTI JOIN files USING (article_id)
WHERE container_uri IS NULL
UNION ALL
SELECT 'all files', 'counts', 'rejects are not the number of files and members that were rejected'
WHERE (SELECT count(*) FROM files WHERE outcome = 'reject')
    <> (SELECT count(*) FROM rejects WHERE stage <> 'enrich')
