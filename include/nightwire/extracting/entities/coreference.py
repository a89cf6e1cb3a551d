"""Short names of an article for the long ones: `Kim` for `Kim Jong Un`, `KCNA` for its agency."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.entities.identity import Identity, key_words
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.overrides import Overrides

_PART_SCORE = 0.9


def resolve(
    identities: Sequence[Identity], introduced: dict[str, Identity], overrides: Overrides
) -> list[Identity]:
    """Returns the identities of an article's mentions, short forms replaced by what they stand for.

    A short form is merged only where the article has exactly one long form for it; which sentence
    comes first does not matter. What the user's file says goes before everything.

    Args:
        identities: of all mentions of one article.
        introduced: what each acronym was introduced for, by the acronym's key.
        overrides: what the user says is, or is not, the same.
    """
    long_forms = _long_forms(identities, overrides)
    resolved = []
    for identity in identities:
        whole = introduced.get(identity.key) if identity.kind is EntityType.ORGANISATION else None
        whole = whole or long_forms.get((identity.kind, identity.key))
        resolved.append(overrides.apply(whole or identity))
    return resolved


def _long_forms(
    identities: Sequence[Identity], overrides: Overrides
) -> dict[tuple[EntityType, str], Identity]:
    """Returns the one longer name for each name of a person that has exactly one in the article."""
    people = {identity.key: identity for identity in identities if identity.kind is EntityType.PERSON}
    longer: dict[str, set[str]] = defaultdict(set)
    for key in people:
        for short in _parts(key):
            if short in people and not overrides.keeps_apart(short, key):
                longer[short].add(key)
    return {
        (EntityType.PERSON, short): replace(
            people[keys.copy().pop()], method="part_of_name", score=_PART_SCORE
        )
        for short, keys in longer.items()
        if len(keys) == 1
    }


def _parts(long: str) -> set[str]:
    """Returns the first and the last words of a name: what it may be called for short."""
    words = key_words(long)
    cuts = range(1, len(words))
    return {" ".join(part) for cut in cuts for part in (words[:cut], words[cut:])}
