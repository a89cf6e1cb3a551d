-- Values are numbers, ranges go up, spans and shares lie where they can.
SELECT 'facts' AS table_name, fact_id AS id, 'value' AS problem
FROM facts
WHERE NOT isfinite(value) OR value_high < value OR span_start >= span_end OR span_start_en >= span_end_en
UNION ALL
SELECT 'sentences', sentence_id, 'position, span or quality'
FROM sentences
WHERE position < 0 OR span_start < 0 OR span_start >= span_end OR NOT translation_quality BETWEEN 0 AND 1
UNION ALL
SELECT 'entities', mention_id, 'score or coordinates'
FROM entities
WHERE NOT score BETWEEN 0 AND 1 OR NOT latitude BETWEEN -90 AND 90 OR NOT longitude BETWEEN -180 AND 180
UNION ALL
SELECT 'articles', article_id, 'language score'
FROM articles
WHERE NOT language_score BETWEEN 0 AND 1
