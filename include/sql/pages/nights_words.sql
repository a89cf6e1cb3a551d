-- Words a sentence has on average, by night: a run's sentences times this are its words.
SELECT ingest_date, avg(len(string_split(text, ' '))) AS words_a_sentence
FROM sentences
WHERE list_contains($nights, ingest_date)
GROUP BY ingest_date
