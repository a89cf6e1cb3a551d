"""The table of content words, and the lemmas of a text."""

import csv
import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

MIN_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class KnownWord:
    """One row of the table.

    Attributes:
        weight: logarithm of how many sentences have it.
        english: lemmas that the offline chain makes of it; none where they are too many to tell.
    """

    weight: float
    english: frozenset[str]


@cache
def known_words(language: str) -> dict[str, KnownWord]:
    """The table by lemma; empty for languages that have none."""
    file = files(__package__).joinpath(f"{language}.csv")
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {
            row["lemma"]: KnownWord(math.log1p(int(row["sentences"])), frozenset(row["english"].split()))
            for row in rows
        }


def content_lemmas(text: str, language: str) -> list[str]:
    """Lemmas of the words that carry meaning, in order: no names, no short words, no function words."""
    words = (word for word in _WORD.findall(text) if len(word) >= MIN_LETTERS and not word[0].isupper())
    lemmas = (lemma_of(word, language) for word in words)
    return [lemma for lemma in lemmas if lemma not in _function_words(language)]


@lru_cache(maxsize=50_000)
def lemma_of(word: str, language: str) -> str:
    """Its dictionary form, in small letters."""
    import simplemma  # loads its dictionaries when the first word is asked for

    return str(simplemma.lemmatize(word.lower(), lang=language)).lower()


def is_function_word(word: str) -> bool:
    """Whether it is an English article, preposition, pronoun … in small letters.

    Not `i`, which has its capital everywhere.
    """
    return word in _function_words("en") or word in _function_words("en_short")


@lru_cache(maxsize=50_000)
def is_word(word: str, language: str) -> bool:
    """Whether the language's dictionary has the word."""
    import simplemma

    return bool(simplemma.is_known(word, lang=language))


@cache
def _function_words(language: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("function_words.toml").read_text(encoding="utf-8"))
    return frozenset(table.get(language, "").split())
