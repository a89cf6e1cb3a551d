-- Where the filtered facts are: the most frequent places, each with the last night that has a fact there.
SELECT place_entity_id AS entity_id, count(*) AS fact_count, max(ingest_date) AS last_date
FROM filtered_facts
WHERE place_entity_id IS NOT NULL
GROUP BY place_entity_id
ORDER BY fact_count DESC, place_entity_id
LIMIT 200
