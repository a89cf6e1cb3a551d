"""Where the words of one language stand in the other: equal, the same thing, or nearly equal."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.labels import TYPE_OF_LABEL, EntityType
from nightwire.extracting.entities.referents import refer, without_article
from nightwire.extracting.entities.words import Word, folded_words, split_words
from nightwire.model import Span

# Of 100: translation respells a name (`Belousov`, `Beloussov`), it does not change its length much.
_LEAST_SIMILARITY = 84.0
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Text:
    """One side of a sentence pair.

    Attributes:
        text: the sentence.
        language: ISO 639-1 code.
        terms: terms of the glossary that stand in it, each with what it is on the other side.
        words: its words, in order.
    """

    text: str
    language: str
    terms: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    words: tuple[Word, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", split_words(self.text))

    def span(self, start: int, end: int) -> Span:
        """Returns the span of the words from `start` up to `end`."""
        first, last = self.words[start].start, self.words[end - 1].end
        return Span(first, last, self.text[first:last])


def project(names: Sequence[Name], origin: Text, target: Text) -> list[tuple[int, int] | None]:
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
    found: list[tuple[int, int] | None] = [None] * len(names)
    taken: set[int] = set()
    for fits in (_equal, _in_glossary, _same_thing, _similar):
        for number, name in enumerate(names):
            if found[number] is None:
                stretches = fits(name, origin, target)
                free = [stretch for stretch in stretches if taken.isdisjoint(range(*stretch))]
                found[number] = _nearest(free, name, origin, target)
                taken.update(range(*(found[number] or (0, 0))))
    return found


def _nearest(
    stretches: Sequence[tuple[int, int]], name: Name, origin: Text, target: Text
) -> tuple[int, int] | None:
    place = name.span.start / max(1, len(origin.text))
    return min(
        stretches,
        key=lambda stretch: abs(target.words[stretch[0]].start / max(1, len(target.text)) - place),
        default=None,
    )


def _equal(name: Name, origin: Text, target: Text) -> Iterator[tuple[int, int]]:
    return _occurrences(_key(name), target)


def _in_glossary(name: Name, origin: Text, target: Text) -> Iterator[tuple[int, int]]:
    key = _key(name)
    for term, rendering in origin.terms:
        if folded_words(term) == key:
            yield from _occurrences(folded_words(rendering), target)


def _occurrences(key: tuple[str, ...], target: Text) -> Iterator[tuple[int, int]]:
    folded = [word.folded for word in target.words]
    for start, word in enumerate(folded):
        if key and word == key[0] and tuple(folded[start : start + len(key)]) == key:
            yield start, start + len(key)


def _same_thing(name: Name, origin: Text, target: Text) -> Sequence[tuple[int, int]]:
    kind = TYPE_OF_LABEL[name.label]
    thing = refer(name.span.text, origin.language, kind)
    return _things(target, kind).get(thing.key, []) if thing else []


@lru_cache(maxsize=256)
def _things(target: Text, kind: EntityType) -> dict[str, list[tuple[int, int]]]:
    """Returns the words that stand for each thing of a type that the gazetteers know."""
    things = defaultdict(list)
    for start, end in _stretches(target):
        words = target.words
        if kind is EntityType.PLACE and words[start].text[0].islower():
            continue  # half of the look-ups; places have capitals, demonyms and offices may not
        if thing := refer(target.text[words[start].start : words[end - 1].end], target.language, kind):
            things[thing.key].append((start, end))
    return things


def _similar(name: Name, origin: Text, target: Text) -> Iterator[tuple[int, int]]:
    key = " ".join(_key(name))
    if len(key) < 4 or not name.span.text[0].isupper():
        return
    for start, end in _stretches(target):
        if target.words[start].is_capitalised:
            other = " ".join(word.folded for word in target.words[start:end])
            if fuzz.ratio(key, other, score_cutoff=_LEAST_SIMILARITY):
                yield start, end


def _stretches(target: Text) -> Iterator[tuple[int, int]]:
    count = len(target.words)
    for width in range(min(_LONGEST_NAME, count), 0, -1):
        for start in range(count - width + 1):
            yield start, start + width


def _key(name: Name) -> tuple[str, ...]:
    words = without_article(tuple(word.folded for word in split_words(name.span.text)))
    return words[:-1] if len(words) > 1 and words[-1] == "s" else words
