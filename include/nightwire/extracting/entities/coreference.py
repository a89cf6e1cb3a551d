"""Short and other names of an article for the usual ones: `Kim` for `Kim Jong Un`, `KCNA` for its agency."""

from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.entities.deciding import SCORES, decide, ends
from nightwire.extracting.entities.gazetteer.person_names import (
    english_spelling,
    known_people,
    known_persons_name,
)
from nightwire.extracting.entities.gazetteer.person_spelling import russian_name
from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.organisation_parts import whole_organisations
from nightwire.extracting.entities.overrides import Overrides


def resolve(
    identities: Sequence[Identity], introduced: dict[str, Identity], overrides: Overrides
) -> list[Identity]:
    """Returns the identities of an article's mentions, short forms replaced by what they stand for.

    A short form is merged only where exactly one person fits; which sentence comes first does not
    matter. What the user's file says goes before everything.

    Args:
        identities: of all mentions of one article.
        introduced: what each acronym was introduced for, by the acronym's key.
        overrides: what the user says is, or is not, the same.
    """
    people = {identity.key: identity for identity in identities if identity.kind is EntityType.PERSON}
    decided = ends(decide(people.keys(), known_people(), overrides.keeps_apart))
    organisations = whole_organisations(identities, overrides.keeps_apart) | introduced
    resolved = []
    for identity in identities:
        whole = organisations.get(identity.key) if identity.kind is EntityType.ORGANISATION else None
        if identity.kind is EntityType.PERSON and identity.key in decided:
            whole = _person(identity, people, *decided[identity.key])
        elif identity.kind is EntityType.PERSON and (known := _in_english(identity)):
            whole = replace(identity, name=known)
        said = overrides.apply(identity)
        resolved.append(overrides.apply(whole or identity) if said is identity else said)
    return resolved


def _in_english(identity: Identity) -> str | None:
    """Returns how English spells somebody whom a table has, or whose first name says how."""
    known = english_spelling(identity.key) or known_persons_name(identity.key)
    return known or russian_name(identity.name)


def _person(identity: Identity, people: dict[str, Identity], key: str, reason: str) -> Identity:
    """Returns whom a name stands for: somebody of the article, or of the table of the well known."""
    named = people[key].name if key in people else known_persons_name(key)
    name = english_spelling(key) or named or identity.name
    return replace(identity, key=key, name=name, method=reason, score=SCORES[reason])
