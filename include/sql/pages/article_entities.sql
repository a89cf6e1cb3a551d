-- The names in an article.
SELECT mention_id, sentence_id, entity_id, label, name, country, span_start, span_end, span_start_en, span_end_en
FROM entities
WHERE article_id = $article_id AND ingest_date = $night
ORDER BY sentence_id, coalesce(span_start, span_start_en), mention_id
