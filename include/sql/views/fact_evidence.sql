-- Each fact, with all its columns, beside the sentence that says so in both languages, its article, and the country of its place.
SELECT
    f.*,
    s.text AS sentence,
    s.text_en AS sentence_en,
    s.language,
    s.translation_status,
    s.engine,
    s.translation_flags,
    a.title,
    a.published_at,
    a.source_uri,
    s.span_start + f.span_start AS article_span_start,
    s.span_start + f.span_end AS article_span_end,
    p.country AS place_country
FROM facts AS f
-- Each pair of tables is tied by an id: DuckDB knows no counts of values in Parquet, and joined two of them by the
-- night alone, which made 19 million pairs of one night.
JOIN sentences AS s
    ON s.sentence_id = f.sentence_id AND s.article_id = f.article_id AND s.ingest_date = f.ingest_date
JOIN articles AS a
    ON a.article_id = f.article_id AND a.article_id = s.article_id AND a.ingest_date = f.ingest_date
LEFT JOIN (
    -- Of the same night, so that a question about one night opens that night alone.
    SELECT entity_id, ingest_date, max(country) AS country
    FROM entities
    WHERE country IS NOT NULL
    GROUP BY entity_id, ingest_date
) AS p ON p.entity_id = f.place_entity_id AND p.ingest_date = f.ingest_date
