"""`attribution.toml` of a language, checked and made ready for the rules."""

from dataclasses import fields, replace
from functools import cache
from typing import Any

from nightwire.extracting.facts.attribution.tables import AttributionWords
from nightwire.extracting.facts.tables.grammar import Grammar, grammar
from nightwire.extracting.facts.tables.lexicon import natives, people, single_nouns
from nightwire.extracting.facts.tables.phrases import PhraseTable
from nightwire.extracting.facts.tables.plurals import plurals
from nightwire.extracting.facts.tables.problems import is_word
from nightwire.languages import LANGUAGES, read_toml

PHRASES = frozenset(["prefix", "weak", "verb", "passive", "gerunds", "participles", "auxiliaries", "between",
                     "anaphoric", "accusing", "parties"])  # fmt: skip


def faults(table: dict[str, Any]) -> list[str]:
    """What is wrong with an `attribution.toml`, one line a fault; empty where it is right."""
    known = {one.name for one in fields(AttributionWords)} - {
        "people",
        "trades",
        "crowds",
        "nouns",
        "natives",
        "others",
        "inside",
    }
    found = [f"{key}: nothing reads this key" for key in table if key not in known]
    for key, words in table.items():
        if not isinstance(words, list):
            found.append(f"{key}: list wanted, {type(words).__name__} given")
            continue
        found += [f"{key}: {word!r} has a capital, and the rules look at lower case"
                  for word in words if word != word.lower()]  # fmt: skip
        if key not in PHRASES:
            found += [f"{key}: {word!r} is no single word" for word in words if not is_word(word)]
    return found


def load(table: dict[str, list[str]]) -> AttributionWords:
    """The words of one table.

    Raises:
        ValueError: a key that no rule reads, or an entry that can never match.
    """
    if found := faults(table):
        raise ValueError(f"attribution.toml: {'; '.join(found)}")
    return AttributionWords(**{key: frozenset(words) for key, words in table.items()})


@cache
def words_of(language: str) -> AttributionWords | None:
    """The words of one of `LANGUAGES`, None for another."""
    if language not in LANGUAGES:
        return None
    rules = grammar(language).rules
    loaded = load(read_toml(language, "attribution.toml"))
    crowds = frozenset(form for one in people(language) for form in plurals(one, language)) - people(language)
    return replace(
        loaded,
        people=people(language),
        trades=people(language, "own_nouns"),
        crowds=crowds,
        nouns=single_nouns(language),
        natives=natives(language),
        others=frozenset(rules["others"]),
        inside=frozenset(rules["ellipsis"]["inside"]),
    )


def table(phrases: frozenset[str], of: Grammar) -> PhraseTable:
    """Phrases over normal forms, each to itself."""
    found = PhraseTable(())
    for phrase in sorted(phrases):
        found.add([of.normal.get(word, word) for word in PhraseTable.words(phrase)], phrase)
    return found
