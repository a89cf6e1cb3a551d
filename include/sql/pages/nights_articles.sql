-- Articles by night and language.
SELECT ingest_date, language, count(*) AS article_count
FROM articles
WHERE ingest_date >= $date_from
GROUP BY ingest_date, language
ORDER BY ingest_date, language
