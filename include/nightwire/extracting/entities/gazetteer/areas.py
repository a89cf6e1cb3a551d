"""Areas above the city that are no countries: first-level divisions, continents, seas, regions."""

import gettext
from dataclasses import dataclass
from functools import lru_cache

import pycountry

from nightwire.extracting.entities.gazetteer.inflection import with_forms
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import folded_words

# Types of ISO 3166-2 that are wide enough for their names to be those of the area alone.
_WIDE_TYPES = frozenset(
    {"Region", "Autonomous region", "Land", "State", "Autonomous community", "Republic", "Country"}
    | {"Metropolitan region", "Oblast", "Province", "Canton", "Autonomous province"}
)
# In these countries a province is called after its town, and that is among the cities.
_PROVINCES_ARE_TOWNS = {"IT", "ES", "TR", "NL", "BE"}


@lru_cache(maxsize=16)
def areas(language: str) -> dict[tuple[str, ...], str]:
    """Returns the English name of continents, seas and regions by folded words in one language."""
    column = language if language == "it" else "en"
    names = {folded_words(row[column]): row["en"] for row in read_table("areas.csv")}
    own = [row for row in read_table("area_names.csv") if row["language"] == language]
    return names | with_forms({folded_words(row["name"]): row["en"] for row in own}, language)


@lru_cache(maxsize=16)
def common_beginnings(language: str) -> frozenset[str]:
    """Returns the folded small words that names of areas begin with: `bande de Gaza`, `mar Negro`."""
    names = (row["name"] for row in read_table("area_names.csv") if row["language"] == language)
    return frozenset(folded_words(name)[0] for name in names if name[0].islower())


@lru_cache(maxsize=16)
def area_acronyms(language: str) -> frozenset[tuple[str, ...]]:
    """Returns the folded words of areas that are written in capitals: `URSS`, `K2`."""
    rows = ((row["name"], row["language"]) for row in read_table("area_names.csv"))
    italian = ((row["it"], "it") for row in read_table("areas.csv"))
    return frozenset(
        folded_words(name) for name, own in (*rows, *italian) if own == language and name.isupper()
    )


@lru_cache(maxsize=1)
def area_countries() -> dict[str, str]:
    """Returns the country that an area lies in whole, by the area's English name."""
    return {row["en"]: row["country"] for row in read_table("area_countries.csv")}


@dataclass(frozen=True, slots=True)
class Division:
    """A first-level division of a country; its name is that of ISO 3166-2."""

    name: str
    country: str


@lru_cache(maxsize=16)
def divisions(language: str) -> dict[tuple[str, ...], Division]:
    """Returns each wide division of a country by its folded words in one language."""
    catalogue = gettext.translation("iso3166-2", pycountry.LOCALES_DIR, [language], fallback=True)
    names = {
        folded_words(name): Division(division.name, division.country_code)
        for division in pycountry.subdivisions
        if _is_wide(division)
        for name in (division.name, catalogue.gettext(division.name))
    }
    return {
        words: division
        for words, division in names.items()
        if words and (len(words) > 1 or len(words[0]) > 3)
    }


def _is_wide(division: object) -> bool:
    kind, country = getattr(division, "type", ""), getattr(division, "country_code", "")
    return kind in _WIDE_TYPES and not (kind == "Province" and country in _PROVINCES_ARE_TOWNS)
