-- What is said about one country?
SELECT ingest_date, display_en, place
FROM fact_evidence
WHERE place_country = 'TR'
ORDER BY ingest_date, value, display
