-- Sentences whose English failed a check, one row a reason code, and sentences still to be translated.
SELECT
    s.ingest_date,
    coalesce(flag, s.translation_status) AS reason_code,
    s.text AS sentence,
    s.text_en AS sentence_en,
    s.engine,
    s.sentence_id,
    s.article_id
FROM sentences AS s
LEFT JOIN unnest(s.translation_flags) AS flags (flag) ON true
WHERE flag IS NOT NULL OR s.translation_status = 'pending'
