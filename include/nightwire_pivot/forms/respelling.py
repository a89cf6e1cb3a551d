"""An Italian word that no dictionary has, in the spelling of its likely Portuguese cousin."""

import csv
from functools import cache
from importlib.resources import files

MIN_STEM = 3  # letters before the ending; shorter words are no safe guess


def respell(word: str) -> str:
    """The longest ending that fits is replaced; a word that has none stays as it is."""
    for ending, replacement in _pairs("end"):
        if word.endswith(ending) and len(word) - len(ending) >= MIN_STEM:
            return _inside(word.removesuffix(ending)) + replacement
    return word


def _inside(stem: str) -> str:
    for italian, portuguese in _pairs("inside"):
        stem = stem.replace(italian, portuguese)
    return stem


@cache
def _pairs(where: str) -> list[tuple[str, str]]:
    """Italian and Portuguese letters, longest first."""
    with files(__package__).joinpath("respelling.csv").open(encoding="utf-8") as lines:
        rows = {row["source"]: row["target"] for row in csv.DictReader(lines) if row["where"] == where}
    return sorted(rows.items(), key=lambda row: -len(row[0]))
