"""Organisations that news name without introducing them, with their names and acronyms."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.inflection import with_forms
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import folded_words

_COLUMNS = {"it": ("en", "it"), "en": ("en",)}
_VOWELS = frozenset("aeiou")
_WRITE_ACRONYMS_AS_WORDS = {"it", "es", "fr", "pt", "de"}
_ACRONYMS = {"it": ("acronym_en", "acronym_it"), "en": ("acronym_en",)}


@lru_cache(maxsize=16)
def organisations(language: str) -> dict[tuple[str, ...], str]:
    """Returns the English name of each organisation by its folded words in one language."""
    return _by_words(_COLUMNS.get(language, ("en",))) | with_forms(_own(language, "name"), language)


@lru_cache(maxsize=16)
def acronyms(language: str) -> dict[tuple[str, ...], str]:
    """Returns the English name that each acronym of one language stands for."""
    return _by_words(_ACRONYMS.get(language, ("acronym_en",))) | _own(language, "acronym")


@lru_cache(maxsize=1)
def organisation_countries() -> dict[str, str]:
    """Returns the country of an organisation that is of one, by its English name."""
    return {row["en"]: row["country"] for row in read_table("organisation_countries.csv")}


def is_written_as_acronym(text: str, language: str) -> bool:
    """Returns whether capitals say that a word is an acronym; some languages also write `Onu` and `Nato`."""
    if text.isupper():
        return True
    is_word = text[:1].isupper() and text.isascii()  # `Età` is none
    is_word = is_word and (len(text) > 2 or _VOWELS.isdisjoint(text.lower()))  # `Dc`, but not `Si`
    return is_word and language in _WRITE_ACRONYMS_AS_WORDS


def _own(language: str, column: str) -> dict[tuple[str, ...], str]:
    """Returns the English name of each name or acronym that stands in the table of one language."""
    rows = (row for row in read_table("organisation_names.csv") if row["language"] == language)
    return {folded_words(row[column]): row["en"] for row in rows if row[column]}


def _by_words(columns: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    rows = read_table("organisations.csv")
    return {folded_words(row[column]): row["en"] for row in rows for column in columns if row[column]}
