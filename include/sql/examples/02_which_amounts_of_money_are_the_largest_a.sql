-- Which amounts of money are the largest, and who says so?
SELECT display_en, subject, sentence
FROM fact_evidence
WHERE kind = 'money'
ORDER BY value DESC
