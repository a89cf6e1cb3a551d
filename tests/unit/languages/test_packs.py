"""A language's tables are checked when they are loaded."""

from pathlib import Path

import pytest

import nightwire.extracting.facts as package
from nightwire.extracting.facts.attribution.tables import load
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.extracting.facts.tables.problems import problems
from nightwire.languages import LANGUAGES, read_toml

DEFAULTS = read_toml("defaults.toml")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(package.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_every_language_are_right(language):
    assert problems(read_toml(language, "grammar.toml"), DEFAULTS) == []
    assert grammar(language).language == language


def test_unknown_keys_wrong_types_and_phrases_for_words_are_refused():
    wrong = {
        "artcles": [],
        "links": "di",
        "noun": {"stops": ["a causa"], "colour": []},
        "age": {"before": ["all'età di"]},
    }
    assert problems(wrong, DEFAULTS) == [
        "artcles: nothing reads this key",
        "links: list wanted, str given",
        "noun.stops: 'a causa' is no single word",
        "noun.colour: nothing reads this key",
    ]


def test_an_unknown_key_of_the_attribution_table_is_refused():
    with pytest.raises(ValueError, match="nothing reads verbz"):
        load({"verbz": ["dice"]})


def test_every_key_is_read_by_some_rule():
    keys = [
        inner
        for key, value in DEFAULTS.items()
        for inner in (value if isinstance(value, dict) and key != "normal" else [key])
    ]
    assert [key for key in keys if f'"{key}"' not in CODE] == []
