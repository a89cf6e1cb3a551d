"""A language's tables are checked when they are loaded."""

import ast
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nightwire import numbers
from nightwire.cli.app import app
from nightwire.errors import ConfigurationError
from nightwire.extracting import facts
from nightwire.extracting.facts import check_language
from nightwire.extracting.facts.attribution.loading import load
from nightwire.extracting.facts.tables.grammar import grammar
from nightwire.extracting.facts.tables.problems import problems
from nightwire.languages import LANGUAGES, folder, read_toml

DEFAULTS = read_toml("defaults.toml")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(facts.__file__).parent.rglob("*.py"))


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
    with pytest.raises(ValueError, match="verbz: nothing reads this key"):
        load({"verbz": ["dice"]})


def test_every_key_is_read_by_some_rule():
    keys = [
        inner
        for key, value in DEFAULTS.items()
        for inner in (value if isinstance(value, dict) and key != "normal" else [key])
    ]
    assert [key for key in keys if f'"{key}"' not in CODE] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_of_every_language_is_right(language):
    assert check_language(folder(language)) == []


@pytest.fixture
def own(tmp_path):
    """A copy of a language, as somebody's own."""
    return Path(shutil.copytree(str(folder("fr")), tmp_path / "xx"))


def test_what_is_wrong_with_a_folder_is_said_in_words(own):
    changes = {
        "numbers.toml": 'colour = "red"\n',
        "units.toml": 'words = ["a b"]\n[percent]\nPercent = "percent"\n',
        "attribution.toml": 'joints = ["à la"]\nverb = ["Dit"]\nby = "par"\n',
        "senses.toml": '[[sense]]\nwords = ["but"]\nenglish = "goal"\nnear = ["foot"]\nkind = "counts"\n',
        "plurals.toml": 'endings = [["l", "ls"], ["al", "aux"]]\n',
        "grammar.toml": "links = [",
    }
    for name, text in changes.items():
        (own / name).write_text(text)
    (own / "nouns" / "people.csv").write_text("homme,man\nfemme\nhomme,husband\n")
    (own / "notes.txt").write_text("")
    found = "\n".join(check_language(own))
    for fault in (
        "notes.txt: nothing reads this file",
        "numbers.toml: colour: nothing reads this key",
        "units.toml: words.0: 'a b' is no single word, and the rules look for one",
        "percent.Percent: 'Percent' has a capital",
        "joints: 'à la' is no single word",
        "verb: 'Dit' has a capital",
        "by: list wanted, str given",
        "sense.0.kind: Input should be 'count'",
        "endings: 'al' is never reached: 'l' stands before it",
        "grammar.toml: is no TOML",
        "people.csv: line 2: a word and its English wanted, 'femme' given",
        "people.csv: line 3: 'homme' is `man` above, and never `husband`",
    ):
        assert fault in found, fault


def test_a_file_that_is_missing_is_named(own):
    (own / "numbers.toml").unlink()
    assert check_language(own) == ["numbers.toml: is missing"]


def test_the_command_checks_all_one_or_a_folder(own):
    runner = CliRunner()
    assert runner.invoke(app, ["languages", "check"]).output.count("no problems") == len(LANGUAGES)
    assert runner.invoke(app, ["languages", "check", "it"]).output == "it: no problems\n"
    (own / "senses.toml").write_text("sens = 1\n")
    result = runner.invoke(app, ["languages", "check", str(own)])
    assert result.exit_code == 1
    assert "1 problem\n  senses.toml: sens: nothing reads this key" in result.output
    assert isinstance(runner.invoke(app, ["languages", "check", "xx"]).exception, ConfigurationError)


def strings(node):
    constants = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def test_no_code_asks_which_language_it_is():
    """What differs between languages is a table's; `languages.TARGET` is what everything is translated to."""
    asked = [
        f"{path}:{node.lineno}"
        for room in (facts, numbers)
        for path in Path(room.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare | ast.Match) and strings(node) & set(LANGUAGES)
    ]
    assert asked == []


def test_no_small_word_of_a_language_stands_in_code():
    """Articles, links and conjunctions of Italian are in its tables alone."""
    rules = grammar("it").rules
    words = {*rules["articles"], *rules["links"], *rules["conjunctions"], *rules["ratio"]["per"]} - {*"aeiou"}
    found = [
        f"{path}: {strings(ast.parse(path.read_text(encoding='utf-8'))) & words}"
        for room in (facts, numbers)
        for path in Path(room.__file__).parent.rglob("*.py")
        if strings(ast.parse(path.read_text(encoding="utf-8"))) & words
    ]
    assert found == []
