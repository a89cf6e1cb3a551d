"""First names and surnames of many countries."""

from functools import lru_cache

from nightwire.extracting.entities.deciding import Known
from nightwire.extracting.entities.gazetteer.tables import longest_by_first, read_table
from nightwire.extracting.entities.words import fold, folded_words, key_words


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Returns the folded first names.

    The large table is made by `scripts/generate_person_names.py`, `italian_names.csv` has what it lacks.
    """
    return _names("first_names.csv", "first")


def is_first_name(folded: str) -> bool:
    """Returns whether a folded word is a first name, or two of them: `karl-theodor`."""
    first, _, second = folded.partition("-")
    return folded in first_names() or (bool(second) and first in first_names() and second in first_names())


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Returns folded surnames, of tables of the same kind."""
    return _names("surnames.csv", "last")


def _names(table: str, kind: str) -> frozenset[str]:
    italian = [row for row in read_table("italian_names.csv") if row["kind"] == kind]
    return frozenset(fold(row["name"]) for row in (*read_table(table), *italian))


@lru_cache(maxsize=1)
def well_known() -> dict[tuple[str, ...], str]:
    """Returns the full name of those whom news also call by less, by the folded words of what they say."""
    rows = [row for row in read_table("people.csv") if row["short"]]
    return {folded_words(row["short"]): row["name"] for row in reversed(rows)}


@lru_cache(maxsize=1)
def full_names() -> frozenset[tuple[str, ...]]:
    """Returns the folded words of all names of the well known that are two words or more."""
    rows = [*(row["name"] for row in read_table("people.csv"))]
    names = map(folded_words, [*rows, *(row["alias"] for row in read_table("person_aliases.csv"))])
    return frozenset(words for words in names if len(words) > 1)


@lru_cache(maxsize=1)
def longest_full_name() -> dict[str, int]:
    """Returns how many words the longest name of somebody well known has, by its first word."""
    return longest_by_first(full_names())


@lru_cache(maxsize=1)
def single_names() -> frozenset[str]:
    """Returns the folded names of one word that one person of the past has: `platone`."""
    words = (folded_words(row["alias"]) for row in read_table("person_aliases.csv"))
    return frozenset(word for word, *rest in words if not rest)


@lru_cache(maxsize=1)
def known_people() -> Known:
    """Returns who is known beforehand, for decisions about names."""
    aliases = {_key(row["alias"]): _key(row["name"]) for row in read_table("person_aliases.csv")}
    rows = [row for row in read_table("people.csv") if row["short"]]
    short = [(_key(row["short"]), _key(row["name"])) for row in rows]
    called = {name: {full for said, full in short if said == name} for name, _ in short}
    alone = {name: full.pop() for name, full in called.items() if len(full) == 1}
    return Known({alias: name for alias, name in aliases.items() if alias != name}, alone)


@lru_cache(maxsize=512)
def known_persons_name(key: str) -> str | None:
    """Returns the name to show of somebody known, by folded words."""
    return _names_by_key().get(key)


@lru_cache(maxsize=1)
def _names_by_key() -> dict[str, str]:
    tables = ("people.csv", "person_aliases.csv", "titled_people.csv")
    return {
        _key(row["name"]): row["name"] for table in tables for row in reversed(read_table(table))
    } | _english()


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    """Returns how English spells those whom the table that ids hang on spells otherwise."""
    return {_key(row["name"]): row["en"] for row in read_table("english_people.csv")}


def english_spelling(key: str) -> str | None:
    """Returns the name to show of somebody whom English spells otherwise, by folded words."""
    return _english().get(key)


def _key(name: str) -> str:
    return " ".join(key_words(name))
