-- Every form in which each entity was written, in source and English, with how it was tied to it.
SELECT
    f.entity_id,
    mode(f.name) AS name,
    f.alias,
    f.language,
    mode(f.method) AS method,
    min(f.score) AS score_min,
    count(*) AS mention_count,
    min(f.ingest_date) AS first_date,
    max(f.ingest_date) AS last_date
FROM (
    SELECT e.entity_id, e.name, e.text AS alias, s.language, e.method, e.score, e.ingest_date
    FROM entities AS e
    JOIN sentences AS s USING (sentence_id, ingest_date)
    UNION ALL
    SELECT e.entity_id, e.name, e.text_en, 'en', e.method, e.score, e.ingest_date
    FROM entities AS e
    JOIN sentences AS s USING (sentence_id, ingest_date)
    WHERE s.language <> 'en'
) AS f
WHERE f.alias IS NOT NULL
GROUP BY f.entity_id, f.alias, f.language
