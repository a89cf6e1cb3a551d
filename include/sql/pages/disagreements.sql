-- Facts on which source and English say other things, by what is said: the most frequent first.
SELECT
    unit_source, unit, unit_en, text, text_en, differs,
    count(*) AS fact_count, max(ingest_date) AS last_date,
    arg_max(article_id, ingest_date) AS article_id
FROM facts
WHERE agreement = 'conflict'
    AND ingest_date >= $date_from -- if date_from
    AND ingest_date <= $date_to -- if date_to
GROUP BY ALL
ORDER BY fact_count DESC, text, text_en
LIMIT $limit OFFSET $offset
