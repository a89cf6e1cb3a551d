"""Forms of names that a language changes: case endings of adjectives, the `s` of the genitive."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import TypeVar

from nightwire.extracting.entities.gazetteer.tables import read_settings
from nightwire.extracting.entities.words import fold


@lru_cache(maxsize=16)
def _rules(language: str) -> dict[str, list[str]]:
    rules: dict[str, list[str]] = read_settings("inflection.toml").get("names", {}).get(language, {})
    return rules


Value = TypeVar("Value")


def with_forms(names: Mapping[tuple[str, ...], Value], language: str) -> dict[tuple[str, ...], Value]:
    """Returns a table of names with all their forms: `Vereinten Nationen` beside `Vereinte Nationen`.

    Names that the table has by themselves go before forms of others.
    """
    forms = {form: value for words, value in names.items() for form in _forms(words, language)}
    return forms | dict(names)


def _forms(words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    if not (endings := _rules(language).get("adjectives", [])) or len(words) < 2:
        return iter(())
    *adjectives, noun = words
    return ((*changed, noun) for changed in product(*(_adjective(word, endings) for word in adjectives)))


def _adjective(word: str, endings: list[str]) -> list[str]:
    ending = next((ending for ending in endings if word.endswith(ending) and len(word) > 4), None)
    return [word] if ending is None else [word.removesuffix(ending) + other for other in endings]


@lru_cache(maxsize=65536)
def without_genitive(words: tuple[str, ...], language: str) -> tuple[str, ...] | None:
    """Returns folded words without the ending of a genitive, or None where there is none: `nepals`."""
    for ending in _rules(language).get("genitive", []):
        if words and words[-1].endswith(ending) and len(words[-1]) > len(ending) + 3:
            return (*words[:-1], words[-1].removesuffix(ending))
    return None


@lru_cache(maxsize=16)
def _demonym_endings(language: str) -> dict[str, list[str]]:
    endings: dict[str, list[str]] = read_settings("inflection.toml").get("demonyms", {}).get(language, {})
    return endings


def demonym_forms(word: str, language: str) -> list[str]:
    """Returns the folded forms of a demonym: `russo`, `russa`, `russi`, `russe`."""
    endings = _demonym_endings(language)
    ending = next((ending for ending in endings if word.endswith(ending)), None)
    if ending is None:
        return [fold(word)]
    return [fold(word.removesuffix(ending) + form) for form in endings[ending]]
