"""Where the places of an article are: the one of several of a name that fits the article's other places.

Coordinates need evidence that a place is meant, and that it is this one. `place_method` says which:
`country`, `area` and `division` are known as such; `only_place` is alone of its name, and said to be a place
by what stands before it, by its size or by the article's countries; `most_populous` outnumbers all others of
its name; `article_country` is the one in a country that the article speaks of; `part_of` has a known place in
its name.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from nightwire.extracting.entities.gazetteer.areas import divisions
from nightwire.extracting.entities.gazetteer.cities import City, cities, with_own_name
from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.linking import Linked
from nightwire.extracting.entities.owners import owner_of
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.referents import Referent, as_division, as_referent, population
from nightwire.extracting.entities.source.lexicon import load_lexicon
from nightwire.extracting.entities.words import folded_words, without_article

_OWNED = {EntityType.PLACE, EntityType.ORGANISATION}
_CITIES = {"only_place", "most_populous"}
# A city of this size is meant by its name with no more evidence.
_GREAT_POPULATION = 100_000
# One of this size is meant inside a name, whatever countries the article speaks of.
_GREATEST_POPULATION = 500_000
_STATE_OF = re.compile(r"\b(?:stato|state|estado|état|Bundesstaat) (?:di|del|of|de|do|du)? ?$", re.IGNORECASE)
# In one country, the largest of its name is meant if it outnumbers the next by this factor.
_DOMINANCE = 3


def locate(
    pairs: Sequence[SentencePair], names: Sequence[Sequence[Linked]], identities: Sequence[Sequence[Identity]]
) -> list[list[Identity]]:
    """Returns the identities of one article with their places settled.

    Args:
        pairs: the sentences, in order.
        names: the names of each sentence.
        identities: what each name stands for by itself.
    """
    said = _countries(_with_owners(names, identities, None))
    owned = _with_owners(names, identities, said)
    countries = _countries(owned)
    introduced = {
        identity.key
        for pair, some, known in zip(pairs, names, owned, strict=True)
        for name, identity in zip(some, known, strict=True)
        if identity.kind is EntityType.PLACE and _is_introduced(pair, name)
    }
    return [
        [
            _as_division(pair, name, _settled(name, identity, countries, identity.key in introduced))
            for name, identity in zip(some, known, strict=True)
        ]
        for pair, some, known in zip(pairs, names, owned, strict=True)
    ]


def _as_division(pair: SentencePair, name: Linked, identity: Identity) -> Identity:
    """Returns a state that has its city's name, where the noun before it says so: `lo stato di New York`."""
    before = pair.text[: name.source.start] if name.source else ""
    if identity.kind is not EntityType.PLACE or not name.source or not _STATE_OF.search(before[-20:]):
        return identity
    words = without_article(folded_words(name.source.text))
    division = divisions(pair.language).get(words)
    return _at(identity, as_division(division)) if division else identity


def _with_owners(
    names: Sequence[Sequence[Linked]],
    identities: Sequence[Sequence[Identity]],
    countries: Counter[str] | None,
) -> list[list[Identity]]:
    return [
        [_with_owner(name, identity, countries) for name, identity in zip(*two, strict=True)]
        for two in zip(names, identities, strict=True)
    ]


def _countries(identities: Sequence[Sequence[Identity]]) -> Counter[str]:
    """Returns how often an article speaks of each country, but by cities whose names are doubtful."""
    referents = [identity.referent for known in identities for identity in known if identity.referent]
    return Counter(one.country for one in referents if one.country and not _is_small(one))


def _is_small(referent: Referent) -> bool:
    return referent.place_method in _CITIES and population(referent) < _GREAT_POPULATION


def _is_introduced(pair: SentencePair, name: Linked) -> bool:
    """Returns whether what stands before a name says that it is a place's: `a Onda`, `la città di Onda`."""
    if name.source is None:
        return False
    lexicon = load_lexicon(pair.language)
    before = folded_words(pair.text[max(0, name.source.start - 40) : name.source.start])[-2:]
    lists = [lexicon.words("place", key) for key in ("prepositions", "introductions", "offices")]
    return any(word in words for word in before for words in lists)


def _settled(name: Linked, identity: Identity, countries: Counter[str], introduced: bool) -> Identity:
    referent = identity.referent
    if identity.kind is not EntityType.PLACE or (referent and referent.place_method not in _CITIES):
        return identity
    fit = _fitting(_same_name(name), countries)
    if fit is not None and (referent is None or _is_small(referent)):
        return _at(identity, as_referent(fit, "article_country"))
    if referent is None:
        return identity
    is_sure = not _is_small(referent) or introduced or countries[referent.country or ""] > 0
    return identity if is_sure else _unplaced(identity)


def _same_name(name: Linked) -> tuple[City, ...]:
    span = name.source or name.english
    return with_own_name(without_article(folded_words(span.text))) if span else ()


def _fitting(same: Sequence[City], countries: Counter[str]) -> City | None:
    """Returns the city of a name in that of the article's countries which it speaks of most, if it is one."""
    inside = [city for city in same if countries[city.country]]
    if not inside:
        return None
    most = max(countries[city.country] for city in inside)
    first, *others = [city for city in inside if countries[city.country] == most]
    is_clear = not others or first.population >= _DOMINANCE * max(1, others[0].population)
    return first if is_clear else None


def _likely_owner(owner: Referent, countries: Counter[str] | None) -> Referent | None:
    """Returns the place in a name, or the one of its name in a country that the article speaks of.

    Where it is not known yet what the article speaks of, countries and areas alone.
    """
    if countries is None:
        return None if owner.key.startswith(("city:", "division:")) else owner
    same = cities().get(folded_words(owner.name), ())
    is_city = owner.key.startswith("city:")
    is_doubtful = bool(countries) and population(owner) < _GREATEST_POPULATION if is_city else bool(same)
    is_sure = owner.key.startswith(("country:", "area:")) or not is_doubtful
    if is_sure or countries[owner.country or ""]:
        return owner
    fit = _fitting(same, countries)
    return as_referent(fit, "article_country") if fit else None


def _at(identity: Identity, referent: Referent) -> Identity:
    return replace(
        identity, key=referent.key, name=referent.name, method=referent.method, score=referent.score,
        referent=referent,
    )  # fmt: skip


def _unplaced(identity: Identity) -> Identity:
    """Returns a name that may be a place's, without saying which."""
    referent = Referent(identity.key, identity.name, identity.method, 0.5)
    return replace(identity, score=0.5, referent=referent)


def _with_owner(name: Linked, identity: Identity, countries: Counter[str] | None) -> Identity:
    """Returns a name with the country that its words speak of: `provincia di Cuneo`, `governo tedesco`.

    A division that a town is called like, and a city where the article speaks of other countries, need its
    word for their own: `piazzale Loreto` is not in Peru.
    """
    span = name.source or name.english
    known = identity.referent
    if (
        span is None
        or identity.kind not in _OWNED
        or (known and (known.country or known.place_method == "area"))
    ):
        return identity
    language = name.language if name.source else "en"
    owner = owner_of(span.text, language)
    owner = _likely_owner(owner, countries) if owner else None
    if owner is None:
        return identity
    method = "part_of" if identity.kind is EntityType.PLACE else None
    region = owner.region if identity.kind is EntityType.PLACE else None
    base = known or Referent(identity.key, identity.name, identity.method, identity.score)
    return replace(
        identity, referent=replace(base, country=owner.country, region=region, place_method=method)
    )
