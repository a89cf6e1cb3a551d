"""One side of a sentence pair, with its words where they can be looked up."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.once import once
from nightwire.extracting.entities.referents import longest_by_beginning, refer
from nightwire.extracting.entities.words import Word, split_words, without_article
from nightwire.model import Span

_LONGEST_NAME = 6
_LONGEST_SMALL = 2
# Words to each side of the place where a name is expected. A name does not move further in translation,
# and what is sought in a window takes time linear in the text.
_WINDOW = 60


@dataclass(frozen=True)
class Text:
    """One side of a sentence pair.

    Attributes:
        text: the sentence.
        language: ISO 639-1 code.
        terms: terms of the glossary that stand in it, each with what it is on the other side.
    """

    text: str
    language: str
    terms: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @once
    def words(self) -> tuple[Word, ...]:
        """Its words, in order."""
        return split_words(self.text)

    @once
    def folded(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return tuple([word.folded for word in self.words])

    @once
    def capitalised(self) -> list[int]:
        """The numbers of the words that begin a name, in order."""
        return [number for number, word in enumerate(self.words) if word.is_capitalised]

    def span(self, start: int, end: int) -> Span:
        """Returns the span of the words from `start` up to `end`."""
        first, last = self.words[start].start, self.words[end - 1].end
        return Span(first, last, self.text[first:last])

    def within(self, span: Span) -> range:
        """Returns the numbers of the words that a span touches."""
        first = bisect_right(self.words, span.start, key=lambda word: word.end)
        return range(first, bisect_left(self.words, span.end, key=lambda word: word.start))

    def window(self, place: float) -> tuple[int, int]:
        """Returns the first and last word where what stands at a place of the other side may be.

        Args:
            place: share of the other side that is before the name, 0 to 1.
        """
        middle = round(place * len(self.words))
        return middle - _WINDOW, middle + _WINDOW

    def near(self, numbers: Sequence[int], place: float) -> Sequence[int]:
        """Returns those of some numbers of words, in order, that stand near a place."""
        first, last = self.window(place)
        return numbers[bisect_left(numbers, first) : bisect_left(numbers, last)]

    def occurrences(self, folded: str, place: float) -> Iterator[int]:
        """Yields the numbers of a folded word near a place, in order."""
        first, last = self.window(place)
        while folded in (words := self.folded[max(0, first) : last]):
            first = max(0, first) + words.index(folded)
            yield first
            first += 1

    def stretches(self, start: int, longest: int = _LONGEST_NAME) -> Iterator[tuple[int, int]]:
        """Yields what may be a name from a word on, the longest first."""
        for end in range(min(start + longest, len(self.words)), start, -1):
            yield start, end

    def things(self, kind: EntityType) -> dict[str, list[tuple[int, int]]]:
        """Returns the words that stand for each thing of a type that the gazetteers know."""
        if kind not in self._things:
            self._things[kind] = self._find_things(kind)
        return self._things[kind]

    @once
    def _things(self) -> dict[EntityType, dict[str, list[tuple[int, int]]]]:
        return {}

    def _find_things(self, kind: EntityType) -> dict[str, list[tuple[int, int]]]:
        things = defaultdict(list)
        longest = longest_by_beginning(self.language, kind)
        # Demonyms may be small, of two words at most; whatever else the gazetteers know has a capital.
        starts = range(len(self.words)) if kind is EntityType.OTHER else self.capitalised
        for start in starts:
            for first, end in self.stretches(start, self._longest_known(start, longest)):
                if thing := refer(self.span(first, end).text, self.language, kind):
                    things[thing.key].append((first, end))
        return dict(things)

    def _longest_known(self, start: int, longest: Mapping[str, int]) -> int:
        """Returns how many words a name of the gazetteers may have there, with or without an article."""
        most = _LONGEST_NAME if self.words[start].is_capitalised else _LONGEST_SMALL
        known = longest.get(self.folded[start], 1)
        behind = self.folded[start : start + 2]
        if len(behind) > 1 and behind != (rest := without_article(behind)):
            known = max(known, 1 + longest.get(rest[0], 1))
        return min(most, known)
