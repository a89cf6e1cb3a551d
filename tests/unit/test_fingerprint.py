"""What counts for a fingerprint, and what does not."""

import subprocess
import sys

import pytest

from nightwire import fingerprint, numbers, reading
from nightwire.extracting import facts
from nightwire.settings import PROJECT_FOLDER
from nightwire.translating import gate

RULE = """\"\"\"A rule.\"\"\"

LIMIT = 3


def rule(text: str) -> bool:
    \"\"\"Whether it is short.\"\"\"
    return len(text) < LIMIT and "a" not in text  # as they say
"""


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "here")


def write(folder, rule=RULE, table="casa,house\n", names=("rule.py", "tables/terms.csv")):
    for name, text in zip(names, (rule, table), strict=True):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize(
    "same",
    [
        RULE.replace("# as they say", "# as nobody says"),
        RULE.replace("Whether it is short.", "Tell\n\n    whether it is short."),
        RULE.replace('"""A rule."""\n', ""),
        RULE.replace("LIMIT = 3\n\n\n", "\n# three\nLIMIT   =  (3)\n\n"),
        RULE.replace("len(text) < LIMIT and", "(\n        len(text) < LIMIT\n        and").replace(
            "not in text", "not in text\n    )"
        ),
    ],
)
def test_comments_docstrings_and_formatting_do_not_count(folder, tmp_path, same):
    assert same != RULE
    assert fingerprint.of_folder(write(tmp_path / "there", same)) == fingerprint.of_folder(folder)


@pytest.mark.parametrize(
    "other",
    [
        {"rule": RULE.replace("= 3", "= 4")},
        {"rule": RULE.replace("= 3", "= 3.0")},
        {"rule": RULE.replace("<", "<=")},
        {"rule": RULE.replace('"a"', '"b"')},
        {"rule": RULE.replace("text", "line")},
        {"table": "casa,home\n"},
        {"table": "casa,house\nmare,sea\n"},
        {"names": ("rules.py", "tables/terms.csv")},
        {"names": ("rule.py", "terms.csv")},
    ],
)
def test_another_rule_constant_row_or_name_counts(folder, tmp_path, other):
    assert fingerprint.of_folder(write(tmp_path / "there", **other)) != fingerprint.of_folder(folder)


def test_a_text_that_is_no_docstring_counts(tmp_path):
    one, other = (write(tmp_path / name, f"def f():\n    return '{name}'\n") for name in "ab")
    assert fingerprint.of_folder(one) != fingerprint.of_folder(other)


def test_what_python_and_editors_leave_behind_does_not_count(folder):
    before = fingerprint.of_folder(folder)
    write(folder, names=("__pycache__/rule.cpython-311.pyc", "tables/.terms.csv.swp"))
    assert fingerprint.of_folder(folder) == before


def test_the_order_of_writing_does_not_count(folder, tmp_path):
    there = tmp_path / "there"
    write(there, RULE, RULE, ("tables/terms.csv", "rule.py"))
    assert fingerprint.of_folder(write(there)) == fingerprint.of_folder(folder)


def test_order_and_repetition_of_packages_do_not_count():
    names = "nightwire.numbers", "nightwire.errors"
    one = fingerprint.of_packages(*names, distributions=["babel", "rich"])
    assert one == fingerprint.of_packages(*names[::-1], names[0], distributions=("rich", "babel"))
    assert one != fingerprint.of_packages(*names, distributions=["babel"])
    assert one != fingerprint.of_packages(names[0], distributions=["babel", "rich"])


def test_stages_have_fingerprints_of_their_own():
    versions = {reading.version(), facts.version(), gate.version()}
    assert len(versions) == 3
    assert {len(version) for version in versions} == {fingerprint.DIGITS}


def test_another_process_gives_the_same():
    code = "from nightwire import fingerprint; print(fingerprint.of_packages('nightwire'))"
    runs = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        for _ in range(2)
    ]
    assert {run.stdout.strip() for run in runs} == {fingerprint.of_packages("nightwire")}


def test_a_package_that_there_is_not_is_named():
    with pytest.raises(ModuleNotFoundError, match=r"nightwire\.nothing"):
        fingerprint.of_packages("nightwire.nothing")


def test_files_of_one_name_below_a_package(folder):
    of_terms = fingerprint.of_folder(folder, "terms.csv")
    write(folder, RULE.replace("= 3", "= 4"))
    assert fingerprint.of_folder(folder, "terms.csv") == of_terms
    write(folder, table="casa,home\n")
    assert fingerprint.of_folder(folder, "terms.csv") != of_terms


def test_who_reads_numbers_counts_number_words_and_no_nouns():
    """English is made again for another number word, not for another noun."""
    files = list((PROJECT_FOLDER / "include").rglob("*.py"))
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    assert [
        f for f, text in texts.items() if '"nightwire.numbers"' in text and "nightwire.languages" not in text
    ] == []
    assert any("*NUMBERS" in text for text in texts.values())
    parts = {name: fingerprint.of_packages(name) for name in numbers.MADE_OF}
    assert parts["nightwire.languages:numbers.toml"] != fingerprint.of_packages("nightwire.languages")


def test_what_looks_for_dropped_words_counts_for_english(monkeypatch):
    seen = []
    monkeypatch.setattr(gate, "of_packages", lambda *names, **_: seen.extend(names) or "1")
    gate.version()
    assert {"nightwire.translating.content.cover", "nightwire.translating.content:it.csv"} <= set(seen)
