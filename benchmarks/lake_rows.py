"""Made-up rows for a lake of any size: the same for the same batch, spread as news spreads them."""

from datetime import datetime
from functools import cache

import duckdb
import pyarrow as pa

from nightwire.schema import TABLES

# An entity is named as often as others are seldom: a few units and names make most of the rows.
BASE = """
SELECT
    i,
    md5($batch || i::VARCHAR) AS h,
    hash($batch || i::VARCHAR) AS n,
    $batch AS batch_id
FROM range($count) AS numbers (i)
"""
SKEWED = "floor({most} * pow((hash(h || '{salt}') % 1000000) / 1e6, 3))::INT"
_UNIT = f"'unit' || {SKEWED.format(most=400, salt='u')}"
_NAME = f"{SKEWED.format(most=3000, salt='n')}"
_COMPARATOR = "(['=', '=', '=', '=', '>', '>=', '<', '<=', '~'])[1 + (n % 9)::INT]"
_KIND = "(['count', 'percent', 'money', 'measure', 'duration', 'age', 'ratio'])[1 + (n % 7)::INT]"
COLUMNS = {
    "fact_id": "md5(h || 'f')",
    "sentence_id": "md5($batch || (i // 2)::VARCHAR || 's')",
    "article_id": "md5($batch || (i // 5)::VARCHAR || 'a')",
    "comparator": _COMPARATOR,
    "value": "round(exp((hash(h || 'v') % 1000000) / 1e6 * 12))",
    "unit": _UNIT,
    "unit_source": f"'unità' || {SKEWED.format(most=400, salt='u')}",
    "unit_origin": "'source'",
    "kind": _KIND,
    "display": "'più di ' || (n % 99999)::VARCHAR",
    "display_en": "'more than ' || (n % 99999)::VARCHAR",
    "text": "'più di ' || (n % 99999)::VARCHAR || ' soldati'",
    "text_en": "'more than ' || (n % 99999)::VARCHAR || ' soldiers'",
    "agreement": "'both'",
    "place": f"CASE WHEN i % 3 = 0 THEN 'place' || {_NAME} END",
    "place_entity_id": f"CASE WHEN i % 3 = 0 THEN md5('place' || {_NAME}) END",
    "speaker": f"CASE WHEN i % 6 = 0 THEN 'speaker' || {_NAME} END",
    "speaker_entity_id": f"CASE WHEN i % 6 = 0 THEN md5('speaker' || {_NAME}) END",
    "extractor_version": "'made-up'",
    "mention_id": "md5(h || 'm')",
    "label": "(['PERSON', 'GPE', 'ORG', 'NORP'])[1 + (n % 4)::INT]",
    "name": f"'name' || {_NAME}",
    "entity_id": f"md5('name' || {_NAME})",
    "found_in": "'both'",
    "method": "'exact'",
    "score": "1.0",
    "recogniser_version": "'made-up'",
    "source_uri": "'made-up/' || $batch || '/' || i::VARCHAR || '.txt'",
    "source_sha256": "md5(h || 'x') || md5(h || 'y')",
    "byte_size": "3000",
    "modified_at": "TIMESTAMP '2026-01-01'",
    "outcome": "'article'",
    "language": "'it'",
    "title": "'Una notizia ' || h",
    "batch_id": "batch_id",
}
# Ids of rows that have a table of their own count one by one there, not five facts to an article.
OWN = {
    "articles": {
        "article_id": "md5($batch || i::VARCHAR || 'a')",
        "text": "repeat('Parole di una notizia. ', 5)",
    },
    "files": {"article_id": "md5($batch || i::VARCHAR || 'a')"},
    "sentences": {
        "sentence_id": "md5($batch || i::VARCHAR || 's')",
        "article_id": "md5($batch || (i * 2 // 5)::VARCHAR || 'a')",
    },
}
FACTS_A_ROW = {"facts": 1, "sentences": 2, "articles": 5, "files": 5, "entities": 4}


def rows(table: str, batch_id: str, fact_count: int) -> pa.Table:
    """The rows of one table of a batch that holds so many facts."""
    schema = TABLES[table].schema
    given = COLUMNS | OWN.get(table, {})
    columns = ", ".join(f"{given.get(name, _default(schema.field(name)))} AS {name}" for name in schema.names)
    count = max(1, fact_count // FACTS_A_ROW[table])
    query = f"SELECT {columns} FROM ({BASE})"
    made = _connection().sql(query, params={"batch": batch_id, "count": count}).to_arrow_table()
    return pa.table(
        {field.name: made[field.name].cast(field.type) for field in schema}, schema=schema
    ).sort_by([(column, "ascending") for column in TABLES[table].key])


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def _default(field: pa.Field) -> str:
    if field.nullable:
        return "NULL"
    if pa.types.is_list(field.type):
        return "[]::VARCHAR[]"
    return "''" if pa.types.is_string(field.type) else "0"


def night(number: int, first: datetime) -> str:
    """The date of a made-up night."""
    return f"{datetime.fromordinal(first.toordinal() + number):%Y-%m-%d}"
