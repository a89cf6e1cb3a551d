"""What a language says around names: titles, heads, small words; one TOML file a language."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module, resources
from importlib.resources.abc import Traversable

import simplemma

from nightwire.extracting.entities.once import once
from nightwire.extracting.entities.words import fold

_PACKAGE = "nightwire.extracting.entities.source"
_NONE: frozenset[str] = frozenset()
_NO_LISTS: frozenset[tuple[str, str]] = frozenset()
# Shorter parts of a compound are syllables of names.
_SHORTEST_PART = 4
# Longer ones are no words, and each of their letters would be tried as a joint.
_LONGEST_COMPOUND = 60


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that tell names, folded; empty sets where there is no file."""

    language: str
    lists: Mapping[tuple[str, str], frozenset[str]]
    endings: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    traits: frozenset[str] = _NONE

    def words(self, section: str, key: str) -> frozenset[str]:
        """Returns one list of the file, without what it says of endings."""
        return self.lists.get((section, key), _NONE)

    def has(self, section: str, key: str, folded: str) -> bool:
        """Returns whether a word stands in a list, or ends as the list says: `-minister`."""
        name = (section, key)
        if folded in self.lists.get(name, _NONE):
            return True
        return name in self.endings and folded.endswith(self.endings[name])

    @once
    def listings(self) -> Callable[[str], frozenset[tuple[str, str]]]:
        """Gives the lists that have a word, each by its section and key: those that `has` says yes for."""
        return lru_cache(maxsize=65536)(self._find_listings)

    def _find_listings(self, folded: str) -> frozenset[tuple[str, str]]:
        known = self._by_word.get(folded, _NO_LISTS)
        if not folded.endswith(self._all_endings):
            return known
        ended = [name for name, endings in self.endings.items() if folded.endswith(endings)]
        return known.union(ended)

    @once
    def _all_endings(self) -> tuple[str, ...]:
        return tuple({ending for endings in self.endings.values() for ending in endings})

    @once
    def _by_word(self) -> dict[str, frozenset[tuple[str, str]]]:
        lists = defaultdict(set)
        for name, words in self.lists.items():
            for word in words:
                lists[word].add(name)
        return {word: frozenset(names) for word, names in lists.items()}

    def is_common(self, folded: str, text: str) -> bool:
        """Returns whether a word is also a plain word of the language."""
        if folded in self._plain_words or folded.endswith(self.endings_of("names", "common_endings")):
            return True
        return is_dictionary_word(text.lower(), self.language)

    @once
    def _plain_words(self) -> frozenset[str]:
        return self.words("names", "common") | self._small_words

    @once
    def _small_words(self) -> frozenset[str]:
        return _function_words(self.language) | self.words("names", "articles")

    def endings_of(self, section: str, key: str) -> tuple[str, ...]:
        """Returns a list whose entries are all endings, as `str.endswith` takes them."""
        name = (section, key)
        if name not in self._as_endings:
            self._as_endings[name] = tuple(sorted(self.words(*name)))
        return self._as_endings[name]

    @once
    def _as_endings(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    def is_compound(self, text: str) -> bool:
        """Returns whether a word is made of two words of the language: `Waffenruhe`."""
        return _is_compound(text.lower(), self.language)

    def is_function_word(self, folded: str) -> bool:
        """Returns whether a word is an article, a preposition, a common adverb or the like."""
        return folded in self._small_words


@lru_cache(maxsize=256)
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
    traits = frozenset(trait for trait, holds in sections.pop("traits", {}).items() if holds)
    inflection = sections.pop("inflection", {})
    folded = {
        (section, key): frozenset(_inflect(words, inflection.get(f"{section}.{key}", ())))
        for section, lists in sections.items()
        for key, words in lists.items()
    }
    endings = {name: tuple(sorted(_endings(words))) for name, words in folded.items()}
    return Lexicon(language, folded, {name: some for name, some in endings.items() if some}, traits)


def _inflect(words: Iterable[str], endings: Iterable[str]) -> Iterator[str]:
    return (fold(word) + ending for word in words for ending in ("", *endings))


def _endings(words: Iterable[str]) -> Iterator[str]:
    return (word.removeprefix("-") for word in words if word.startswith("-"))


@lru_cache(maxsize=16)
def _function_words(language: str) -> frozenset[str]:
    try:
        module = import_module(f"spacy.lang.{language}.stop_words")
    except ImportError:
        return frozenset()
    return frozenset(map(fold, module.STOP_WORDS))


@lru_cache(maxsize=65536)
def is_dictionary_word(word: str, language: str) -> bool:
    """Returns whether the dictionary of a language has a word, in small letters."""
    try:
        return simplemma.is_known(word, lang=language)
    except ValueError:  # simplemma has no such language
        return False


@lru_cache(maxsize=65536)
def _is_compound(word: str, language: str) -> bool:
    if len(word) > _LONGEST_COMPOUND:
        return False
    *_, last = word.split("-")
    if last != word:
        return is_dictionary_word(last, language)
    parts = ((word[:cut], word[cut:]) for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1))
    return any(
        is_dictionary_word(tail, language)
        and (is_dictionary_word(head, language) or is_dictionary_word(head.removesuffix("s"), language))
        for head, tail in parts
    )
