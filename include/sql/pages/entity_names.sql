-- The forms in which an entity is written, by language.
WITH mentions AS (
    SELECT sentence_id, ingest_date, text, text_en, method
    FROM filtered_mentions
)
SELECT alias, language, count(*) AS mention_count, mode(method) AS method
FROM (
    SELECT m.text AS alias, s.language, m.method
    FROM mentions AS m
    JOIN sentences AS s USING (sentence_id, ingest_date)
    WHERE list_contains($nights, s.ingest_date)
    UNION ALL
    SELECT m.text_en, 'en', m.method
    FROM mentions AS m
    JOIN sentences AS s USING (sentence_id, ingest_date)
    WHERE s.language <> 'en' AND list_contains($nights, s.ingest_date)
)
WHERE alias IS NOT NULL
GROUP BY alias, language
ORDER BY mention_count DESC, alias, language
LIMIT 60
