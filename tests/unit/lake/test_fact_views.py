"""The fact and place views over rows published in a lake, two nights."""

import re
from dataclasses import fields
from datetime import datetime
from itertools import combinations
from typing import get_args, get_type_hints

import pytest

from nightwire import rows
from nightwire.lake.query import connect
from nightwire.lake.store import Lake, Publication
from nightwire.schema import PARTITION, TABLES, to_table
from nightwire.settings import PROJECT_FOLDER

NIGHTS = ("2026-11-23", "2026-11-24")
ROWS = {
    "files": rows.FileRow, "articles": rows.ArticleRow, "sentences": rows.SentenceRow,
    "entities": rows.EntityRow, "facts": rows.FactRow, "rejects": rows.RejectRow,
}  # fmt: skip
BLANK = {str: "", int: 0, float: 0.0, bool: False, datetime: datetime(2026, 1, 1), tuple[str, ...]: ()}
# Each differs from its English in one thing, or in nothing that counts.
FACTS = {
    "same": {"value": 5.0, "value_en": 5.0, "comparator": "=", "comparator_en": "~"},
    "close": {"value": 1e6, "value_en": 1e6 + 50, "comparator": "=", "comparator_en": "="},
    "value": {"value": 5.0, "value_en": 6.0, "comparator": "=", "comparator_en": "="},
    "high": {"value": 5.0, "value_en": 5.0, "value_high": 9.0, "comparator": "=", "comparator_en": "="},
    "bound": {"value": 5.0, "value_en": 5.0, "comparator": ">", "comparator_en": "="},
    "unit": {"value": 5.0, "value_en": 5.0, "comparator": "=", "comparator_en": "=", "unit_en": "boat"},
    "unnamed": {"value": 5.0, "value_en": 5.0, "comparator": "=", "comparator_en": "=", "unit_en": ""},
    "no_english": {"value": 5.0, "comparator": "="},
}


def row(table, **values):
    """A row with empty values where none are given."""
    hints = get_type_hints(ROWS[table])
    blank = {
        one.name: None if type(None) in get_args(hints[one.name]) else BLANK[hints[one.name]]
        for one in fields(ROWS[table])
    }
    return ROWS[table](**{**blank, **values})


def night_tables(number):
    batch, article = f"b{number}", f"a{number}"
    shared = {"article_id": article, "batch_id": batch}
    sentence = {"sentence_id": f"s{number}", **shared}
    fact = {"unit": "ship", "unit_en": "ship", "text": "5 navi", "place_entity_id": "e", "span_start": 2}
    found = {
        "files": [row("files", source_uri=f"u{number}", source_sha256="h", **shared)],
        "rejects": [row("rejects", source_uri=f"r{number}", source_sha256="h", batch_id=batch)],
        "articles": [row("articles", source_uri=f"u{number}", source_sha256="h", title="T", **shared)],
        "sentences": [
            row("sentences", text="nave", text_en="ship", language="it", engine="x", span_start=10,
                **sentence)
        ],
        "entities": [
            row("entities", mention_id=f"m{number}{i}", entity_id="e", label="GPE", name=name, country=code,
                **sentence)
            for i, (name, code) in enumerate([("Kyiv", "UA"), ("Kyiv", "UA"), ("Kiev", None)])
        ],
        "facts": [
            row("facts", fact_id=f"{name}{number}", **sentence, **{**fact, **values})
            for name, values in FACTS.items()
        ],
    }  # fmt: skip
    return {name: to_table(name, made) for name, made in found.items()}


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    lake = Lake(tmp_path_factory.mktemp("views") / "lake", PROJECT_FOLDER / "include" / "sql")
    lake.prepare()
    for number, night in enumerate(NIGHTS):
        lake.publish(Publication(f"b{number}", night, "enrich", "r", night_tables(number)))
    with connect(lake) as connection:
        yield connection


def test_what_differs_is_listed(connection):
    query = "SELECT fact_id, differs FROM fact_disagreements WHERE ingest_date = DATE '2026-11-23' ORDER BY 1"
    assert connection.execute(query).fetchall() == [
        ("bound0", ["comparator"]), ("high0", ["value"]), ("unit0", ["unit"]), ("value0", ["value"]),
    ]  # fmt: skip


def test_evidence_has_every_column_of_a_fact_and_each_fact_once(connection):
    evidence = connection.sql("FROM fact_evidence")
    assert set(TABLES["facts"].schema.names) <= set(evidence.columns)
    assert connection.execute("SELECT count(*), count(DISTINCT fact_id) FROM fact_evidence").fetchone() == (
        16, 16,
    )  # fmt: skip
    query = """
        SELECT DISTINCT sentence, sentence_en, language, engine, title, source_uri, place_country,
               article_span_start
        FROM fact_evidence WHERE ingest_date = DATE '2026-11-24'
    """
    assert connection.execute(query).fetchall() == [("nave", "ship", "it", "x", "T", "u1", "UA", 12)]


def test_a_place_is_one_row_with_its_country(connection):
    query = "SELECT entity_id, name, country, mention_count, article_count FROM places"
    assert connection.execute(query).fetchall() == [("e", "Kyiv", "UA", 6, 2)]


def test_profiles_multiply_nothing(connection):
    query = "SELECT count(*) FROM facts JOIN entity_profiles AS p ON p.entity_id = place_entity_id"
    assert connection.execute(query).fetchone() == (16,)


def test_a_night_of_evidence_opens_that_nights_facts_only(connection):
    query = "EXPLAIN (ANALYZE, FORMAT json) FROM fact_evidence WHERE ingest_date = DATE '2026-11-23'"
    plan = connection.execute(query).fetchone()[1]
    scans = re.findall(r'"Scanning Files": "(\d+)/3"', plan.replace("\\", ""))
    assert scans == ["1"] * 4, plan  # facts, sentences, articles, entities


def ids(table):
    shared = {"source_uri", "source_sha256", PARTITION}
    return {name for name in (*table.schema.names, PARTITION) if name.endswith("_id") or name in shared}


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        ("facts", "sentences"), ("facts", "articles"), ("entities", "sentences"), ("entities", "articles"),
        ("sentences", "articles"), ("articles", "files"), ("files", "articles"),
    ],
)  # fmt: skip
def test_a_child_has_exactly_one_parent_by_all_ids_that_they_share(connection, child, parent):
    shared = ", ".join(sorted(ids(TABLES[child]) & ids(TABLES[parent])))
    (joined,) = connection.execute(f"SELECT count(*) FROM {child} JOIN {parent} USING ({shared})").fetchone()
    assert joined == connection.execute(f"SELECT count(*) FROM {child}").fetchone()[0]


@pytest.mark.parametrize(("one", "other"), list(combinations(ROWS, 2)))
def test_no_id_is_ambiguous_in_a_join_by_all_ids_that_both_have(connection, one, other):
    shared = ", ".join(sorted(ids(TABLES[one]) & ids(TABLES[other])))
    columns = ", ".join(sorted(ids(TABLES[one]) | ids(TABLES[other])))
    assert connection.sql(f"SELECT {columns} FROM {one} JOIN {other} USING ({shared})").columns
