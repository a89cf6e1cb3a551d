-- A container has a row for each of its members, and each member has its container.
WITH held AS (
    SELECT batch_id, container_uri, count(*) AS row_count
    FROM files WHERE container_uri IS NOT NULL GROUP BY ALL
),
containers AS (SELECT batch_id, source_uri, member_count FROM files WHERE outcome = 'container')
SELECT coalesce(containers.source_uri, held.container_uri) AS source_uri, member_count, row_count
FROM containers FULL JOIN held
    ON held.batch_id = containers.batch_id AND held.container_uri = containers.source_uri
WHERE member_count IS DISTINCT FROM row_count
