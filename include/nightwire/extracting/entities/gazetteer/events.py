"""Events, prizes and books that news name in each language, with their English names."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import longest_by_first, read_table
from nightwire.extracting.entities.words import folded_words


@lru_cache(maxsize=16)
def events(language: str) -> dict[tuple[str, ...], str]:
    """Returns the English name of each by its folded words in one language."""
    rows = (row for row in read_table("event_names.csv") if row["language"] == language)
    return {folded_words(row["name"]): row["en"] for row in rows}


@lru_cache(maxsize=16)
def longest_event(language: str) -> dict[str, int]:
    """Returns how many words the longest event has that begins with a folded word."""
    return longest_by_first(events(language))
