import io
import json

import pytest
from tests.conftest import needs_apertium

from nightwire.cli.facts import run
from nightwire.errors import PermanentError
from nightwire.settings import load_settings
from nightwire.steps.engines import Engines


@pytest.fixture(scope="module")
def engines(tmp_path_factory):
    memory = tmp_path_factory.mktemp("memory") / "memory.sqlite"
    return Engines(load_settings(translation_memory=memory))


def answers(engines, *rows, **options):
    out = io.StringIO()
    run(io.StringIO("\n".join(json.dumps(row) for row in rows)), out, engines, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_source_only_translated_and_english(engines):
    rows = answers(
        engines,
        {"id": 1, "text": "Più di 10.000 soldati.", "lang": "it"},
        {
            "id": 2,
            "text": "Più di 10.000 soldati.",
            "lang": "it",
            "translation": "More than 10,000 soldiers.",
        },
        {"id": 3, "text": "More than 10,000 soldiers.", "lang": "en"},
        translating=False,
    )
    assert [row["id"] for row in rows] == [1, 2, 3]
    assert [row["facts"][0]["agreement"] for row in rows] == ["source_only", "both", "both"]
    assert {row["facts"][0]["unit"] for row in rows} == {"soldier"}


@needs_apertium
def test_a_sentence_goes_the_way_of_a_night(engines):
    (row,) = answers(
        engines,
        {"id": 1, "text": "A Kiev sono arrivati più di 10.000 soldati, ha detto Kim Jong Un.", "lang": "it"},
    )
    (fact,) = row["facts"]
    assert "10,000 soldiers" in row["text_en"]
    assert (fact["display"], fact["display_en"]) == (">10.000 soldati", ">10,000 soldiers")
    assert (fact["agreement"], fact["value_en"], fact["unit_en"]) == ("both", 10000, "soldier")
    assert fact["speaker"] == "Kim Jong Un"
    assert fact["speaker_entity_id"]


def test_a_quotation_goes_on_within_an_article_only(engines):
    first = "Il ministro Rossi ha parlato ieri dei soldati."
    lines = [{"id": 1, "text": first, "lang": "it"}, {"id": 2, "text": "Sono 300 i soldati.", "lang": "it"}]
    apart = answers(engines, *lines, translating=False)
    together = answers(engines, *(line | {"article_id": "a"} for line in lines), translating=False)
    assert [row["id"] for row in together] == [row["id"] for row in apart] == [1, 2]
    assert together[1]["facts"][0]["value"] == apart[1]["facts"][0]["value"] == 300


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 3, "lang": "it"}'])
def test_a_bad_line_is_named_by_its_number(engines, line):
    good = json.dumps({"id": 1, "text": "", "lang": "it"})
    with pytest.raises(PermanentError, match="line 2"):
        run(io.StringIO(f"{good}\n{line}\n"), io.StringIO(), engines)
