"""Reading of the tables that lie beside the code."""

import csv
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Any

_PACKAGE = "nightwire.extracting.entities.gazetteer"


def read_table(name: str) -> list[dict[str, str]]:
    """Returns the rows of a CSV file of this package, by column name."""
    with resources.files(_PACKAGE).joinpath(name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=8)
def read_settings(name: str) -> dict[str, Any]:
    """Returns a TOML file of this package."""
    with resources.files(_PACKAGE).joinpath(name).open("rb") as file:
        return tomllib.load(file)


def longest_by_first(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Returns how many words the longest of some names has, by its first word: most words begin none."""
    longest: dict[str, int] = {}
    for words in names:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest
