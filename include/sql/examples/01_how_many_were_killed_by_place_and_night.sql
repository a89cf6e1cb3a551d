-- How many were killed, by place and night?
SELECT ingest_date, place, value, parse_filename(source_uri) AS file
FROM fact_evidence
WHERE unit = 'person' AND regexp_matches(sentence_en, '\bkill')
ORDER BY ingest_date, place, value DESC
