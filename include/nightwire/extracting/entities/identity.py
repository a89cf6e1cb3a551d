"""Which entity a name stands for: a key, an id from the key alone, a name to show."""

import hashlib
from dataclasses import dataclass

from nightwire.extracting.entities.labels import TYPE_OF_LABEL, EntityType
from nightwire.extracting.entities.linking import Linked
from nightwire.extracting.entities.referents import Referent, refer
from nightwire.extracting.entities.words import key_words
from nightwire.model import Span


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
        return hashlib.sha256(f"{self.kind}\n{self.key}".encode()).hexdigest()[:16]


def identify(name: Linked) -> Identity:
    """Returns what a name stands for by itself, without the rest of the article."""
    kind = TYPE_OF_LABEL[name.label]
    referent = _refer(name, kind)
    if referent is not None:
        kind = EntityType.PLACE if referent.method == "demonym" else kind  # `francesi`: France
        method = "exact" if referent.method == "exonym" and _is_its_name(name, referent) else referent.method
        return Identity(kind, referent.key, referent.name, method, referent.score, referent)
    return Identity(kind, " ".join(key_words(_leading(name).text)), _shown(name, kind))


def _refer(name: Linked, kind: EntityType) -> Referent | None:
    source = refer(name.source.text, name.language, kind) if name.source else None
    return source or (refer(name.english.text, "en", kind) if name.english else None)


def _is_its_name(name: Linked, referent: Referent) -> bool:
    return key_words(_leading(name).text) == key_words(referent.name)


def _leading(name: Linked) -> Span:
    """Returns the side whose spelling stands: translation garbles names, the source does not."""
    span = name.source or name.english
    if span is None:
        raise ValueError("a name stands on one side at least")
    return span


def _shown(name: Linked, kind: EntityType) -> str:
    span = name.english if name.english and kind is not EntityType.PERSON else _leading(name)
    words = span.text.removesuffix("'s").removesuffix("’s")
    return words[4:] if words.lower().startswith("the ") else words
