-- One row a place (an entity that is mostly a GPE or a LOC): its name, ISO country, position, and how often it was named.
SELECT entity_id, name, country, latitude, longitude, mention_count, article_count, first_date, last_date
FROM entity_profiles
WHERE label IN ('GPE', 'LOC')
