-- All rows that a filter leaves, for a file: the columns of `facts` and the sentences.
SELECT f.*, s.text AS sentence, s.text_en AS sentence_en, s.translation_quality
FROM filtered_facts AS f
LEFT JOIN sentences AS s USING (sentence_id, ingest_date)
ORDER BY f.ingest_date DESC, f.fact_id
LIMIT $limit
