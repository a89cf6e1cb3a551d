"""Whose government, whose police: what many countries have is an entity only together with its place.

`governo`, `polizia`, `Procura` name something else in each article. A mention of one belongs to the people
or the place in its own words (`governo tedesco`), to the place right behind it (`la Procura di Catania`), or
else to the country that the article speaks of most; without one, it is an entity of its article alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from nightwire.extracting.entities.gazetteer.cities import capitals
from nightwire.extracting.entities.gazetteer.countries import english_country_name
from nightwire.extracting.entities.gazetteer.demonyms import demonyms
from nightwire.extracting.entities.gazetteer.institutions import (
    institution_names,
    is_local,
    is_national,
    shown_institution,
)
from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.linking import Linked
from nightwire.extracting.entities.naming import institution_by_words
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.referents import Referent, refer
from nightwire.extracting.entities.words import fold, key_words

_JOINT = re.compile(r"\s+(?:di|del|dello|della|dell['’]|dei|degli|delle|of the|of|de|du|do|da|von|d['’])\s*")
_JOINT_OR_AT = re.compile(rf"{_JOINT.pattern}|\s+(?:ad?|à|in)\s+")  # `consiglio comunale a Meda`
_ACRONYMS, _BARE_JOINT = {"TAR"}, re.compile(rf"{_JOINT.pattern}|\s+")  # `TAR Lombardia`
_SURE, _LIKELY, _UNSURE = 0.95, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class _Owner:
    """What an institution belongs to."""

    key: str
    name: str
    country: str | None
    score: float


def qualify(
    pairs: Sequence[SentencePair], names: Sequence[Sequence[Linked]], identities: Sequence[Sequence[Identity]]
) -> list[list[Identity]]:
    """Returns the identities of one article, its institutions with what they belong to.

    Args:
        pairs: the sentences, in order.
        names: the names of each sentence.
        identities: what each name stands for, places settled.
    """
    usual = (_usual_owner(pairs, identities), _nobody(pairs))
    qualified = [
        [_qualified(pair, some, known, number, usual) for number in range(len(known))]
        for pair, some, known in zip(pairs, names, identities, strict=True)
    ]
    return _as_elsewhere(qualified, usual[1])


def _as_elsewhere(identities: Sequence[Sequence[Identity]], nobody: _Owner) -> list[list[Identity]]:
    """Returns the identities, `il Tribunale` as that of Asti where the article names no other one."""
    whole: dict[str, dict[str, Identity]] = defaultdict(dict)
    for known in identities:
        for one in known:
            if one.method == "institution" and one.score >= _SURE:
                whole[one.key.partition("@")[0]][one.key] = one
    only = {f"{said}@{nobody.key}": next(iter(of.values())) for said, of in whole.items() if len(of) == 1}
    return [
        [replace(only[one.key], score=_LIKELY) if one.key in only else one for one in known]
        for known in identities
    ]


def _usual_owner(pairs: Sequence[SentencePair], identities: Sequence[Sequence[Identity]]) -> _Owner:
    """Returns the country that most of an article's names speak of, or else the article."""
    referents = [one.referent for known in identities for one in known if one.referent]
    countries = Counter(referent.country for referent in referents if referent.country)
    (country, count), *_ = countries.most_common(1) or [("", 0)]
    if count * 2 > countries.total():
        return _Owner(f"country:{country}", english_country_name(country), country, _LIKELY)
    return _nobody(pairs)


def _nobody(pairs: Sequence[SentencePair]) -> _Owner:
    """Returns what an institution belongs to that is known within its article alone."""
    digest = sha256("\n".join(pair.text for pair in pairs).encode()).hexdigest()[:16]
    return _Owner(f"article:{digest}", "", None, _UNSURE)


def _qualified(
    pair: SentencePair,
    names: Sequence[Linked],
    known: Sequence[Identity],
    number: int,
    usual: tuple[_Owner, _Owner],
) -> Identity:
    name, identity = names[number], known[number]
    if identity.kind is not EntityType.ORGANISATION:
        return identity
    institution, owner = _own_words(name)
    if institution is None:
        return _of_somebody(name, identity)
    owner = owner or _behind(institution, pair, names, known, number) or usual[is_local(institution)]
    whole_country = owner.country if owner.key.startswith("country:") else None
    shown = shown_institution(institution, owner.name, whole_country)
    referent = Referent(f"institution:{institution}@{owner.key}", shown, country=owner.country)
    return replace(
        identity, key=referent.key, name=shown, method="institution", score=owner.score, referent=referent
    )


def _own_words(name: Linked) -> tuple[str | None, _Owner | None]:
    """Returns the institution that a name says, and the people whose it is, if it says that."""
    span, language = (name.source, name.language) if name.source else (name.english, "en")
    text = span.text if span else ""
    for joint in _JOINT.finditer(text):
        head = _institution(text[: joint.start()], language)
        where = text[joint.end() :]
        place = refer(where, language, EntityType.PLACE) if head and where[:1].isupper() else None
        if head and place:
            return head, _owner(head, place)
    words = key_words(text)
    people = [word for word in words if word in demonyms(language)]
    plain = " ".join(word for word in words if word not in people)
    institution = institution_names(language).get(plain) or institution_by_words(
        _without_people(text, people), language
    )
    if institution is None or not people:
        return institution, None
    country = demonyms(language)[people[0]]
    return institution, _Owner(f"country:{country}", english_country_name(country), country, _SURE)


def _institution(text: str, language: str) -> str | None:
    """Returns the English of an institution that each country has, by the table or by its words."""
    known = institution_names(language).get(" ".join(key_words(text)))
    return known or institution_by_words(text, language)


def _without_people(text: str, people: Sequence[str]) -> str:
    return " ".join(word for word in text.split() if fold(word) not in people)


def _of_somebody(name: Linked, identity: Identity) -> Identity:
    """Returns an institution that is called after somebody with its whole name: `governo Renzi`."""
    first, _, rest = name.source.text.partition(" ") if name.source else ("", "", "")
    institution = institution_names(name.language).get(fold(first))
    named = institution and rest and all(word[0].isupper() for word in rest.split())
    return replace(identity, name=f"{rest} {institution}") if named and not identity.referent else identity


def _owner(institution: str, place: Referent) -> _Owner:
    """Returns what an institution is of: of its country where the place is a capital, `governo di Kiev`."""
    country = capitals().get(place.key)
    if country and is_national(institution):
        return _Owner(f"country:{country}", english_country_name(country), country, _SURE)
    return _Owner(place.key, place.name, place.country, _SURE)


def _behind(
    institution: str, pair: SentencePair, names: Sequence[Linked], known: Sequence[Identity], number: int
) -> _Owner | None:
    """Returns the place that is named right behind an institution: `la Procura di Catania`."""
    here = names[number].source
    for name, identity in zip(names[number + 1 :], known[number + 1 :], strict=True):
        if here is None or name.source is None:
            return None
        joint = _JOINT_OR_AT if is_local(institution) else _JOINT
        joint = _BARE_JOINT if here.text.upper() in _ACRONYMS else joint
        if identity.kind is EntityType.PLACE and joint.fullmatch(pair.text[here.end : name.source.start]):
            place = identity.referent
            return _owner(institution, place) if place else _Owner(identity.key, identity.name, None, _SURE)
        if name.source.start > here.end:
            return None
    return None
