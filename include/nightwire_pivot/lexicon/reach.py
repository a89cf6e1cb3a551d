"""Which rows of the lexicon can have a say in a sentence's English; the others are not part of its version.

A row can apply where each of its words may stand in the sentence in some form, told by the letters that all
forms of a word begin with. That names too many rows for a sentence, never too few: one too many makes a
sentence anew for nothing, one too few would leave old English in place.
"""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files
from itertools import chain
from typing import Any

from nightwire.translating.engine_api import Term
from nightwire_pivot.lexicon.lookups import active
from nightwire_pivot.text.typography import straighten

CACHED = 50_000  # words, sentences
DIGITS = 8
SHORTEST = 2  # letters of a beginning
_WORD = re.compile(r"[^\W\d_]+")
_INFINITIVE = ("are", "ere", "ire", "rre")
_LAST_SYLLABLE = re.compile(r"(?:gl?)?[aeiou]+[^aeiou]*$")  # `raccogli`, `distingu`: `raccolse`, `distinse`
_AGENT = ("tore", "sore")  # `direttrice`
_HEAD = "capo"  # `capilista`
_AGED = re.compile(r"enn[ei]\b|\d'")  # `34enne`, `al 90'`: written out by `typography.in_figures`

Beginnings = tuple[str, ...]
"""What a word of a row may begin with in a sentence; one of them is enough."""


class Reach:
    """An index of rows by the words that they need.

    Args:
        terms: all rows, in their order.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        genders = {term.target: term.gender for term in terms if term.word_class and term.gender}
        always: list[bytes] = []
        alone: dict[str, list[bytes]] = defaultdict(list)
        self._among: dict[str, list[tuple[int, bytes, list[Beginnings]]]] = defaultdict(list)
        for number, term in enumerate(terms):
            row, needed = _row_digest(term, genders), _needed(term)
            if not needed or (term.gender and term.target.lower() in _list("targets")):
                always.append(row)
                continue
            rarest, *others = sorted(needed, key=lambda one: -min(map(len, one)))
            for beginning in rarest:
                if others:
                    self._among[beginning].append((number, row, others))
                else:
                    alone[beginning].append(row)
        self._always = _digest(always)
        self._alone = {beginning: _digest(rows) for beginning, rows in alone.items()}
        further = {one for rows in self._among.values() for *_, more in rows for some in more for one in some}
        self._known = frozenset({*self._alone, *self._among, *further})
        self._longest = max(map(len, self._known), default=0)
        self._begun = lru_cache(CACHED)(self._begun_by)
        self._versions = lru_cache(CACHED)(self._version_of)  # asked before and after it is translated

    def version(self, sentence: str) -> str:
        """Digest of the rows that can apply to a sentence."""
        return self._versions(sentence)

    def _version_of(self, sentence: str) -> str:
        begun = set(chain.from_iterable(map(self._begun, _words_of(sentence))))
        hit = sorted(begun)
        rows = {
            number: row
            for beginning in hit
            for number, row, others in self._among.get(beginning, ())
            if not any(map(begun.isdisjoint, others))
        }
        parts = [self._alone[beginning] for beginning in hit if beginning in self._alone]
        return _digest([self._always, *parts, *(rows[number] for number in sorted(rows))]).hex()

    def _begun_by(self, word: str) -> list[str]:
        """What of the rows' words a word of a sentence may be."""
        plain = _plain(word)
        beginnings = (plain[:end] for end in range(1, min(len(plain), self._longest) + 1))
        return [beginning for beginning in beginnings if beginning in self._known]


def _needed(term: Term) -> list[Beginnings]:
    """What must stand in a sentence for the row to apply; little words need not, rules put them in."""
    found = map(_WORD.search, term.source.replace("'", " ").split())
    words = [_dictionary_form(_plain(match[0])) for match in found if match]
    classes = {0: term.word_class}
    return sorted(
        {
            _beginnings(word, classes.get(place, ""))
            for place, word in enumerate(words)
            if word not in _list("anywhere")
        }
    )


def _dictionary_form(word: str) -> str:
    return active(word) if word.endswith("rsi") else word


def _beginnings(word: str, word_class: str) -> Beginnings:
    if word_class == "num":
        return (word[:3],)  # `cinquemila` may stand as `cinque mila`
    is_verb = word_class in ("v", "") and word.endswith(_INFINITIVE)
    return _irregular().get(word) or ((_of_verb if is_verb else _of_word)(word),)


def _of_word(word: str) -> str:
    """What the forms of a noun or an adjective share: `minist` of `ministero`, `dirett` of `direttore`."""
    if word.endswith(_AGENT):
        return word[: max(SHORTEST, len(word) - 3)]
    if word.startswith(_HEAD):
        return word[:3]
    ending = 2 if word.endswith(("cia", "gia")) else 1  # `regia`, `rege`
    return word[: max(SHORTEST, min(4, len(word) - ending), len(word) - 3)]


def _of_verb(infinitive: str) -> str:
    """What its forms share: `present` of `presentare`, `ott` of `ottenere`, for `ottiene` and `otterrà`."""
    root = infinitive[:-3]
    if infinitive.endswith("are"):
        root = root[:-1] if root.endswith(("ci", "gi")) else root  # `mangerà`
    else:
        root = _LAST_SYLLABLE.sub("", root)
    return root if len(root) >= SHORTEST else infinitive[: min(SHORTEST, len(infinitive) - 3)]


def _words_of(sentence: str) -> set[str]:
    words = set(_WORD.findall(straighten(unicodedata.normalize("NFC", sentence))))
    return words | _list("ages") if _AGED.search(sentence) else words


def _plain(word: str) -> str:
    """In small letters without accents."""
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _row_digest(term: Term, genders: Mapping[str, str]) -> bytes:
    """The row, with what other rows say of the gender of its Portuguese."""
    target = term.target.lower()
    of_target = genders.get(target), genders.get(target.partition(" ")[0])
    return _digest([repr((term, *of_target)).encode()])


def _digest(parts: Iterable[bytes]) -> bytes:
    return blake2b(b"".join(parts), digest_size=DIGITS // 2).digest()


@cache
def _irregular() -> dict[str, Beginnings]:
    return {word: tuple(some.split()) for word, some in _table()["irregular"].items()}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(_table()[name].split())


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("reach.toml").read_text(encoding="utf-8"))
