-- No article of these batches stands twice, in whatever batches and nights.
SELECT article_id, count(*) AS row_count
FROM all_articles SEMI JOIN articles USING (article_id)
GROUP BY ALL HAVING count(*) > 1
