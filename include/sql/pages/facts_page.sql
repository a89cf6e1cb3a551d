-- One page of facts, each with the sentence that says so; looked for in the nights given, which hold the page.
-- In the order of values these are also given, with the first row's: so few rows are left that all columns are
-- read at once. Else the ids are read first.
WITH page AS MATERIALIZED (
    SELECT
        fact_id, article_id, sentence_id, ingest_date, comparator, value, value_high, unit, kind,
        trend, display, display_en, agreement, differs, speaker, subject, place,
        speaker_entity_id, subject_entity_id, place_entity_id,
        span_start, span_end, span_start_en, span_end_en
    FROM filtered_facts -- if value_low
    WHERE value >= $value_low AND value <= $value_high AND list_contains($nights, ingest_date) -- if value_low
        AND (value <> $value_first OR ingest_date <= $night_first) -- if value_low
    FROM facts -- unless value_low
    WHERE list_contains($nights, ingest_date) -- unless value_low
        AND fact_id IN ( -- unless value_low
            SELECT fact_id FROM filtered_facts -- unless value_low
            ORDER BY /* order: */ ingest_date DESC /* :order */, ingest_date DESC, fact_id -- unless value_low
            LIMIT $limit OFFSET $offset -- unless value_low
        ) -- unless value_low
    QUALIFY row_number() OVER (ORDER BY /* order: */ ingest_date DESC /* :order */, ingest_date DESC, fact_id) -- if value_low
        BETWEEN $offset + 1 AND $offset + $limit -- if value_low
)
SELECT
    f.*, s.text AS sentence, s.text_en AS sentence_en, s.language, s.engine, s.translation_quality, a.title, a.source_uri
FROM page AS f
LEFT JOIN (
    SELECT sentence_id, ingest_date, text, text_en, language, engine, translation_quality
    FROM sentences
    WHERE list_contains($nights, ingest_date) AND sentence_id IN (SELECT sentence_id FROM page)
) AS s USING (sentence_id, ingest_date)
LEFT JOIN (
    SELECT article_id, ingest_date, title, source_uri
    FROM articles
    WHERE list_contains($nights, ingest_date) AND article_id IN (SELECT article_id FROM page)
) AS a ON a.article_id = f.article_id AND a.ingest_date = f.ingest_date
ORDER BY /* order: */ ingest_date DESC /* :order */, f.ingest_date DESC, f.fact_id
