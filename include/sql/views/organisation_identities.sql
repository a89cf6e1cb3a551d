-- Organisations that an article names otherwise than others do: what each is taken for, why, in how many articles, and the counts that say so. Ids in `entities` stay as they are.
SELECT
    entity_id,
    mode(name) AS name,
    count(DISTINCT article_id) AS article_count,
    identity_id AS same_as_entity_id,
    mode(identity_name) AS same_as,
    max(article_count) AS same_as_article_count,
    max(other_article_count) AS other_article_count,
    reason,
    min(score) AS score_min,
    min(ingest_date) AS first_date,
    max(ingest_date) AS last_date
FROM identities
WHERE identity_id <> entity_id AND kind = 'organisation'
GROUP BY entity_id, identity_id, reason
