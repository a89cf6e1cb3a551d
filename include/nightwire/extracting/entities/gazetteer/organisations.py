"""Organisations that news name without introducing them, with their names and acronyms."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import folded_words

_COLUMNS = {"it": ("en", "it"), "en": ("en",)}
_ACRONYMS = {"it": ("acronym_en", "acronym_it"), "en": ("acronym_en",)}


@lru_cache(maxsize=16)
def organisations(language: str) -> dict[tuple[str, ...], str]:
    """Returns the English name of each organisation by its folded words in one language."""
    columns = _COLUMNS.get(language, ("en",))
    return _by_words(columns)


@lru_cache(maxsize=16)
def acronyms(language: str) -> dict[tuple[str, ...], str]:
    """Returns the English name that each acronym of one language stands for."""
    return _by_words(_ACRONYMS.get(language, ("acronym_en",)))


def is_written_as_acronym(text: str, language: str) -> bool:
    """Returns whether capitals say that a word is an acronym; Italian also writes `Onu` and `Nato`."""
    return text.isupper() or (language == "it" and len(text) > 2 and text[0].isupper())


def _by_words(columns: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    rows = read_table("organisations.csv")
    return {folded_words(row[column]): row["en"] for row in rows for column in columns if row[column]}
