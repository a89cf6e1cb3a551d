-- One article as read.
SELECT article_id, ingest_date, source_uri, source_sha256, encoding, language, language_score, title, published_at,
    batch_id, reader_version, length(text) AS character_count
FROM articles
WHERE article_id = $article_id
    AND ingest_date = $night -- if night
