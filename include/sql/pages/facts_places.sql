-- Where the filtered facts are: the most frequent places, with their position where it is known.
WITH counted AS (
    SELECT place_entity_id AS entity_id, count(*) AS fact_count
    FROM filtered_facts
    WHERE place_entity_id IS NOT NULL
    GROUP BY place_entity_id
    ORDER BY fact_count DESC, place_entity_id
    LIMIT 200
), known AS (
    SELECT entity_id, any_value(name) AS name, max(country) AS country, max(latitude) AS latitude, max(longitude) AS longitude
    FROM entities
    WHERE entity_id IN (SELECT entity_id FROM counted)
        AND ingest_date >= $date_from -- if date_from
        AND ingest_date <= $date_to -- if date_to
    GROUP BY entity_id
)
SELECT counted.entity_id, known.name, known.country, known.latitude, known.longitude, counted.fact_count
FROM counted
JOIN known USING (entity_id)
ORDER BY counted.fact_count DESC, counted.entity_id
