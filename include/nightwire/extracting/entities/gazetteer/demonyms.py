"""Words for what belongs to a country (`russo`, `Russian`), with their country."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import fold

# Endings of Italian adjectives: what the dictionary form ends in, and what may stand there.
_ITALIAN_ENDINGS = {"co": ("co", "ca", "ci", "chi", "che"), "go": ("go", "ga", "ghi", "ghe"),
                    "o": ("o", "a", "i", "e"), "e": ("e", "i"), "a": ("a", "i", "e")}  # fmt: skip


@lru_cache(maxsize=16)
def demonyms(language: str) -> dict[str, str]:
    """Returns the country code of each demonym of one language, by folded form."""
    column = {"it": "it", "en": "en"}.get(language)
    if column is None:
        return {}
    forms = ((row["country"], word) for row in read_table("demonyms.csv") for word in row[column].split())
    inflect = _inflect_italian if column == "it" else _plain
    return {fold(form): code for code, word in forms for form in inflect(word)}


@lru_cache(maxsize=512)
def english_demonym(code: str) -> str | None:
    """Returns the English demonym of a country, or None where the table has none."""
    rows = {row["country"]: row["en"] for row in read_table("demonyms.csv")}
    return rows[code].split()[0].replace("-", " ") if code in rows else None


def _plain(word: str) -> tuple[str, ...]:
    return (word.replace("-", " "), word.replace("-", " ") + "s")


def _inflect_italian(word: str) -> tuple[str, ...]:
    ending = next((ending for ending in _ITALIAN_ENDINGS if word.endswith(ending)), None)
    if ending is None:
        return (word,)
    return tuple(word.removesuffix(ending) + form for form in _ITALIAN_ENDINGS[ending])
