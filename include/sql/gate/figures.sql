-- What a night's rows say of its quality, as parts of wholes: one row a figure.
SELECT 'reject' AS name, count(*) FILTER (outcome = 'reject') AS part, count(*) AS whole
FROM files WHERE outcome <> 'container' AND ingest_date = CAST($night AS DATE)
UNION ALL
SELECT
    'untranslated',
    count(*) FILTER (translation_status <> 'translated'),
    count(*)
FROM sentences WHERE ingest_date = CAST($night AS DATE) AND translation_status NOT IN ('original', 'pending')
UNION ALL
SELECT 'flagged', count(*) FILTER (len(translation_flags) > 0), count(*)
FROM sentences WHERE ingest_date = CAST($night AS DATE) AND translation_status = 'translated'
UNION ALL
SELECT 'conflict', count(*) FILTER (agreement = 'conflict'), count(*)
FROM facts WHERE ingest_date = CAST($night AS DATE) AND agreement <> 'source_only'
UNION ALL
SELECT 'article', count(*) FILTER (outcome = 'article'), count(*)
FROM files WHERE outcome <> 'container' AND ingest_date = CAST($night AS DATE)
UNION ALL
SELECT 'sentence', 0, count(*) FROM sentences WHERE ingest_date = CAST($night AS DATE)
UNION ALL
SELECT 'fact', 0, count(*) FROM facts WHERE ingest_date = CAST($night AS DATE)
