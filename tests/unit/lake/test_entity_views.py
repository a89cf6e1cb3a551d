"""The entity views over a handful of rows."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from nightwire.lake.views import named_views

SQL = Path(__file__).parents[3] / "include/sql"
FIRST, SECOND = date(2026, 1, 1), date(2026, 1, 2)


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE sentences (sentence_id TEXT, language TEXT, ingest_date DATE)")
        connection.execute(
            "CREATE TABLE entities (entity_id TEXT, name TEXT, label TEXT, country TEXT, place_method TEXT,"
            " text TEXT, text_en TEXT, method TEXT, score DOUBLE, sentence_id TEXT,"
            " article_id TEXT, ingest_date DATE)"
        )
        connection.execute(
            "CREATE TABLE identities (entity_id TEXT, identity_id TEXT, identity_name TEXT, reason TEXT,"
            " score DOUBLE, article_id TEXT, ingest_date DATE)"
        )
        connection.execute(
            "INSERT INTO identities VALUES ('r', 'mr', 'Mario Rossi', 'only_name', 0.7, 'a2', ?)", [SECOND]
        )
        connection.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?)",
            [("s1", "it", FIRST), ("s2", "it", SECOND), ("s3", "en", SECOND)],
        )
        connection.executemany(
            "INSERT INTO entities VALUES (?, ?, ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?)",
            [
                ("m", "Moscow", "GPE", "Mosca", "Moscow", "exonym", 0.9, "s1", "a1", FIRST),
                ("k", "Kim Jong Un", "PERSON", "Kim", "Kim", "part_of_name", 0.9, "s1", "a1", FIRST),
                ("mr", "Mario Rossi", "PERSON", "Mario Rossi", None, "exact", 1.0, "s1", "a1", FIRST),
                ("r", "Rossi", "PERSON", "Rossi", None, "exact", 1.0, "s2", "a2", SECOND),
                ("m", "Moscow", "GPE", "Mosca", None, "exonym", 0.9, "s2", "a2", SECOND),
                ("m", "Moscow", "GPE", "Moscow", "Moscow", "exact", 0.9, "s3", "a3", SECOND),
            ],
        )
        for name, statement in named_views(SQL).items():
            if name in {"identified_entities", "entity_aliases", "entity_cooccurrence", "entity_timeline"}:
                connection.execute(statement)
        yield connection


def test_timeline_counts_mentions_and_articles_of_each_night(connection):
    query = (
        "SELECT ingest_date, mention_count, article_count FROM entity_timeline"
        " WHERE entity_id = 'm' ORDER BY 1"
    )
    assert connection.execute(query).fetchall() == [(FIRST, 1, 1), (SECOND, 2, 2)]


def test_cooccurrence_has_each_pair_once(connection):
    query = "SELECT name, other_name, sentence_count FROM entity_cooccurrence ORDER BY ALL"
    assert connection.execute(query).fetchall() == [
        ("Kim Jong Un", "Mario Rossi", 1), ("Kim Jong Un", "Moscow", 1), ("Moscow", "Mario Rossi", 2),
    ]  # fmt: skip


def test_aliases_count_each_form_in_its_language(connection):
    query = (
        "SELECT alias, language, mention_count, first_date, last_date FROM entity_aliases"
        " WHERE entity_id = 'm' ORDER BY 1"
    )
    assert connection.execute(query).fetchall() == [
        ("Mosca", "it", 2, FIRST, SECOND),
        ("Moscow", "en", 2, FIRST, SECOND),
    ]


def test_people_are_who_they_are_under_whatever_name(connection):
    query = "SELECT ingest_date, name, mention_count FROM entity_timeline WHERE entity_id = 'mr' ORDER BY 1"
    assert connection.execute(query).fetchall() == [(FIRST, "Mario Rossi", 1), (SECOND, "Mario Rossi", 1)]
    query = "SELECT alias, method, score_min FROM entity_aliases WHERE entity_id = 'mr' ORDER BY 1"
    assert connection.execute(query).fetchall() == [
        ("Mario Rossi", "exact", 1.0),
        ("Rossi", "only_name", 0.7),
    ]
    assert connection.execute("FROM entity_timeline WHERE entity_id = 'r'").fetchall() == []
