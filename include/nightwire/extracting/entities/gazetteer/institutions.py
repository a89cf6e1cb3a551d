"""Institutions that many countries and towns have, and that are nobody's without them: `governo`."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.countries import with_article
from nightwire.extracting.entities.gazetteer.demonyms import english_demonym
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import key_words

_NATIONAL = frozenset({
    "government", "parliament", "senate", "congress", "army", "navy", "air force", "armed forces",
    "council of ministers", "supreme court", "constitutional court", "chamber of deputies", "general staff",
    "coast guard", "intelligence services", "security forces", "presidential guard", "national assembly",
})  # fmt: skip

_LOCAL = (
    *("municipal", "city", "town", "provincial", "regional", "local", "police headquarters", "prefecture"),
    *("mobile squad", "court", "juvenile court", "bankruptcy court", "university", "public prosecutor"),
    *("region", "province", "municipality", "executive council", "chamber of commerce", "chamber of labour"),
)
_SHORT_PEOPLES = {"US": "US"}  # `American Police` may be of any of two continents
_SMALL = frozenset({"of", "the", "and", "for", "in"})


@lru_cache(maxsize=16)
def institution_names(language: str) -> dict[str, str]:
    """Returns what each is in English, by its folded words in one language."""
    rows = (row for row in read_table("institutions.csv") if row["language"] == language)
    return {" ".join(key_words(row["word"])): row["en"] for row in rows}


def is_local(institution: str) -> bool:
    """Returns whether a town or a region has it, by its English: no `Municipal council of Italy`."""
    return institution.lower().startswith(_LOCAL)


def is_national(institution: str) -> bool:
    """Returns whether a country has one of an institution, by its English: `governo di Kiev` is Ukraine's."""
    return institution in _NATIONAL or "ministry" in institution.lower()


def shown_institution(institution: str, owner: str, country: str | None) -> str:
    """Returns the English of an institution with what it belongs to: `Russian Ministry of Defence`.

    Args:
        institution: as the table of institutions or its own words have it.
        owner: the English name of the place that it belongs to; empty where nobody knows.
        country: ISO 3166-1 alpha-2 code of the owner where that is a country.
    """
    if country and (whole := _titles().get((institution, country))):
        return whole
    title = _titles().get((institution, "")) or _in_capitals(institution)
    people = _SHORT_PEOPLES.get(country) or english_demonym(country) if country else None
    if people:
        return f"{people} {title}"
    return f"{title} of {with_article(owner)}" if owner else title


@lru_cache(maxsize=1)
def _titles() -> dict[tuple[str, str], str]:
    """Returns how institutions are called where capitals are not all, by country or for all of them."""
    return {(row["en"], row["country"]): row["title"] for row in read_table("institution_titles.csv")}


def _in_capitals(institution: str) -> str:
    words = (word if word in _SMALL else word[0].upper() + word[1:] for word in institution.split())
    return " ".join(words)
