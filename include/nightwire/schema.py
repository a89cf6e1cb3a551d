"""One pyarrow schema a table, each field with its description: the only definition of the tables.

The Parquet files, the comments on DuckDB's views and `docs/tables.md` all come from here. Every
table is partitioned by `ingest_date`, which is therefore no field of the files themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from nightwire.model import Agreement, Comparator, Kind, Outcome, Trend

PARTITION = "ingest_date"
PARTITION_DESCRIPTION = "the night that the article was first taken in"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the lake: its name, what a row is, its fields and the columns that name a row."""

    name: str
    description: str
    key: tuple[str, ...]
    schema: pa.Schema


def _field(name: str, type_: pa.DataType, description: str, *, nullable: bool = False) -> "pa.Field[Any]":
    return pa.field(name, type_, nullable=nullable, metadata={"description": description})


def describe(field: "pa.Field[Any]") -> str:
    """What a field means, in words."""
    return (field.metadata or {})[b"description"].decode()


def _options(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


TEXT, INTEGER, REAL = pa.string(), pa.int32(), pa.float64()
# UTC without saying so in the type: DuckDB's Python client cannot fetch an instant with a time zone
# unless pytz is installed.
INSTANT = pa.timestamp("us")

_SOURCE_URI = _field("source_uri", TEXT, "path within the project, or file:// address, of the file")
_SOURCE_SHA256 = _field(
    "source_sha256", TEXT, "digest of the file's bytes; empty where it could not be opened"
)
_ARTICLE_ID = _field("article_id", TEXT, "the article: the first 32 hexadecimal digits of its bytes' SHA-256")
_SENTENCE_ID = _field("sentence_id", TEXT, "the sentence: hash of article, position and words")

FILES = Table(
    "files",
    "every file that a run has seen, with what became of it",
    ("source_uri", "source_sha256"),
    pa.schema(
        [
            _SOURCE_URI,
            _SOURCE_SHA256,
            _field("byte_size", pa.int64(), "size of the file in bytes"),
            _field("modified_at", INSTANT, "when the file was last changed (UTC)"),
            _field("outcome", TEXT, f"one of {_options(Outcome)}"),
            _field("article_id", TEXT, "the article read from it, or that it is a copy of", nullable=True),
            _field("batch_id", TEXT, "the batch that the file was read in: hash of the batch's files"),
        ]
    ),
)
ARTICLES = Table(
    "articles",
    "every article as read",
    ("article_id",),
    pa.schema(
        [
            _ARTICLE_ID,
            _SOURCE_URI,
            _SOURCE_SHA256,
            _field("encoding", TEXT, "text encoding that the file was in"),
            _field("language", TEXT, "ISO 639-1 code of the language; `und` where it is not known"),
            _field("language_score", REAL, "how sure the language is, 0 to 1"),
            _field("title", TEXT, "the headline, where the file has one", nullable=True),
            _field("text", TEXT, "the whole text; the spans of its sentences count its characters"),
            _field(
                "published_at", INSTANT, "when it was published, where the file says so (UTC)", nullable=True
            ),
            _field("reader_version", TEXT, "version of the reading code"),
        ]
    ),
)
SENTENCES = Table(
    "sentences",
    "every sentence, in the source language and in English",
    ("sentence_id",),
    pa.schema(
        [
            _SENTENCE_ID,
            _ARTICLE_ID,
            _field("position", INTEGER, "place in the article, from 0"),
            _field("span_start", INTEGER, "first character in articles.text, from 0"),
            _field("span_end", INTEGER, "character after the last in articles.text"),
            _field("text", TEXT, "the sentence as it stands in the article"),
            _field("language", TEXT, "ISO 639-1 code of the sentence's language"),
            _field("text_en", TEXT, "the sentence in English", nullable=True),
            _field(
                "translation_status",
                TEXT,
                "`translated`, `original` (English already), `untranslated` or `pending`",
            ),
            _field("engine", TEXT, "engine that translated it; empty where none did"),
            _field("engine_version", TEXT, "version of engine and model"),
            _field("unknown_words", pa.list_(TEXT), "words that the engine did not know"),
            _field(
                "translation_flags", pa.list_(TEXT), "reason codes of the checks that the translation failed"
            ),
        ]
    ),
)
ENTITIES = Table(
    "entities",
    "every mention of a person, place, organisation or other name",
    ("mention_id",),
    pa.schema(
        [
            _field("mention_id", TEXT, "the mention: hash of sentence, label and spans"),
            _SENTENCE_ID,
            _ARTICLE_ID,
            _field("label", TEXT, "OntoNotes label as spaCy uses it: `PERSON`, `GPE`, `ORG`, `NORP` ..."),
            _field("name", TEXT, "the name in a normal form, English where it has one"),
            _field("text", TEXT, "the words in the source sentence", nullable=True),
            _field("span_start", INTEGER, "first character in sentences.text, from 0", nullable=True),
            _field("span_end", INTEGER, "character after the last in sentences.text", nullable=True),
            _field("text_en", TEXT, "the words in the English sentence", nullable=True),
            _field("span_start_en", INTEGER, "first character in sentences.text_en, from 0", nullable=True),
            _field("span_end_en", INTEGER, "character after the last in sentences.text_en", nullable=True),
            _field("country", TEXT, "ISO 3166-1 alpha-2 code where the name is a country", nullable=True),
            _field(
                "entity_id", TEXT, "the person, place or organisation: the same in every article and language"
            ),
            _field("found_in", TEXT, "which text it was found in: `both`, `source_only` or `english_only`"),
            _field("method", TEXT, "how the mention was tied to its entity"),
            _field("score", REAL, "how sure that is, 0 to 1"),
            _field("latitude", REAL, "degrees north, where exactly one known place fits", nullable=True),
            _field("longitude", REAL, "degrees east, where exactly one known place fits", nullable=True),
            _field("recogniser_version", TEXT, "model and rules that found it"),
        ]
    ),
)
FACTS = Table(
    "facts",
    "every quantity that a sentence asserts, with the exact words that say so",
    ("fact_id",),
    pa.schema(
        [
            _field("fact_id", TEXT, "the fact: hash of sentence and spans"),
            _SENTENCE_ID,
            _ARTICLE_ID,
            _field("comparator", TEXT, f"how the text bounds the value: one of {_options(Comparator)}"),
            _field("value", REAL, "the value, or the lower end of a range, multiplied out"),
            _field("value_high", REAL, "the upper end of a range", nullable=True),
            _field("unit", TEXT, "what is counted or measured: English singular, lower case"),
            _field(
                "unit_source",
                TEXT,
                "the unit as it stands in the source sentence; empty where no word names it",
            ),
            _field(
                "unit_origin",
                TEXT,
                "where `unit` comes from: `source` (dictionary), `english`, or `untranslated`",
            ),
            _field("kind", TEXT, f"one of {_options(Kind)}"),
            _field(
                "trend",
                TEXT,
                f"{_options(Trend)} where the sentence says that it rose or fell",
                nullable=True,
            ),
            _field("display", TEXT, "the fact in short, in the source language: `>10.000 soldati`"),
            _field("display_en", TEXT, "the fact in short, in English: `>10,000 soldiers`"),
            _field("text", TEXT, "the words in the source sentence that express it", nullable=True),
            _field("span_start", INTEGER, "first character in sentences.text, from 0", nullable=True),
            _field("span_end", INTEGER, "character after the last in sentences.text", nullable=True),
            _field("text_en", TEXT, "the words in the English sentence that express it", nullable=True),
            _field("span_start_en", INTEGER, "first character in sentences.text_en, from 0", nullable=True),
            _field("span_end_en", INTEGER, "character after the last in sentences.text_en", nullable=True),
            _field("agreement", TEXT, f"what source and English say together: one of {_options(Agreement)}"),
            _field(
                "value_en",
                REAL,
                "the value that the English sentence gives, where it gives one",
                nullable=True,
            ),
            _field("speaker", TEXT, "who is quoted for it, as the source names them", nullable=True),
            _field("cue", TEXT, "the words that mark the quotation", nullable=True),
            _field("subject", TEXT, "the entity that it is about", nullable=True),
            _field("place", TEXT, "the place that it is about", nullable=True),
            _field("speaker_entity_id", TEXT, "entities.entity_id of the speaker", nullable=True),
            _field("subject_entity_id", TEXT, "entities.entity_id of the subject", nullable=True),
            _field("place_entity_id", TEXT, "entities.entity_id of the place", nullable=True),
            _field("extractor_version", TEXT, "version of the extraction rules"),
        ]
    ),
)
REJECTS = Table(
    "rejects",
    "every file that is no article, with the reason in words",
    ("source_uri", "source_sha256"),
    pa.schema(
        [
            _SOURCE_URI,
            _SOURCE_SHA256,
            _field("stage", TEXT, "the stage that refused it"),
            _field("reason_code", TEXT, "a stable word for counting, such as `empty` or `binary`"),
            _field("reason", TEXT, "the reason in words"),
            _field("is_retryable", pa.bool_(), "whether the next run tries it again"),
        ]
    ),
)
RUNS = Table(
    "runs",
    "every run that changed something, by stage",
    ("run_id", "stage"),
    pa.schema(
        [
            _field("run_id", TEXT, "Airflow's run id, or the time of a run from the command line"),
            _field("stage", TEXT, "`ingest` or `enrich`"),
            _field("first_commit_at", INSTANT, "when its first batch was published (UTC)"),
            _field("last_commit_at", INSTANT, "when its last batch was published (UTC)"),
            _field("batch_count", INTEGER, "batches that it published"),
            _field("file_count", INTEGER, "files read"),
            _field("article_count", INTEGER, "files that were articles"),
            _field("duplicate_count", INTEGER, "files that were copies of an article"),
            _field("reject_count", INTEGER, "files that were rejected"),
            _field("sentence_count", INTEGER, "sentences handled"),
            _field("entity_count", INTEGER, "mentions found"),
            _field("fact_count", INTEGER, "facts found"),
            _field(
                "translation_counts",
                TEXT,
                "JSON: sentences by who made their English, and by why engines were left",
            ),
            _field("code_version", TEXT, "version of Nightwire"),
        ]
    ),
)

BATCH_TABLES = (FILES, ARTICLES, SENTENCES, ENTITIES, FACTS, REJECTS)
TABLES = {table.name: table for table in (*BATCH_TABLES, RUNS)}
