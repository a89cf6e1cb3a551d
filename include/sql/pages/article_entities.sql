-- The names in an article, each with the id of who it is.
SELECT
    mention_id, sentence_id, identity_id AS entity_id, label, name, country,
    span_start, span_end, span_start_en, span_end_en
FROM identified_entities
WHERE article_id = $article_id AND ingest_date = $night
ORDER BY sentence_id, coalesce(span_start, span_start_en), mention_id
