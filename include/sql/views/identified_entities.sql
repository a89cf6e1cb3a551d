-- Every mention with who it is by all that the lake knew that night (`identity_id`), and why (`identity_reason`); what is neither person nor organisation is itself. `entity_label` is that of who or what it is: a people (`NORP`) is its country.
SELECT
    e.*,
    CASE WHEN e.label = 'NORP' AND e.place_method = 'country' THEN 'GPE' ELSE e.label END AS entity_label,
    coalesce(i.identity_id, e.entity_id) AS identity_id,
    coalesce(i.identity_name, e.name) AS identity_name,
    coalesce(i.reason, 'itself') AS identity_reason,
    coalesce(i.score, 1.0) AS identity_score
FROM entities AS e
LEFT JOIN identities AS i
    ON i.ingest_date = e.ingest_date AND i.article_id = e.article_id AND i.entity_id = e.entity_id
