"""Short forms of organisations in one article: `Antonveneta` for `Banca Antonveneta`.

Two words or more that a longer name begins or ends with stand for it, one word only where a noun such as
`University` is all that the longer name adds: a group's first word is often its daughter's as well.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.words import key_words

_SHORTEST_NAME = 4  # letters of a word that stands for an organisation alone
_SCORE = 0.8


def whole_organisations(
    identities: Sequence[Identity], apart: Callable[[str, str], bool]
) -> dict[str, Identity]:
    """Returns for the keys of short forms the one organisation of the article that they stand for.

    Args:
        identities: of all mentions of one article.
        apart: whether the user says that two keys are two organisations.
    """
    named = {one.key: one for one in identities if one.kind is EntityType.ORGANISATION and ":" not in one.key}
    longer: dict[str, set[str]] = defaultdict(set)
    for key in named:
        for part in _parts(key.split()):
            longer[part].add(key)
    found = ((key, longer[key]) for key in named if len(longer[key]) == 1)
    return {
        key: replace(named[whole], method="part_of_name", score=_SCORE)
        for key, (whole,) in found
        if not apart(key, whole)
    }


def _parts(words: Sequence[str]) -> Iterator[str]:
    """Yields what a long name may be called for short."""
    for cut in range(1, len(words)):
        for part, rest in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
            if len(part) > 1 or _is_own_name(part[0], rest):
                yield " ".join(part)


def _is_own_name(word: str, rest: Iterable[str]) -> bool:
    return len(word) >= _SHORTEST_NAME and word not in _nouns() and all(other in _nouns() for other in rest)


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """The common nouns that organisations begin with, in Italian and English: `banca`, `bank`."""
    rows = read_table("heads.csv")
    return frozenset(word for row in rows for text in (row["head"], row["noun"]) for word in key_words(text))
