"""Where the words of one language stand in the other: equal, the same thing, or nearly equal."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.labels import TYPE_OF_LABEL
from nightwire.extracting.entities.referents import refer
from nightwire.extracting.entities.text import Text
from nightwire.extracting.entities.words import folded_words, without_article

# Of 100: translation respells a name (`Belousov`, `Beloussov`), it does not change its length much.
_LEAST_SIMILARITY = 84.0
# Letters; what is longer is no name, and comparing it takes time.
_LONGEST_SPELLING = 100

Stretch = tuple[int, int]


def project(names: Sequence[Name], origin: Text, target: Text) -> list[Stretch | None]:
    """Returns for each name of one side the words of the other side that say it.

    Equal strings are settled first, then terms of the glossary, names of one thing (`Mosca`,
    `Moscow`) and near spellings; each word of the target is given once, of several fits the one at the
    most similar place.

    Args:
        names: names of `origin`, in order.
        origin: the side that the names stand in.
        target: the side to find them in.

    Returns:
        For each name the numbers of its first word and of the word after its last, or None.
    """
    found: list[Stretch | None] = [None] * len(names)
    taken: set[int] = set()
    for fits in (_equal, _in_glossary, _same_thing, _similar):
        for number, name in enumerate(names):
            if found[number] is None:
                place = name.span.start / max(1, len(origin.text))
                stretches = fits(name, place, origin, target)
                free = [stretch for stretch in stretches if taken.isdisjoint(range(*stretch))]
                if free:
                    nearest = _nearest(free, place, target)
                    taken.update(range(*nearest))
                    found[number] = nearest
    return found


def _nearest(stretches: Sequence[Stretch], place: float, target: Text) -> Stretch:
    if len(stretches) == 1:
        return stretches[0]
    return min(
        stretches,
        key=lambda stretch: abs(target.words[stretch[0]].start / max(1, len(target.text)) - place),
    )


def _equal(name: Name, place: float, origin: Text, target: Text) -> Iterator[Stretch]:
    return _occurrences(_key(name), place, target)


def _in_glossary(name: Name, place: float, origin: Text, target: Text) -> Iterator[Stretch]:
    for term, rendering in origin.terms:
        if folded_words(term) == _key(name):
            yield from _occurrences(folded_words(rendering), place, target)


def _occurrences(key: tuple[str, ...], place: float, target: Text) -> Iterator[Stretch]:
    if not key:
        return
    for start in target.occurrences(key[0], place):
        if target.folded[start : start + len(key)] == key:
            yield start, start + len(key)


def _same_thing(name: Name, place: float, origin: Text, target: Text) -> Iterator[Stretch]:
    kind = TYPE_OF_LABEL[name.label]
    if (thing := refer(name.span.text, origin.language, kind)) is None:
        return
    first, last = target.window(place)
    stretches = target.things(kind).get(thing.key, [])
    yield from stretches[bisect_left(stretches, (first,)) : bisect_left(stretches, (last,))]


def _similar(name: Name, place: float, origin: Text, target: Text) -> Iterator[Stretch]:
    key = " ".join(_key(name))
    if not (4 <= len(key) <= _LONGEST_SPELLING and name.span.text[0].isupper()):
        return
    for start in target.near(target.capitalised, place):
        for stretch in target.stretches(start):
            other = " ".join(target.folded[slice(*stretch)])
            if fuzz.ratio(key, other, score_cutoff=_LEAST_SIMILARITY):
                yield stretch


def _key(name: Name) -> tuple[str, ...]:
    words = without_article(folded_words(name.span.text))
    return words[:-1] if len(words) > 1 and words[-1] == "s" else words
