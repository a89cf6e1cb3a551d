"""First names and surnames of many countries."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import fold


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Returns the folded first names; the table is made by `scripts/generate_person_names.py`."""
    return frozenset(fold(row["name"]) for row in read_table("first_names.csv"))


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Returns folded surnames, made in the same way."""
    return frozenset(fold(row["name"]) for row in read_table("surnames.csv"))
