-- Articles whose title or file a search names, the newest first.
SELECT article_id, ingest_date, title, source_uri, language, published_at
FROM articles
WHERE true
    AND ingest_date >= $date_from -- if date_from
    AND ingest_date <= $date_to -- if date_to
    AND (contains(lower(title), $text) OR contains(lower(source_uri), $text)) -- if text
    AND language = $language -- if language
ORDER BY ingest_date DESC, source_uri, article_id
LIMIT $limit OFFSET $offset
