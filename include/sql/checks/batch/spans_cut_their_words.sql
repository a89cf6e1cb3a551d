-- Every span cuts exactly its words out of its text, in both languages.
SELECT 'sentences' AS table_name, s.sentence_id AS id, s.text AS words
FROM sentences AS s
LEFT JOIN articles AS a USING (article_id)
WHERE substr(a.text, s.span_start + 1, s.span_end - s.span_start) IS DISTINCT FROM s.text
UNION ALL
SELECT 'facts', f.fact_id, coalesce(f.text, f.text_en)
FROM facts AS f
LEFT JOIN sentences AS s USING (sentence_id)
WHERE substr(s.text, f.span_start + 1, f.span_end - f.span_start) IS DISTINCT FROM f.text
    OR substr(s.text_en, f.span_start_en + 1, f.span_end_en - f.span_start_en) IS DISTINCT FROM f.text_en
    OR (f.text IS NULL AND f.text_en IS NULL)
UNION ALL
SELECT 'entities', e.mention_id, coalesce(e.text, e.text_en)
FROM entities AS e
LEFT JOIN sentences AS s USING (sentence_id)
WHERE substr(s.text, e.span_start + 1, e.span_end - e.span_start) IS DISTINCT FROM e.text
    OR substr(s.text_en, e.span_start_en + 1, e.span_end_en - e.span_start_en) IS DISTINCT FROM e.text_en
    OR (e.text IS NULL AND e.text_en IS NULL)
