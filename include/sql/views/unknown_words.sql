-- Words that the translation engine did not know, for the glossary to grow, the most frequent first.
SELECT
    ingest_date,
    language,
    lower(word) AS word,
    count(*) AS sentence_count,
    any_value(text) AS example
FROM sentences, unnest(unknown_words) AS words (word)
GROUP BY ALL
ORDER BY sentence_count DESC, word
