-- What do two articles say differently about the same thing?
SELECT a.place, a.unit, a.value, b.value AS other_value,
    parse_filename(a.source_uri) AS file, parse_filename(b.source_uri) AS other_file
FROM fact_evidence AS a
JOIN fact_evidence AS b USING (ingest_date, place_entity_id, unit)
WHERE a.article_id <> b.article_id AND a.value < b.value
ORDER BY ALL
