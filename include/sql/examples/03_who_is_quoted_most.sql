-- Who is quoted most?
SELECT speaker, count(*) AS fact_count, count(DISTINCT article_id) AS article_count
FROM facts
WHERE speaker IS NOT NULL
GROUP BY speaker
ORDER BY fact_count DESC, speaker
