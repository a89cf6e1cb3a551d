"""The tables of one language, loaded once: grammar, units and nouns as the rules want them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from nightwire.extracting.facts.tables.problems import problems
from nightwire.languages import read_toml


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language.

    Attributes:
        language: ISO 639-1 code.
        normal: words to their normal form (`dell'` to `di`), for phrase tables.
        articles: words that may stand before a number and mean nothing there.
        skipped: articles and quotation marks.
        links: words between a scale, a part or a collective and what is counted.
        minus: words that set a value below zero.
        plus: words that set it above, or add one more.
        rules: the file as read, one section a concept.
    """

    language: str
    normal: dict[str, str]
    articles: frozenset[str]
    skipped: frozenset[str]
    links: frozenset[str]
    minus: frozenset[str]
    plus: frozenset[str]
    rules: dict[str, Any]


def _over(defaults: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The language's own table over the defaults, key by key of each section."""
    merged = {**defaults, **own}
    for section, values in defaults.items():
        if isinstance(values, dict):
            merged[section] = {**values, **own.get(section, {})}
    return merged


@cache
def grammar(language: str) -> Grammar:
    """The grammar of one of `LANGUAGES`.

    Raises:
        ValueError: its table has a key that nothing reads, a value of another type, or a phrase where
            the rules look for one word.
    """
    defaults, own = read_toml("defaults.toml"), read_toml(language, "grammar.toml")
    if found := problems(own, defaults):
        raise ValueError(f"languages/{language}/grammar.toml: {'; '.join(found)}")
    rules = _over(defaults, own)
    articles = frozenset(rules["articles"])
    return Grammar(
        language=language,
        normal=rules.get("normal", {}),
        articles=articles,
        skipped=articles | frozenset(rules["quotes"]),
        links=frozenset(rules["links"]),
        minus=frozenset(rules["negation"]["minus"]),
        plus=frozenset(rules["ellipsis"]["plus"]),
        rules=rules,
    )
