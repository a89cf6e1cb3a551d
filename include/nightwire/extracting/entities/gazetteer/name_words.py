"""Words that names of institutions and places are made of, with their English."""

from dataclasses import dataclass
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.inflection import demonym_forms
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.words import folded_words


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that begins names, in English.

    Attributes:
        noun: by itself, behind adjectives: `Council`.
        of: with what follows behind `di`, as a pattern: `University of {}`.
        bare: with what follows at once: `{} Airport`. Either is empty where that is no name, `=` where it
            stays as it is.
        is_owned: whether many countries have one, so that it is nobody's without its country.
    """

    noun: str
    of: str
    bare: str
    is_owned: bool


@lru_cache(maxsize=16)
def heads(language: str) -> dict[tuple[str, ...], Head]:
    """Returns the nouns that begin names, by their folded words in one language."""
    rows = (row for row in read_table("heads.csv") if row["language"] == language)
    return {
        folded_words(row["head"]): Head(row["noun"], row["of"], row["bare"], bool(row["owned"]))
        for row in rows
    }


@lru_cache(maxsize=16)
def name_words(language: str, kind: str) -> dict[tuple[str, ...], str]:
    """Returns words of one kind in English, by folded words.

    Args:
        language: ISO 639-1 code.
        kind: `adjective`, `field` (of work) or `part` (of a place).
    """
    rows = (row for row in read_table("name_words.csv") if row["language"] == language)
    return {folded_words(row["word"]): row["en"] for row in rows if row["kind"] == kind}


@lru_cache(maxsize=16)
def adjective_forms(language: str) -> dict[str, str]:
    """Returns the English of each adjective by all its forms, folded: `nazionali`, `democratica`."""
    forms = name_words(language, "adjective").items()
    return {form: said for words, said in forms for form in demonym_forms(" ".join(words), language)}
