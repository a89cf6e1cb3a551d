-- What each revision of an article changed in its facts: those that went, came, or have another value, with
-- the words before and after. Facts of one unit and kind are paired in the order of the text.
WITH pairs AS (
    SELECT article_id, revises, revision, source_uri, ingest_date FROM articles WHERE revises IS NOT NULL
),
placed AS (
    SELECT
        f.article_id, f.sentence_id, f.kind, f.unit, f.comparator, f.value, f.value_high, f.display,
        f.text, f.span_start, f.span_end, s.position, s.text AS sentence
    FROM facts AS f
    JOIN sentences AS s ON s.sentence_id = f.sentence_id AND s.article_id = f.article_id
    WHERE f.article_id IN (SELECT article_id FROM pairs UNION SELECT revises FROM pairs)
),
before AS (
    SELECT pairs.article_id AS revised, placed.*, row_number() OVER (
        PARTITION BY pairs.article_id, kind, unit, comparator, value, value_high ORDER BY position, span_start
    ) AS nth
    FROM pairs JOIN placed ON placed.article_id = pairs.revises
),
after AS (
    SELECT pairs.article_id AS revised, placed.*, row_number() OVER (
        PARTITION BY pairs.article_id, kind, unit, comparator, value, value_high ORDER BY position, span_start
    ) AS nth
    FROM pairs JOIN placed ON placed.article_id = pairs.article_id
),
gone AS (
    SELECT *, row_number() OVER (PARTITION BY revised, kind, unit ORDER BY position, span_start) AS place
    FROM before ANTI JOIN after ON before.revised = after.revised AND before.kind = after.kind
        AND before.unit = after.unit AND before.comparator = after.comparator AND before.value = after.value
        AND before.value_high IS NOT DISTINCT FROM after.value_high AND before.nth = after.nth
),
came AS (
    SELECT *, row_number() OVER (PARTITION BY revised, kind, unit ORDER BY position, span_start) AS place
    FROM after ANTI JOIN before ON before.revised = after.revised AND before.kind = after.kind
        AND before.unit = after.unit AND before.comparator = after.comparator AND before.value = after.value
        AND before.value_high IS NOT DISTINCT FROM after.value_high AND before.nth = after.nth
)
SELECT
    pairs.article_id,
    pairs.revises,
    pairs.revision,
    pairs.source_uri,
    CASE WHEN gone.revised IS NULL THEN 'came' WHEN came.revised IS NULL THEN 'went' ELSE 'changed' END AS change,
    coalesce(came.kind, gone.kind) AS kind,
    coalesce(came.unit, gone.unit) AS unit,
    gone.value AS value_before,
    came.value AS value_after,
    gone.display AS display_before,
    came.display AS display_after,
    gone.text AS text_before,
    gone.span_start AS span_start_before,
    gone.span_end AS span_end_before,
    gone.sentence AS sentence_before,
    came.text AS text_after,
    came.span_start AS span_start_after,
    came.span_end AS span_end_after,
    came.sentence AS sentence_after,
    pairs.ingest_date
FROM gone
FULL JOIN came
    ON came.revised = gone.revised AND came.kind = gone.kind AND came.unit = gone.unit AND came.place = gone.place
JOIN pairs ON pairs.article_id = coalesce(came.revised, gone.revised)
