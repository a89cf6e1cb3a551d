"""Weapons, aircraft and vehicles that news name without saying what they are."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import longest_by_first, read_table
from nightwire.extracting.entities.words import folded_words


@lru_cache(maxsize=1)
def products() -> dict[tuple[str, ...], str]:
    """Returns the name of each by its folded words; they are called so in all languages."""
    return {folded_words(row["name"]): row["name"] for row in read_table("products.csv")}


@lru_cache(maxsize=1)
def longest_product() -> dict[str, int]:
    """Returns how many words the longest has that begins with a folded word."""
    return longest_by_first(products())
