-- Words that no engine knew, the most frequent first, with the newest sentence that has each.
SELECT language, lower(word) AS word, count(*) AS sentence_count, max(ingest_date) AS last_date,
    arg_max(text, ingest_date) AS example, arg_max(text_en, ingest_date) AS example_en,
    arg_max(article_id, ingest_date) AS article_id
FROM sentences, unnest(unknown_words) AS words (word)
WHERE len(unknown_words) > 0
    AND ingest_date >= $date_from -- if date_from
    AND ingest_date <= $date_to -- if date_to
    AND language = $language -- if language
    AND lower(word) LIKE $text -- if text
GROUP BY ALL
ORDER BY sentence_count DESC, word, language
LIMIT $limit OFFSET $offset
