"""One pyarrow schema a table, made from its row's dataclass in `rows/`, which is the only definition.

The Parquet files, the comments on DuckDB's views and `docs/tables.md` all come from here. Every
table is partitioned by `ingest_date`, which is therefore no field of the files themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import pyarrow as pa

from nightwire import rows
from nightwire.rows.common import Wide

Row = TypeVar("Row")

PARTITION = "ingest_date"
PARTITION_DESCRIPTION = "the night of its date, else the night that it came in"

# Instants are UTC without saying so in the type: DuckDB's Python client cannot fetch one with a time
# zone unless pytz is installed.
INSTANT = pa.timestamp("us")
_TYPES: dict[object, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
    bytes: pa.binary(),
    datetime: INSTANT,
    tuple[str, ...]: pa.list_(pa.string()),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the lake: its name, what a row is, its fields, and how a night's file of it is laid out.

    Attributes:
        key: the columns that name a row.
        order: the columns that a night's rows are sorted by, what people filter on first; then the key.
        bloom_columns: columns that are looked up by one value among all nights.
        hot_columns: columns that are read in every query, kept uncompressed.
        dictionary_columns: columns in which values come again.
    """

    name: str
    description: str
    key: tuple[str, ...]
    schema: pa.Schema
    order: tuple[str, ...] = ()
    bloom_columns: tuple[str, ...] = ()
    hot_columns: tuple[str, ...] = ()
    dictionary_columns: tuple[str, ...] = ()


def describe(field: "pa.Field[Any]") -> str:
    """What a field means, in words."""
    return (field.metadata or {})[b"description"].decode()


def schema_of(row: type) -> pa.Schema:
    """The Arrow schema of a row's dataclass."""
    hints = get_type_hints(row, include_extras=True)
    return pa.schema([_field(one.name, hints[one.name]) for one in fields(row)])


def _field(name: str, hint: Any) -> "pa.Field[Any]":
    type_, description, *marks = get_args(hint)
    options = get_args(type_) if get_origin(type_) is UnionType else (type_,)
    arrow = pa.int64() if Wide() in marks else _TYPES[options[0]]
    return pa.field(name, arrow, nullable=NoneType in options, metadata={"description": description})


def to_table(name: str, of_table: Iterable[Any]) -> pa.Table:
    """Rows as a table in the table's schema, in the order of its key, so equal rows make equal files."""
    table = TABLES[name]
    ordered = sorted(of_table, key=attrgetter(*table.key))
    columns = {column: [getattr(row, column) for row in ordered] for column in table.schema.names}
    return pa.table(columns, schema=table.schema)


def from_table(row: type[Row], table: pa.Table) -> list[Row]:
    """A table's rows; columns that older files lack are null."""
    names = [one.name for one in fields(row)]  # type: ignore[arg-type]
    missing = [None] * len(table)
    lists = [table[name].to_pylist() if name in table.column_names else missing for name in names]
    return [row(*map(_frozen, values)) for values in zip(*lists, strict=True)]


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _table(
    name: str, row: type, key: str, *, order: str = "", bloom: str = "", hot: str = "", dictionary: str = ""
) -> Table:
    """Columns are named with spaces between."""
    words = (row.__doc__ or "").rstrip(".")
    return Table(
        name, words[0].lower() + words[1:], tuple(key.split()), schema_of(row), tuple(order.split()),
        tuple(bloom.split()), tuple(hot.split()), ("batch_id", *dictionary.split()),
    )  # fmt: skip


# How the rows lie was measured; the figures are in decision 6. Articles and sentences lie by batch,
# since a stage reads them so; facts by what people filter on.
FILES = _table("files", rows.FileRow, "source_uri source_sha256", bloom="article_id", dictionary="outcome")
ARTICLES = _table(
    "articles", rows.ArticleRow, "article_id", order="batch_id", bloom="article_id",
    dictionary="encoding language reader_version",
)  # fmt: skip
SENTENCES = _table(
    "sentences", rows.SentenceRow, "sentence_id", order="batch_id article_id position",
    bloom="sentence_id article_id",
    dictionary="article_id language translation_status engine unknown_words translation_flags",
)  # fmt: skip
ENTITIES = _table(
    "entities", rows.EntityRow, "mention_id", order="label name entity_id", bloom="entity_id sentence_id",
    hot="label",
    dictionary="label name country entity_id found_in method recogniser_version text text_en",
)  # fmt: skip
FACTS = _table(
    "facts", rows.FactRow, "fact_id", order="unit comparator value", bloom="fact_id sentence_id",
    hot="unit comparator value kind",
    dictionary="comparator unit unit_source unit_origin kind trend agreement differs comparator_en "
    "unit_en speaker cue subject place speaker_entity_id subject_entity_id place_entity_id rules rules_en "
    "extractor_version",
)  # fmt: skip
NON_FACTS = _table(
    "non_facts", rows.NonFactRow, "non_fact_id", order="reason value", bloom="sentence_id",
    dictionary="reason rules text text_en extractor_version",
)  # fmt: skip
REJECTS = _table("rejects", rows.RejectRow, "source_uri source_sha256", dictionary="stage reason_code reason")
STORY_ARTICLES = _table(
    "story_articles", rows.StoryArticleRow, "article_id", bloom="article_id", dictionary="story_id source"
)
IDENTITIES = _table(
    "identities", rows.IdentityRow, "article_id entity_id", order="last_word name_key",
    bloom="last_word acronym entity_id identity_id",
    dictionary="entity_id name identity_id reason name_key last_word kind acronym identity_version",
)  # fmt: skip
RUNS = _table("runs", rows.RunRow, "run_id stage")
SCORECARDS = _table("scorecards", rows.ScorecardRow, "night")

BATCH_TABLES = (FILES, ARTICLES, SENTENCES, ENTITIES, FACTS, NON_FACTS, REJECTS)
TABLES = {table.name: table for table in (*BATCH_TABLES, STORY_ARTICLES, IDENTITIES, RUNS, SCORECARDS)}
