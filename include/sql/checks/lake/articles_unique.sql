-- No article stands twice, in whatever batches and nights.
SELECT article_id, count(*) AS row_count FROM articles GROUP BY ALL HAVING count(*) > 1
