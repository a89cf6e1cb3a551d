-- Nights with their figures and whether readers see them: what is held first, then the newest.
SELECT night, verdict, reasons, decided_by, stage, run_id, judged_at, file_count, article_count, reject_count,
    sentence_count, fact_count, reject_share, untranslated_share, flagged_share, conflict_share, gold_share
FROM scorecards
WHERE true
    AND night = $night -- if night
ORDER BY verdict = 'red' DESC, night DESC
LIMIT $limit OFFSET $offset
