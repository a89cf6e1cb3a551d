-- Every form in which each entity was written, in source and English, with how it was tied to it; people by who they are.
WITH named AS (
    SELECT
        e.identity_id, e.identity_name, e.text, e.text_en, e.ingest_date, s.language,
        CASE WHEN e.identity_id = e.entity_id THEN e.method ELSE e.identity_reason END AS method,
        least(e.score, e.identity_score) AS score
    FROM identified_entities AS e
    JOIN sentences AS s USING (sentence_id, ingest_date)
)
SELECT
    f.identity_id AS entity_id,
    mode(f.identity_name) AS name,
    f.alias,
    f.language,
    mode(f.method) AS method,
    min(f.score) AS score_min,
    count(*) AS mention_count,
    min(f.ingest_date) AS first_date,
    max(f.ingest_date) AS last_date
FROM (
    SELECT identity_id, identity_name, text AS alias, language, method, score, ingest_date
    FROM named
    UNION ALL
    SELECT identity_id, identity_name, text_en, 'en', method, score, ingest_date
    FROM named
    WHERE language <> 'en'
) AS f
WHERE f.alias IS NOT NULL
GROUP BY f.identity_id, f.alias, f.language
