-- Facts on which the English sentence says something else than the source, whose value stands; `differs` lists what: value, comparator, unit.
SELECT
    f.ingest_date,
    f.display,
    f.differs,
    f.value,
    f.value_en,
    f.value_high,
    f.value_high_en,
    f.comparator,
    f.comparator_en,
    f.unit,
    f.unit_en,
    f.text,
    f.text_en,
    s.text AS sentence,
    s.text_en AS sentence_en,
    s.engine,
    s.translation_flags,
    f.fact_id,
    f.sentence_id,
    f.article_id
FROM (
    SELECT
        * EXCLUDE (differs),
        -- The columns say it, not `agreement`, which may forgive a bound or a unit. "About 5" and "5" are
        -- the same bound. A side without a text of its own says nothing that could differ.
        list_filter([
            CASE WHEN abs(value - value_en) > 1e-4 * greatest(abs(value), abs(value_en))
                OR abs(value_high - value_high_en) > 1e-4 * greatest(abs(value_high), abs(value_high_en))
                OR (value_high IS NULL) <> (value_high_en IS NULL)
            THEN 'value' END,
            CASE WHEN replace(comparator, '~', '=') <> replace(comparator_en, '~', '=')
            THEN 'comparator' END,
            CASE WHEN unit <> '' AND unit_en <> '' AND unit <> unit_en THEN 'unit' END
        ], lambda difference: difference IS NOT NULL) AS differs
    FROM facts
    WHERE text IS NOT NULL AND value_en IS NOT NULL
) AS f
JOIN sentences AS s USING (sentence_id, ingest_date)
WHERE len(f.differs) > 0
