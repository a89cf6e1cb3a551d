-- One row a place (an entity that is mostly a GPE or a LOC): its name, region, ISO country, position, why it is there, and how often it was named.
SELECT
    entity_id, name, region, country, latitude, longitude, place_method,
    mention_count, article_count, first_date, last_date
FROM entity_profiles
WHERE label IN ('GPE', 'LOC')
