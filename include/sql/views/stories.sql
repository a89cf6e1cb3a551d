-- Each story: how many articles tell it, how many of these are copies, and from how many sources that
-- wrote for themselves.
SELECT
    story_id,
    any_value(articles.title) FILTER (article_id = story_id) AS title,
    count(*) AS article_count,
    count(duplicate_of) AS copy_count,
    count(DISTINCT source) AS source_count,
    count(DISTINCT source) FILTER (duplicate_of IS NULL) AS independent_source_count,
    min(articles.ingest_date) AS first_night,
    max(articles.ingest_date) AS last_night
FROM story_articles JOIN articles USING (article_id)
GROUP BY story_id
