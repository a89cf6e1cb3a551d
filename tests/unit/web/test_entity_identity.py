"""The page of a person has all mentions of who it is, under whatever id an article gave them."""

from datetime import date

import pytest
from tests.unit.steps.test_identify import FIRST, SECOND, publish

from nightwire.steps.publish import settle
from nightwire_web.reader import Reader

CAMPRA, SHORT = "id of Giuseppe Campra", "id of Campra"


@pytest.fixture
def reader(workspace):
    publish(workspace, FIRST, {"a": ["Giuseppe Campra"]})
    publish(workspace, SECOND, {"b": ["Campra", "Mario Rossi"], "c": ["Giuseppe Campra"]})
    settle(workspace, run_id="r")
    return Reader(workspace.lake)


def test_nights_of_a_person_count_every_name(reader):
    rows = reader.rows("entity", {"entity_id": CAMPRA})
    nights = [(row["ingest_date"], row["name"], row["mention_count"]) for row in rows]
    assert nights == [
        (date.fromisoformat(FIRST), "Giuseppe Campra", 1),
        (date.fromisoformat(SECOND), "Giuseppe Campra", 2),
    ]


def test_an_id_of_one_article_leads_to_the_person(reader):
    assert reader.rows("entity", {"entity_id": SHORT}) == []
    assert reader.rows("entity_identity", {"entity_id": SHORT}) == [{"identity_id": CAMPRA}]
    [row] = [
        row
        for row in reader.rows("article_entities", {"article_id": "b", "night": SECOND})
        if row["name"] == "Campra"
    ]
    assert row["entity_id"] == CAMPRA


def test_lists_and_company_name_the_person(reader):
    listed = reader.rows("entities", {"limit": 10, "offset": 0})
    assert [(row["name"], row["mention_count"]) for row in listed] == [
        ("Giuseppe Campra", 3),
        ("Mario Rossi", 1),
    ]
    wanted = {"entity_id": "id of Mario Rossi", "nights": [date.fromisoformat(SECOND)]}
    assert [row["entity_id"] for row in reader.rows("entity_company", wanted)] == [CAMPRA]
