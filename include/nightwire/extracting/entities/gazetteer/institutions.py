"""Institutions that many countries and towns have, and that are nobody's without them: `governo`."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import key_words

_NATIONAL = frozenset({
    "government", "parliament", "senate", "congress", "army", "navy", "air force", "armed forces",
    "council of ministers", "supreme court", "constitutional court", "chamber of deputies",
})  # fmt: skip

_LOCAL = (
    *("municipal", "city", "town", "provincial", "regional", "local", "police headquarters", "prefecture"),
    *("mobile squad", "court of a", "court of review", "juvenile court", "bankruptcy court", "university"),
)


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
