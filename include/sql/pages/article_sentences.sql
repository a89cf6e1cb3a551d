-- The sentences of an article, in order.
SELECT sentence_id, position, span_start, text, language, text_en, translation_status, engine, engine_version,
    unknown_words, translation_flags, translation_quality
FROM sentences
WHERE article_id = $article_id AND ingest_date = $night
ORDER BY position
