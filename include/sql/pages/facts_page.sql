-- One page of facts, each with the sentence that says so; looked for in the nights given, which hold the page.
WITH ids AS (
    SELECT fact_id
    FROM filtered_facts
    ORDER BY /* order: */ ingest_date DESC /* :order */, ingest_date DESC, fact_id
    LIMIT $limit OFFSET $offset
)
SELECT
    f.fact_id, f.article_id, f.sentence_id, f.ingest_date, f.comparator, f.value, f.value_high, f.unit, f.kind,
    f.trend, f.display, f.display_en, f.agreement, f.differs, f.speaker, f.subject, f.place,
    f.speaker_entity_id, f.subject_entity_id, f.place_entity_id,
    f.span_start, f.span_end, f.span_start_en, f.span_end_en,
    s.text AS sentence, s.text_en AS sentence_en, s.language, s.engine, s.translation_quality,
    a.title, a.source_uri
FROM facts AS f
SEMI JOIN ids USING (fact_id)
LEFT JOIN sentences AS s
    ON s.sentence_id = f.sentence_id AND s.ingest_date = f.ingest_date AND list_contains($nights, s.ingest_date)
LEFT JOIN articles AS a
    ON a.article_id = f.article_id AND a.ingest_date = f.ingest_date AND list_contains($nights, a.ingest_date)
WHERE list_contains($nights, f.ingest_date)
ORDER BY /* order: */ ingest_date DESC /* :order */, f.ingest_date DESC, f.fact_id
