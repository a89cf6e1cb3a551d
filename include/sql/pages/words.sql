-- Words that no engine knew, the most frequent first, with the newest sentence that has each.
WITH unknown AS (
    SELECT language, lower(unnest(unknown_words)) AS word, ingest_date, text, text_en, article_id
    FROM sentences
    WHERE len(unknown_words) > 0
        AND ingest_date >= $date_from -- if date_from
        AND ingest_date <= $date_to -- if date_to
        AND language = $language -- if language
)
SELECT
    language, word, count(*) AS sentence_count, max(ingest_date) AS last_date,
    arg_max(text, ingest_date) AS example, arg_max(text_en, ingest_date) AS example_en,
    arg_max(article_id, ingest_date) AS article_id
FROM unknown
WHERE word LIKE $text -- if text
GROUP BY language, word
ORDER BY sentence_count DESC, word, language
LIMIT $limit OFFSET $offset
