-- The facts of an article.
SELECT fact_id, sentence_id, display, display_en, comparator, value, value_high, unit, kind, trend, agreement,
    differs, speaker, subject, place, speaker_entity_id, subject_entity_id, place_entity_id,
    span_start, span_end, span_start_en, span_end_en
FROM facts
WHERE article_id = $article_id AND ingest_date = $night
ORDER BY sentence_id, coalesce(span_start, span_start_en), fact_id
