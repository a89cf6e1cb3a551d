-- Other articles that were read from the same file: it was edited since, or stood there before.
SELECT article_id, ingest_date, title, length(text) AS character_count
FROM articles
WHERE source_uri = $source_uri
ORDER BY ingest_date, article_id
