"""Why a number is no fact is read from the lake, in words, the source's numbers first."""

from datetime import date

from nightwire.lake.store import Lake, Publication
from nightwire.rows import NonFactRow
from nightwire.schema import to_table
from nightwire.settings import PROJECT_FOLDER
from nightwire_web.reader import Reader
from nightwire_web.routes.articles import in_words

NIGHT = "2026-11-23"
MADE = ("v", "b1")  # extractor version and batch
NOWHERE = (None, None, None)


def test_a_sentence_has_its_numbers_with_reason_and_rule(tmp_path):
    lake = Lake(tmp_path / "lake", PROJECT_FOLDER / "include" / "sql")
    lake.prepare()
    rows = [
        NonFactRow("n1", "s1", "a1", 7.0, "unstated", ("units.noun",), *NOWHERE, "7 dogs", 1, 7, *MADE),
        NonFactRow("n2", "s1", "a1", 24.0, "date", ("nonfacts.month",), "24", 3, 5, *NOWHERE, *MADE),
        NonFactRow("n3", "s2", "a1", 9.0, "bare", (), "9", 0, 1, *NOWHERE, *MADE),
    ]
    lake.publish(Publication("b1", NIGHT, "enrich", "r", {"non_facts": to_table("non_facts", rows)}))
    wanted = {"article_id": "a1", "sentence_id": "s1", "night": date.fromisoformat(NIGHT)}
    found = Reader(lake).rows("sentence_non_facts", wanted)
    assert [in_words(one, "it") for one in found] == [
        "24 (it): a day, month, year or decade [nonfacts.month]",
        "7 dogs (en): only the English says it, and the source decides [units.noun]",
    ]
