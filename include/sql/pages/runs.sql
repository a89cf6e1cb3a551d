-- What runs have published, the newest first.
SELECT run_id, stage, first_commit_at, last_commit_at, batch_count, file_count, article_count, duplicate_count,
    reject_count, sentence_count, entity_count, fact_count, translation_counts, ingest_date
FROM runs
WHERE true
    AND run_id = $run_id -- if run_id
ORDER BY first_commit_at DESC, stage
LIMIT $limit
