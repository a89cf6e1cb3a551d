"""Who is meant by a first name behind a title: `papa Francesco` is a pope, `Francesco` may be anybody."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from nightwire.extracting.entities.gazetteer.name_words import heads
from nightwire.extracting.entities.gazetteer.person_names import known_persons_name
from nightwire.extracting.entities.gazetteer.tables import read_table
from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.linking import Linked
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.words import key_words

_LONGEST_TITLE = 20  # letters before a name that may be its title
# Of the nouns that begin names, those that English puts before the name of an event.
_NOUNS_OF_EVENTS = frozenset({"uragano", "tifone", "ciclone", "tempesta", "operazione"})


def by_title(
    pairs: Sequence[SentencePair], names: Sequence[Sequence[Linked]], identities: Sequence[Sequence[Identity]]
) -> list[list[Identity]]:
    """Returns the identities of one article with those whom their title makes known.

    The same first name without the title is them too, unless somebody of the article has it with a surname.

    Args:
        pairs: the sentences, in order.
        names: the names of each sentence.
        identities: what each name stands for by itself.
    """
    identities = _with_nouns(pairs, names, identities)
    found = dict(_titled(pairs, names, identities))
    if not found:
        return [list(known) for known in identities]
    people = {one.key for known in identities for one in known if one.kind is EntityType.PERSON}
    alone = {key: who for key, who in found.items() if not any(one.startswith(f"{key} ") for one in people)}
    return [
        [
            _as(one, alone.get(one.key) or _said(pair, name) if one.kind is EntityType.PERSON else None)
            for name, one in zip(some, known, strict=True)
        ]
        for pair, some, known in zip(pairs, names, identities, strict=True)
    ]


def _with_nouns(
    pairs: Sequence[SentencePair], names: Sequence[Sequence[Linked]], identities: Sequence[Sequence[Identity]]
) -> list[list[Identity]]:
    """Returns the identities with storms and operations under their English: `l'uragano Katrina`."""
    return [
        [_with_noun(pair, name, one) for name, one in zip(some, known, strict=True)]
        for pair, some, known in zip(pairs, names, identities, strict=True)
    ]


def _with_noun(pair: SentencePair, name: Linked, identity: Identity) -> Identity:
    if name.label != "EVENT" or name.source is None or identity.referent or identity.method == "by_words":
        return identity
    before = key_words(pair.text[max(0, name.source.start - _LONGEST_TITLE) : name.source.start])[-1:]
    head = heads(name.language).get(before) if before and before[0] in _NOUNS_OF_EVENTS else None
    if head is None or identity.name.startswith(head.noun):
        return identity
    said = head.bare.format(name.source.text)
    return replace(identity, key=" ".join(key_words(said)), name=said, method="by_words")


def _titled(
    pairs: Sequence[SentencePair], names: Sequence[Sequence[Linked]], identities: Sequence[Sequence[Identity]]
) -> Iterator[tuple[str, str]]:
    """Yields the key of each name that stands behind its title, with who that is."""
    for pair, some, known in zip(pairs, names, identities, strict=True):
        for name, identity in zip(some, known, strict=True):
            who = _said(pair, name) if identity.kind is EntityType.PERSON else None
            if who:
                yield identity.key, who


def _said(pair: SentencePair, name: Linked) -> str | None:
    """Returns who a name is together with the word before it."""
    if name.source is None:
        return None
    before = key_words(pair.text[max(0, name.source.start - _LONGEST_TITLE) : name.source.start])[-1:]
    return _people().get(" ".join((*before, *key_words(name.source.text))))


def _as(identity: Identity, who: str | None) -> Identity:
    if who is None:
        return identity
    key = " ".join(key_words(who))
    return replace(identity, key=key, name=known_persons_name(key) or who, method="alias")


@lru_cache(maxsize=1)
def _people() -> dict[str, str]:
    return {" ".join(key_words(row["said"])): row["name"] for row in read_table("titled_people.csv")}
