-- A list of languages that nothing is in is a mistake: every file was refused for its language.
SELECT count(*) || ' of ' || count(*) || ' files are in none of the languages to take in' AS problem
FROM (FROM files WHERE outcome <> 'container') AS files LEFT JOIN rejects USING (source_uri, source_sha256)
HAVING count(*) > 0 AND bool_and(coalesce(reason_code = 'language_not_selected', false))
