"""Which entity a name stands for: a key, an id from the key alone, a name to show."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.person_names import known_people
from nightwire.extracting.entities.gazetteer.person_spelling import regnal_name
from nightwire.extracting.entities.labels import TYPE_OF_LABEL, EntityType
from nightwire.extracting.entities.linking import Linked
from nightwire.extracting.entities.naming import english_name
from nightwire.extracting.entities.referents import Referent, refer
from nightwire.extracting.entities.source.lexicon import is_dictionary_word
from nightwire.extracting.entities.words import folded_words, key_words
from nightwire.model import Span

_SCORE_BY_WORDS = 0.9
# Small words of languages that an offline translation goes through.
_JOINTS_BETWEEN = frozenset({"da", "do", "das", "dos", "de", "del", "los", "las"})


@dataclass(frozen=True, slots=True)
class Identity:
    """What a mention stands for.

    Attributes:
        kind: what sort of thing it is.
        key: what makes it that thing; never changes with the name that is shown.
        name: the name to show, English where it has one.
        method: how the name was tied to the thing.
        score: how sure that is, 0 to 1.
        referent: what a gazetteer knows of it.
    """

    kind: EntityType
    key: str
    name: str
    method: str = "exact"
    score: float = 1.0
    referent: Referent | None = None

    @property
    def entity_id(self) -> str:
        """16 hexadecimal digits from type and key: the same in every run, order and batch."""
        return _digits(f"{self.kind}\n{self.key}")


@lru_cache(maxsize=65536)
def _digits(named: str) -> str:
    return hashlib.sha256(named.encode()).hexdigest()[:16]


def identify(name: Linked) -> Identity:
    """Returns what a name stands for by itself, without the rest of the article."""
    kind = TYPE_OF_LABEL[name.label]
    said = _by_words(name) if kind is not EntityType.PERSON else None
    referent = _refer(name, kind, with_english=said is None)
    if referent is not None:
        kind = EntityType.PLACE if referent.method == "demonym" else kind  # `francesi`: France
        method = "exact" if referent.method == "exonym" and _is_its_name(name, referent) else referent.method
        return Identity(kind, referent.key, referent.name, method, referent.score, referent)
    said = said or (_of_sovereign(name) if kind is EntityType.PERSON else None)
    if said is not None:
        return Identity(kind, " ".join(key_words(said)), said, "by_words", _SCORE_BY_WORDS)
    return Identity(kind, " ".join(key_words(_leading(name).text)), _shown(name, kind))


def _by_words(name: Linked) -> str | None:
    """Returns the English that the words of a name give: translation may have garbled it."""
    return english_name(name.source.text, name.language) if name.source else None


def _of_sovereign(name: Linked) -> str | None:
    """Returns the English of a king's or a pope's name that no table of people has: `Giorgio VI`."""
    if name.source is None or " ".join(key_words(name.source.text)) in known_people().aliases:
        return None
    return regnal_name(name.source.text) if name.language == "it" else None


def _refer(name: Linked, kind: EntityType, *, with_english: bool) -> Referent | None:
    """Returns what a name stands for by its own words, or else by those of its English."""
    source = refer(name.source.text, name.language, kind) if name.source else None
    if source or not (name.english and with_english):
        return source
    english = refer(name.english.text, "en", kind)
    is_misspelt = english and english.key.startswith("country:") and name.source and kind is EntityType.PLACE
    if is_misspelt and name.source and not _are_alike(name.source.text, name.english.text):
        return None  # the source's words for countries are known: `Panamao` has become `Panama`
    return english


def _are_alike(text: str, other: str) -> bool:
    return key_words(text) == key_words(other)


def _is_its_name(name: Linked, referent: Referent) -> bool:
    return key_words(_leading(name).text) == key_words(referent.name)


def _leading(name: Linked) -> Span:
    """Returns the side whose spelling stands: translation garbles names, the source does not."""
    span = name.source or name.english
    if span is None:
        raise ValueError("a name stands on one side at least")
    return span


def _shown(name: Linked, kind: EntityType) -> str:
    is_own = kind is EntityType.PERSON or (name.source and _keeps_its_words(name))
    span = name.english if name.english and not is_own else _leading(name)
    words = span.text.removesuffix("'s").removesuffix("’s")
    is_title = name.label == "WORK_OF_ART"  # `The Emancipation of Mimi`
    return words[4:] if words.lower().startswith("the ") and not is_title else words


def _keeps_its_words(name: Linked) -> bool:
    """Returns whether a name is better shown as the source has it than by the words that translation gave."""
    if name.source is None or name.english is None:
        return False
    words, said = folded_words(name.source.text), folded_words(name.english.text)
    is_cut = len(said) * 2 < len(words) - 1  # `Dipartimento di Fisica dell'Università`: `Milan`
    is_garbled = name.label == "ORG" and not all(word in words or _is_english(word) for word in said)
    is_garbled = is_garbled or _has_new_marks(name.source.text, name.english.text)
    return is_cut or is_garbled or _runs_on(words, said) or _is_foreign(name.source.text, name.language)


def _has_new_marks(source: str, english: str) -> bool:
    """Returns whether the English has marks or small words of a third language: `Parco da Música`."""
    marked = {letter for letter in english if not letter.isascii() and letter.isalpha()}
    joints = {word for word in english.split() if word in _JOINTS_BETWEEN} - set(source.split())
    return bool(joints or marked - set(source))


def _is_english(word: str) -> bool:
    """Returns whether English has a word, or a town or a people is called so: no garble of translation."""
    plain = word.removesuffix("'s")
    return (
        is_dictionary_word(plain, "en") or (plain,) in cities() or plain in demonyms("en") or len(plain) < 3
    )


def _runs_on(words: Sequence[str], said: Sequence[str]) -> bool:
    """Returns whether the English has the same word with others about it: `DIS`, `DIS Giampiero Massolo`."""
    return len(words) == 1 and len(said) > 1 and said[0] == words[0]


def _is_foreign(text: str, language: str) -> bool:
    """Returns whether a long name has no word of the source's language alone: `Presbyterian Hospital`."""
    words = folded_words(text)
    return len(words) > 1 and not any(
        is_dictionary_word(word, language) and not is_dictionary_word(word, "en") for word in words
    )
