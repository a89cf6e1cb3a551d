"""What organisations are called for short: without a legal form, by a company's own name, by an acronym."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.source.lexicon import is_dictionary_word
from nightwire.extracting.entities.words import fold, folded_words, key_words

INITIALS = "~"  # before letters that nobody has introduced
_LEGAL_FORMS = frozenset({
    "spa", "s.p.a", "srl", "s.r.l", "ltd", "limited", "inc", "corp", "corporation", "co", "company", "group",
    "gruppo", "gmbh", "ag", "sa", "s.a", "plc", "llc", "nv", "kg", "holding",
})  # fmt: skip
# Nouns that a company's name may have or not: `Banca Carige`, `Carige`.
_HOUSES = frozenset({"banca", "banco", "bank", "gruppo", "group", "societa", "compagnia", "assicurazioni"})
_SMALL = frozenset({
    "di", "del", "della", "dello", "dei", "degli", "delle", "d", "per", "e", "ed", "a", "al", "alla", "of",
    "the", "for", "and", "in", "su", "sul",
})  # fmt: skip
_LONGEST_ACRONYM, _LEAST_INITIALS, _SHORTEST_NAME = 8, 3, 4  # letters


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as articles name it.

    Attributes:
        entity_id: by the names of one article alone.
        key: the name as folded words.
        core: the same without legal forms and the nouns that a company may have or not.
        acronym: what it is called for short: introduced by an article, or `~` and its initials, or empty.
        article_count: articles that name it so.
        first_date: the night of the first of these (`YYYY-MM-DD`).
    """

    entity_id: str
    key: str
    core: str
    acronym: str
    article_count: int
    first_date: str

    @property
    def is_short(self) -> bool:
        """Whether it is a word so short that it may be an acronym of several."""
        return " " not in self.key and len(self.key) <= _LONGEST_ACRONYM


def core_of(name: str) -> str:
    """Returns the folded words of a name without what one and the same company has or has not."""
    words = [word for word in folded_words(name) if word not in ("the",)]
    while len(words) > 1 and words[-1].rstrip(".") in _LEGAL_FORMS:
        words.pop()
    bare = [word for word in words if word not in _HOUSES]
    is_own = len(bare) == 1 and len(words) == 2 and _is_own_name(bare[0])
    return " ".join(bare if is_own else key_words(" ".join(words)))


def _is_own_name(word: str) -> bool:
    """Returns whether a word names a house by itself: no town, no plain word."""
    if len(word) < _SHORTEST_NAME or (word,) in cities():
        return False
    return not (is_dictionary_word(word, "it") or is_dictionary_word(word, "en") or word in common_nouns())


def acronym_of(texts: Iterable[str]) -> str:
    """Returns what a name of several words is called for short in its own article, or else its initials.

    Args:
        texts: the words of its mentions.
    """
    said = sorted(set(texts))
    long = [text for text in said if len(key_words(text)) > 1]
    if not long:
        return fold(said[0]).replace(".", "") if said and len(said[0]) <= _LONGEST_ACRONYM else ""
    introduced = [fold(text).replace(".", "") for text in said if _is_acronym(text)]
    return min(introduced) if introduced else next(_initials(long), "")


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return letters.isalnum() and 2 <= len(letters) <= _LONGEST_ACRONYM and letters[0].isupper()


def _initials(texts: Iterable[str]) -> Iterator[str]:
    """Yields the initials of a name whose words are all capitalised but the small ones."""
    for text in sorted(texts, key=lambda one: (-len(one), one)):
        words = [
            word for word in text.replace("'", " ").replace("’", " ").split() if fold(word) not in _SMALL
        ]
        if len(words) >= _LEAST_INITIALS and all(word[0].isupper() for word in words):
            yield INITIALS + "".join(fold(word)[:1] for word in words)


@lru_cache(maxsize=1)
def common_nouns() -> frozenset[str]:
    """The common nouns that organisations begin with, in Italian and English: `fondazione`, `foundation`."""
    rows = read_table("heads.csv")
    return frozenset(word for row in rows for text in (row["head"], row["noun"]) for word in key_words(text))
