-- The articles that name an entity, the newest first.
SELECT a.article_id, a.ingest_date, a.title, a.source_uri, a.language, e.mention_count
FROM (
    SELECT article_id, ingest_date, count(*) AS mention_count
    FROM filtered_mentions
    GROUP BY article_id, ingest_date
    ORDER BY ingest_date DESC, mention_count DESC, article_id
    LIMIT 50
) AS e
JOIN articles AS a ON a.article_id = e.article_id AND a.ingest_date = e.ingest_date
WHERE list_contains($nights, a.ingest_date)
ORDER BY a.ingest_date DESC, e.mention_count DESC, a.article_id
