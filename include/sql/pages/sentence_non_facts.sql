-- The numbers of a sentence that are no facts, as the lake holds them, in the order of the text.
SELECT coalesce(text, text_en) AS number, text IS NULL AS is_english, reason, rules
FROM non_facts
WHERE sentence_id = $sentence_id AND article_id = $article_id AND ingest_date = $night
ORDER BY is_english, coalesce(span_start, span_start_en), non_fact_id
