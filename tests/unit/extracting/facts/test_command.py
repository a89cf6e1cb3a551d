import io
import json

import pytest

from nightwire.cli.facts import run
from nightwire.errors import PermanentError


def answers(*rows):
    out = io.StringIO()
    run(io.StringIO("\n".join(json.dumps(row) for row in rows)), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_source_only_translated_and_english():
    rows = answers(
        {"id": 1, "text": "Più di 10.000 soldati.", "lang": "it"},
        {
            "id": 2,
            "text": "Più di 10.000 soldati.",
            "lang": "it",
            "translation": "More than 10,000 soldiers.",
        },
        {"id": 3, "text": "More than 10,000 soldiers.", "lang": "en"},
    )
    assert [row["id"] for row in rows] == [1, 2, 3]
    assert [row["facts"][0]["agreement"] for row in rows] == ["source_only", "both", "both"]
    assert {row["facts"][0]["unit"] for row in rows} == {"soldier"}


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 3, "lang": "it"}'])
def test_a_bad_line_is_named_by_its_number(line):
    good = json.dumps({"id": 1, "text": "", "lang": "it"})
    with pytest.raises(PermanentError, match="line 2"):
        run(io.StringIO(f"{good}\n{line}\n"), io.StringIO())
