-- Each fact beside the sentence that says so, in both languages, and the file it comes from.
SELECT
    f.ingest_date,
    f.display,
    f.display_en,
    f.kind,
    f.agreement,
    s.text AS sentence,
    s.text_en AS sentence_en,
    a.title,
    a.source_uri,
    s.span_start + f.span_start AS article_span_start,
    s.span_start + f.span_end AS article_span_end,
    f.fact_id,
    f.sentence_id,
    f.article_id
FROM facts AS f
JOIN sentences AS s USING (sentence_id, ingest_date)
JOIN articles AS a ON a.article_id = f.article_id AND a.ingest_date = f.ingest_date
