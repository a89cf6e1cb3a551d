-- What rose and what fell?
SELECT ingest_date, trend, display_en, sentence_en
FROM fact_evidence
WHERE trend IS NOT NULL
ORDER BY ingest_date
