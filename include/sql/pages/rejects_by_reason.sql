-- How many rejects a filter leaves, by reason.
SELECT reason_code, count(*) AS reject_count
FROM filtered_rejects
GROUP BY reason_code
ORDER BY reject_count DESC, reason_code
