"""`nightwire entities`: JSON Lines in, JSON Lines out."""

import io
import json

import pytest

from nightwire.cli.entities import run
from nightwire.errors import PermanentError
from nightwire.extracting.entities import build_recogniser


def answers(lines, translate=None):
    out = io.StringIO()
    run(io.StringIO("\n".join(lines)), out, build_recogniser(), translate)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_names_with_offsets_and_the_three_labels():
    text = "Anna Rossi lavora per la Banca d'Italia a Roma."
    (row,) = answers([json.dumps({"id": "x", "text": text, "lang": "it"})])
    assert row["id"] == "x"
    assert [(e["text"], e["label"]) for e in row["entities"]] == [
        ("Anna Rossi", "PER"),
        ("Banca d'Italia", "ORG"),
        ("Roma", "LOC"),
    ]
    assert all(
        text[e["start"] : e["end"]] == e["text"] and len(e["entity_id"]) == 16 for e in row["entities"]
    )


def test_missing_translations_are_asked_for_by_language():
    asked = []

    def translate(texts, language):
        asked.append((list(texts), language))
        return [None for _ in texts]

    rows = [
        {"id": 1, "text": "Ciao Roma.", "lang": "it"},
        {"id": 2, "text": "Hello Rome.", "lang": "en"},
        {"id": 3, "text": "Addio Roma.", "lang": "it", "translation": "Goodbye Rome."},
    ]
    assert [row["id"] for row in answers([json.dumps(row) for row in rows], translate)] == [1, 2, 3]
    assert asked == [(["Ciao Roma."], "it")]


def test_articles_are_told_apart_by_their_id():
    rows = [
        {"id": 1, "text": "Il ministro Mario Rossi tace.", "lang": "it", "article_id": "a"},
        {"id": 2, "text": "Il ministro Rossi parla.", "lang": "it", "article_id": "a"},
        {"id": 3, "text": "Il ministro Rossi parla.", "lang": "it", "article_id": "b"},
    ]
    first, second, third = (
        [e["entity_id"] for e in row["entities"]] for row in answers(map(json.dumps, rows))
    )
    assert first == second != third


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 2, "lang": "it"}'])
def test_a_wrong_line_is_named_by_its_number(line):
    with pytest.raises(PermanentError, match="line 1 "):
        answers([line])
