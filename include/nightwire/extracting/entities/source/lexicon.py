"""What a language says around names: titles, heads, small words; one TOML file a language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module, resources
from importlib.resources.abc import Traversable

import simplemma

from nightwire.extracting.entities.words import fold

_PACKAGE = "nightwire.extracting.entities.source"
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that tell names, folded; empty sets where there is no file."""

    language: str
    lists: Mapping[tuple[str, str], frozenset[str]]

    def words(self, section: str, key: str) -> frozenset[str]:
        """Returns one list of the file."""
        return self.lists.get((section, key), _NONE)

    def is_common(self, folded: str, text: str) -> bool:
        """Returns whether a word is also a plain word of the language."""
        if folded in self.words("names", "common") or self.is_function_word(folded):
            return True
        if folded.endswith(tuple(self.words("names", "common_endings"))):
            return True
        return _is_dictionary_word(text.lower(), self.language)

    def is_function_word(self, folded: str) -> bool:
        """Returns whether a word is an article, a preposition, a common adverb or the like."""
        return folded in _function_words(self.language) or folded in self.words("names", "articles")


def has_rules(language: str) -> bool:
    """Returns whether a language has a lexicon of its own, so that its sentences speak for themselves."""
    return _file(language).is_file()


def _file(language: str) -> Traversable:
    return resources.files(_PACKAGE).joinpath(f"{language}.toml")


@lru_cache(maxsize=16)
def load_lexicon(language: str) -> Lexicon:
    """Returns the lexicon of a language; without a file of its own, an empty one."""
    if not has_rules(language):
        return Lexicon(language, {})
    sections = tomllib.loads(_file(language).read_text(encoding="utf-8"))
    folded = {
        (section, key): frozenset(map(fold, words))
        for section, lists in sections.items()
        for key, words in lists.items()
    }
    return Lexicon(language, folded)


@lru_cache(maxsize=16)
def _function_words(language: str) -> frozenset[str]:
    try:
        module = import_module(f"spacy.lang.{language}.stop_words")
    except ImportError:
        return frozenset()
    return frozenset(map(fold, module.STOP_WORDS))


@lru_cache(maxsize=65536)
def _is_dictionary_word(word: str, language: str) -> bool:
    try:
        return simplemma.is_known(word, lang=language)
    except ValueError:  # simplemma has no such language
        return False
