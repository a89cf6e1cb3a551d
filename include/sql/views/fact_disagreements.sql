-- Facts on which the English sentence says something else than the source, whose value stands.
SELECT
    f.ingest_date,
    f.display,
    f.value,
    f.value_en,
    f.text,
    f.text_en,
    s.text AS sentence,
    s.text_en AS sentence_en,
    s.engine,
    s.translation_flags,
    f.fact_id,
    f.sentence_id,
    f.article_id
FROM facts AS f
JOIN sentences AS s USING (sentence_id, ingest_date)
WHERE f.agreement = 'conflict'
