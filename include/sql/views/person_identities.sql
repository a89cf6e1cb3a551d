-- People named by one word whom the lake knows by a longer name: who each is taken for, why (`only_name`: nobody else ends so; `most_frequent`: five times the articles of all others together), and the counts that say so. Ids stay as they are.
WITH people AS (
    SELECT
        entity_id,
        mode(name) AS name,
        lower(strip_accents(mode(name))) AS key,
        count(DISTINCT article_id) AS article_count
    FROM entities
    WHERE label = 'PERSON'
    GROUP BY entity_id
),
candidates AS (
    SELECT
        short.entity_id,
        short.name,
        short.article_count,
        long.entity_id AS same_as_entity_id,
        long.name AS same_as,
        long.article_count AS same_as_article_count,
        sum(long.article_count) OVER (PARTITION BY short.entity_id) - long.article_count AS other_article_count
    FROM people AS short
    JOIN people AS long ON string_split(long.key, ' ')[-1] = short.key
    WHERE long.key <> short.key
)
SELECT
    entity_id,
    name,
    article_count,
    same_as_entity_id,
    same_as,
    same_as_article_count,
    CAST(other_article_count AS BIGINT) AS other_article_count,
    CASE WHEN other_article_count = 0 THEN 'only_name' ELSE 'most_frequent' END AS reason
FROM candidates
WHERE same_as_article_count >= 5 * other_article_count
