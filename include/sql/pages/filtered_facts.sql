-- The facts that a filter leaves. A line that ends in "if NAME" stays only where the filter gives NAME.
SELECT f.*
FROM facts AS f
WHERE true
    AND f.ingest_date >= $date_from -- if date_from
    AND f.ingest_date <= $date_to -- if date_to
    AND list_contains($nights, f.ingest_date) -- if nights
    AND f.fact_id = $fact_id -- if fact_id
    AND f.article_id = $article_id -- if article_id
    AND f.unit = $unit -- if unit
    AND f.comparator = $comparator -- if comparator
    AND f.kind = $kind -- if kind
    AND f.agreement = $agreement -- if agreement
    AND coalesce(f.value_high, f.value) >= $value_min -- if value_min
    AND f.value <= $value_max -- if value_max
    AND contains(lower(f.speaker), $speaker) -- if speaker
    AND (contains(lower(f.subject), $person) OR contains(lower(f.speaker), $person)) -- if person
    AND contains(lower(f.place), $place) -- if place
    AND ($entity_id IN (f.speaker_entity_id, f.subject_entity_id, f.place_entity_id) -- if entity_id
        OR f.article_id || f.speaker_entity_id IN (SELECT i.article_id || i.entity_id FROM identities AS i WHERE i.identity_id = $entity_id) -- if entity_id
        OR f.article_id || f.subject_entity_id IN (SELECT i.article_id || i.entity_id FROM identities AS i WHERE i.identity_id = $entity_id)) -- if entity_id
    AND (contains(lower(f.display), $text) OR contains(lower(f.display_en), $text) -- if text
        OR f.sentence_id IN ( -- if text
            SELECT s.sentence_id FROM sentences AS s -- if text
            WHERE (contains(lower(s.text), $text) OR contains(lower(s.text_en), $text)) -- if text
                AND s.ingest_date >= $date_from -- if text date_from
                AND s.ingest_date <= $date_to -- if text date_to
                AND list_contains($nights, s.ingest_date) -- if text nights
        )) -- if text
    AND f.place_entity_id IN (SELECT e.entity_id FROM entities AS e WHERE e.country = $country) -- if country
    AND f.article_id IN ( -- if source
        SELECT a.article_id FROM articles AS a WHERE contains(lower(a.source_uri), $source) -- if source
            AND a.ingest_date >= $date_from -- if source date_from
            AND a.ingest_date <= $date_to -- if source date_to
            AND list_contains($nights, a.ingest_date) -- if source nights
    ) -- if source
    AND f.sentence_id IN ( -- if quality_min
        SELECT s.sentence_id FROM sentences AS s -- if quality_min
        WHERE (s.translation_quality >= $quality_min OR s.translation_status = 'original') -- if quality_min
            AND s.ingest_date >= $date_from -- if quality_min date_from
            AND s.ingest_date <= $date_to -- if quality_min date_to
            AND list_contains($nights, s.ingest_date) -- if quality_min nights
    ) -- if quality_min
