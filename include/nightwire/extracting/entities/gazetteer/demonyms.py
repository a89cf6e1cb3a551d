"""Words for what belongs to a country (`russo`, `Russian`), with their country."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.inflection import demonym_forms
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import fold


@lru_cache(maxsize=16)
def demonyms(language: str) -> dict[str, str]:
    """Returns the country code of each demonym of one language, by folded form."""
    rows = read_table("demonyms.csv")
    forms = ((row["country"], word) for row in rows for word in row.get(language, "").split())
    inflect = _english_forms if language == "en" else demonym_forms
    return {form: code for code, word in forms for form in inflect(word, language)}


def _english_forms(word: str, _language: str) -> list[str]:
    plain = fold(word.replace("-", " "))
    return [plain, plain + "s"]


@lru_cache(maxsize=512)
def english_demonym(country: str) -> str | None:
    """Returns the English adjective of a country by its ISO 3166-1 alpha-2 code: `Syrian`."""
    rows = (row["en"].split() for row in read_table("demonyms.csv") if row["country"] == country)
    return next((words[0].replace("-", " ") for words in rows if words), None)
