"""Programmes, films, operas and songs that news name without saying so, with their English names."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import longest_by_first, read_table
from nightwire.extracting.entities.words import folded_words


@lru_cache(maxsize=1)
def works() -> dict[tuple[str, ...], str]:
    """Returns the English name of each work by its folded words; most keep theirs in all languages."""
    return {folded_words(row["name"]): row["en"] or row["name"] for row in read_table("works.csv")}


@lru_cache(maxsize=1)
def longest_work() -> dict[str, int]:
    """Returns how many words the longest work has that begins with a folded word."""
    return longest_by_first(works())
