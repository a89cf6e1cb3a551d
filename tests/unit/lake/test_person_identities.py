"""Who people named by one word are taken for, over all nights."""

from pathlib import Path

import duckdb

from nightwire.lake.views import named_views

SQL = Path(__file__).parents[3] / "include/sql"
NAMED = {
    "g": "Giuseppe Campra",
    "c": "Campra",
    "m": "Mario Rossi",
    "p": "Paolo Rossi",
    "r": "Rossi",
    "b": "Bossi",
}
ARTICLES = {"g": 1, "c": 2, "m": 6, "p": 1, "r": 3, "b": 1}


def identities(articles):
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE entities (entity_id TEXT, name TEXT, label TEXT, article_id TEXT)")
        rows = [
            (one, NAMED[one], "PERSON", f"{one}{n}") for one, count in articles.items() for n in range(count)
        ]
        connection.executemany("INSERT INTO entities VALUES (?, ?, ?, ?)", rows)
        connection.execute(named_views(SQL)["person_identities"])
        query = "SELECT name, same_as, other_article_count, reason FROM person_identities ORDER BY name"
        return connection.execute(query).fetchall()


def test_a_surname_is_the_only_one_or_the_most_frequent_by_far():
    assert identities(ARTICLES) == [
        ("Campra", "Giuseppe Campra", 0, "only_name"),
        ("Rossi", "Mario Rossi", 1, "most_frequent"),
    ]


def test_of_two_that_are_as_frequent_it_is_neither():
    assert identities(ARTICLES | {"p": 2}) == [("Campra", "Giuseppe Campra", 0, "only_name")]
