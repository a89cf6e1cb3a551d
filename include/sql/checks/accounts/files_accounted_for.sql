-- Files and members seen = articles + duplicates + rejects, and each outcome has its row. A reject of the stage
-- `enrich` is an article whose names and facts could not be found: its file is an article's.
SELECT f.source_uri, f.outcome, 'has no row in its table' AS problem
FROM files AS f
LEFT JOIN articles AS a ON f.outcome = 'article' AND a.article_id = f.article_id
LEFT JOIN rejects AS r
    ON f.outcome = 'reject' AND r.source_uri = f.source_uri AND r.source_sha256 = f.source_sha256
WHERE CASE f.outcome
    WHEN 'article' THEN a.article_id IS NULL
    WHEN 'reject' THEN r.source_uri IS NULL
    WHEN 'duplicate' THEN f.article_id IS NULL
    WHEN 'container' THEN f.member_count IS NULL
    ELSE true
END
UNION ALL
SELECT source_uri, stage, 'is no article that could be enriched'
FROM rejects ANTI JOIN articles USING (source_uri, source_sha256)
WHERE stage = 'enrich'
UNION ALL
SELECT 'all files', 'counts', 'articles + duplicates + rejects is not the number of files and members'
WHERE (SELECT count(*) FROM files WHERE outcome <> 'container')
    <> (SELECT count(*) FROM articles)
    + (SELECT count(*) FROM rejects WHERE stage <> 'enrich')
    + (SELECT count(*) FROM files WHERE outcome = 'duplicate')
