-- Translation by night: mean quality, sentences that failed a check, sentences and words.
SELECT
    ingest_date,
    avg(translation_quality) AS quality,
    count(*) FILTER (WHERE len(translation_flags) > 0) AS flagged_count,
    count(*) AS sentence_count
FROM sentences
WHERE ingest_date >= $date_from
GROUP BY ingest_date
ORDER BY ingest_date
