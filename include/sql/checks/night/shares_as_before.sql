-- No share is above what any night may have, nor far above what the thirty nights before had.
-- `tonight` has the figures of the rows that are judged; below twenty a share says nothing.
WITH bounds (name, always, jump) AS (
    VALUES
        ('reject', CAST($max_reject_share AS DOUBLE), 0.1), ('untranslated', 1.0, 0.25),
        ('flagged', 0.75, 0.15), ('conflict', 0.5, 0.1)
),
past AS (
    UNPIVOT (
        SELECT
            reject_share AS reject, untranslated_share AS untranslated,
            flagged_share AS flagged, conflict_share AS conflict
        FROM all_scorecards
        WHERE verdict <> 'red' AND verdict <> 'discarded'
            AND CAST(night AS DATE) BETWEEN CAST($night AS DATE) - 30 AND CAST($night AS DATE) - 1
    ) ON reject, untranslated, flagged, conflict INTO NAME name VALUE share
),
before AS (
    SELECT name, avg(share) AS mean, coalesce(stddev_samp(share), 0) AS deviation, count(*) AS nights
    FROM past GROUP BY ALL
)
SELECT
    tonight.name || ': ' || part || ' of ' || whole AS figure,
    CASE
        WHEN part / whole > always AND name = 'reject'
            THEN 'more than the share of ' || always || ' that NIGHTWIRE_MAX_REJECT_SHARE allows; '
            || '`nightwire rejects` says why'
        WHEN part / whole > always THEN 'more than ' || round(100 * always) || '% of any night may be'
        ELSE round(100 * mean, 1) || '% on the ' || nights || ' nights before'
    END AS problem
FROM tonight JOIN bounds USING (name) LEFT JOIN before USING (name)
WHERE whole >= 20
    AND (part / whole > always OR (nights >= 5 AND part / whole > mean + greatest(jump, 4 * deviation)))
