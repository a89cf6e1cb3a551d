-- The forms in which an entity is written, by language.
WITH mentions AS MATERIALIZED ( -- used twice
    SELECT m.text, m.text_en, m.method, s.language
    FROM (SELECT sentence_id, ingest_date, text, text_en, method FROM filtered_mentions) AS m
    JOIN sentences AS s USING (sentence_id, ingest_date)
    WHERE list_contains($nights, s.ingest_date)
)
SELECT alias, language, count(*) AS mention_count, mode(method) AS method
FROM (
    SELECT text AS alias, language, method FROM mentions
    UNION ALL
    SELECT text_en, 'en', method FROM mentions WHERE language <> 'en'
)
WHERE alias IS NOT NULL
GROUP BY alias, language
ORDER BY mention_count DESC, alias, language
LIMIT 60
