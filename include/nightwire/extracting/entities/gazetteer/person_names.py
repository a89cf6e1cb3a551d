"""First names and surnames of many countries."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import fold, folded_words


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Returns the folded first names; the table is made by `scripts/generate_person_names.py`."""
    return frozenset(fold(row["name"]) for row in read_table("first_names.csv"))


def is_first_name(folded: str) -> bool:
    """Returns whether a folded word is a first name, or two of them: `karl-theodor`."""
    first, _, second = folded.partition("-")
    return folded in first_names() or (bool(second) and first in first_names() and second in first_names())


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Returns folded surnames, made in the same way."""
    return frozenset(fold(row["name"]) for row in read_table("surnames.csv"))


@lru_cache(maxsize=1)
def well_known() -> dict[tuple[str, ...], str]:
    """Returns the full name of those whom news also call by less, by the folded words of what they say."""
    rows = [row for row in read_table("people.csv") if row["short"]]
    return {folded_words(row["short"]): row["name"] for row in reversed(rows)}
