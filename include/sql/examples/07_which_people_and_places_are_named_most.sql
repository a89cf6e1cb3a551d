-- Which people and places are named most?
SELECT name, label, country, mention_count, article_count
FROM entity_profiles
WHERE label IN ('PERSON', 'GPE')
ORDER BY mention_count DESC, name
