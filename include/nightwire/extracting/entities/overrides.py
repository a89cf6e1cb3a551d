"""What a user says of names: these are the same, those are not."""

import tomllib
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from nightwire.errors import ConfigurationError
from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.referents import refer
from nightwire.extracting.entities.words import key_words

DIGITS = 8


@dataclass(frozen=True)
class Overrides:
    """The user's word on which names are one entity; it goes before every rule.

    Attributes:
        same: for type and key of a name, type, key and name of what it stands for. The first name
            of a list keeps its id, so that old rows stay what they were.
        apart: pairs of keys that are never merged within an article.
    """

    same: dict[tuple[EntityType, str], tuple[str, str]] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()

    @property
    def version(self) -> str:
        """Digest of what the user says; empty where that is nothing."""
        if not self.same and not self.apart:
            return ""
        said = sorted(map(repr, self.same.items())), sorted(repr(sorted(pair)) for pair in self.apart)
        return sha256(repr(said).encode()).hexdigest()[:DIGITS]

    def apply(self, identity: Identity) -> Identity:
        """Returns the identity that the user names for this one, or itself."""
        if not self.same:
            return identity
        found = self.same.get((identity.kind, identity.key))
        found = found or self.same.get((identity.kind, " ".join(key_words(identity.name))))
        if found is None:
            return identity
        key, name = found
        return replace(identity, key=key, name=name, method="override", score=1.0)

    def keeps_apart(self, left: str, right: str) -> bool:
        """Returns whether the user says that two keys are two entities."""
        return frozenset({left, right}) in self.apart


def load_overrides(path: Path | None) -> Overrides:
    """Returns the overrides of a TOML file, none without a file.

    The file has tables `[[same]]` and `[[not_same]]`, each with `type` (`person`, `place`,
    `organisation`) and `names`, a list of two or more.

    Raises:
        ConfigurationError: the file cannot be read or is not of that form.
    """
    if path is None:
        return Overrides()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return Overrides(_same(content), _apart(content))
    except (OSError, tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        raise ConfigurationError(f"entity overrides in {path} cannot be used: {error}") from error


def _same(content: dict[str, Any]) -> dict[tuple[EntityType, str], tuple[str, str]]:
    same = {}
    for table in content.get("same", []):
        kind, (first, *others) = EntityType(table["type"]), table["names"]
        for name in (first, *others):
            same[kind, _key(name, kind)] = (_key(first, kind), first)
    return same


def _key(name: str, kind: EntityType) -> str:
    """Returns the key that a name has without the file: what the gazetteers know, else its words."""
    referent = refer(name, "en", kind)
    return referent.key if referent else " ".join(key_words(name))


def _apart(content: dict[str, Any]) -> frozenset[frozenset[str]]:
    pairs = set()
    for table in content.get("not_same", []):
        keys = [" ".join(key_words(name)) for name in table["names"]]
        pairs |= {frozenset({left, right}) for left in keys for right in keys if left != right}
    return frozenset(pairs)
