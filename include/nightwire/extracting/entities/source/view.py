"""A sentence as the rules see it: its words, what stands between them, its capitalised runs."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from nightwire.extracting.entities.gazetteer.person_names import first_names, surnames
from nightwire.extracting.entities.once import once
from nightwire.extracting.entities.source.capitals import is_plain_noun
from nightwire.extracting.entities.source.lexicon import Lexicon
from nightwire.extracting.entities.source.person_runs import person_runs
from nightwire.extracting.entities.words import Word, split_words

# A word after one of these may be capitalised for its place alone.
_OPENING_MARKS = frozenset('.!?:;«»"“”„-–—•*(')
_QUOTATION_MARKS = frozenset('«"“„')
_CLOSING_MARKS = frozenset('»"”')
_INSIDE_NAME = frozenset({" ", "'", "’", "' ", "’ ", " & "})


@dataclass(frozen=True)
class View:
    """One sentence for the rules; words are spoken of by their number."""

    text: str
    lexicon: Lexicon

    @once
    def words(self) -> tuple[Word, ...]:
        """The words, in order."""
        return split_words(self.text)

    @once
    def _folded(self) -> tuple[str, ...]:
        return tuple([word.folded for word in self.words])

    @once
    def capitalised(self) -> tuple[int, ...]:
        """The numbers of the words with a capital letter: most rules begin at one."""
        return tuple([number for number, word in enumerate(self.words) if word.is_capitalised])

    @once
    def _gaps(self) -> tuple[str, ...]:
        text, words = self.text, self.words
        ends = [0, *[word.end for word in words]]
        return tuple([text[end : word.start] for end, word in zip(ends, words, strict=False)])

    @once
    def _is_joined(self) -> tuple[bool, ...]:
        return (False, *map(_INSIDE_NAME.__contains__, self._gaps[1:]), False)

    def gap(self, number: int) -> str:
        """Returns what stands between a word and the one before it."""
        return self._gaps[number]

    def before(self, number: int) -> str:
        """Returns the folded word right before a word; empty at the start and after other marks."""
        return self._folded[number - 1] if self._is_joined[number] else ""

    def after(self, number: int) -> str:
        """Returns the folded word that stands at a number, right after the one before it."""
        return self._folded[number] if number < len(self.words) and self._is_joined[number] else ""

    def key(self, start: int, end: int) -> tuple[str, ...]:
        """Returns the folded words from `start` up to `end`."""
        return self._folded[start:end]

    def small(self, start: int, end: int) -> list[int]:
        """Returns the numbers of the words of a stretch that begin with a small letter."""
        return [number for number in range(start, end) if not self.words[number].is_capitalised]

    def opens(self, number: int) -> bool:
        """Returns whether a word stands where any word would be capitalised."""
        return number == 0 or not _OPENING_MARKS.isdisjoint(self.gap(number))

    def touches(self, number: int) -> bool:
        """Returns whether nothing but a mark of quotation stands between a word and the one before it."""
        return self._is_joined[number] or self.gap(number).strip() in _QUOTATION_MARKS

    def is_quoted(self, number: int) -> bool:
        """Returns whether a word stands right behind a quotation mark."""
        return not _QUOTATION_MARKS.isdisjoint(self.gap(number))

    @once
    def has_quotations(self) -> bool:
        """Whether the sentence has any mark of quotation."""
        return not (_QUOTATION_MARKS | _CLOSING_MARKS).isdisjoint(self.text)

    def closes(self, number: int) -> bool:
        """Returns whether a quotation ends right before a word, or before the end of the text."""
        last = number == len(self.words)
        gap = self.text[self.words[-1].end :] if last else self.gap(number)
        return not _CLOSING_MARKS.isdisjoint(gap)

    def is_common(self, number: int) -> bool:
        """Returns whether a word is also a plain word of the language."""
        word = self.words[number]
        return self.lexicon.is_common(word.folded, word.text)

    @once
    def _listings(self) -> tuple[frozenset[tuple[str, str]], ...]:
        """The lists of the lexicon that each word stands in: rules ask for each of them many times."""
        return tuple(map(self.lexicon.listings, self._folded))

    @once
    def _listed(self) -> dict[tuple[str, str], list[int]]:
        numbers = defaultdict(list)
        for number, names in enumerate(self._listings):
            for name in names:
                numbers[name].append(number)
        return dict(numbers)

    def is_listed(self, number: int, section: str, key: str) -> bool:
        """Returns whether a word stands in a list of the lexicon."""
        return (section, key) in self._listings[number]

    def listed(self, section: str, key: str) -> list[int]:
        """Returns the numbers of all words that stand in a list of the lexicon."""
        return self._listed.get((section, key), [])

    def follows(self, number: int, section: str, key: str) -> bool:
        """Returns whether a word comes right after one that stands in a list of the lexicon."""
        return self._is_joined[number] and (section, key) in self._listings[number - 1]

    def may_name(self, number: int) -> bool:
        """Returns whether a word may be part of a name that no gazetteer has."""
        return self.may_stand_alone(number) and not self.is_plain_noun(number)

    def is_plain_noun(self, number: int) -> bool:
        """Returns whether a word has its capital only because its language gives one to all nouns."""
        return is_plain_noun(self, number)

    def is_function(self, number: int) -> bool:
        """Returns whether a word is an article, a preposition or the like."""
        return self.lexicon.is_function_word(self.words[number].folded)

    def has_name_capital(self, number: int) -> bool:
        """Returns whether a word is capitalised, and not because its language does so with all nouns."""
        return self.words[number].is_capitalised and not self.is_plain_noun(number)

    def may_stand_alone(self, number: int) -> bool:
        """Returns whether a word is capitalised, and not for its place alone, and no title or month."""
        word = self.words[number]
        if not word.is_capitalised or (
            self.is_listed(number, "names", "common") and not self._is_given(number)
        ):
            return False
        return not (self.only_opens(number) or self._is_short_title(number))

    def _is_short_title(self, number: int) -> bool:
        """Returns whether a word is a title that is shortened with a stop: `l'Arch. Anna Heringer`."""
        if len(self.words[number].text) < 2 or not self.is_listed(number, "person", "short_titles"):
            return False
        return number + 1 < len(self.words) and self.gap(number + 1) == ". "

    def _is_given(self, number: int) -> bool:
        """Returns whether a plain word is the first name of somebody here: `Natale Chiaudani`."""
        folded = self._folded[number]
        if (
            folded not in first_names()
            or self.is_listed(number, "person", "titles")
            or not self.after(number + 1)
        ):
            return False
        return self.words[number + 1].is_capitalised and not self.is_common(number + 1)

    def _is_holder(self, number: int) -> bool:
        """Returns whether a person begins behind an office: `presidente della Regione Nello Musumeci`."""
        if not self.after(number + 1) or not self.words[number + 1].is_capitalised:
            return False
        letters = self.words[number - 1].text
        is_short = letters.isupper() and len(letters) > 1
        if self._folded[number] not in first_names():
            may_be = is_short and len(letters) > 2 and not self.is_listed(number, "place", "bare_heads")
            return may_be and self._ends_in_surname(number + 1)
        return is_short or self.is_listed(number - 1, "organisation", "offices")

    def _ends_in_surname(self, number: int) -> bool:
        """Returns whether a run ends at a surname that is no plain word: `la UCLA Dashiell Moretti`."""
        goes_on = self.after(number + 1) and self.words[number + 1].is_capitalised
        return self._folded[number] in surnames() and not goes_on and not self.is_common(number)

    def _is_full_name(self, number: int) -> bool:
        """Returns whether somebody is named in full from a word on: `Loredana Berté & Gigi D'Alessio`."""
        if self._folded[number] not in first_names() or not self.after(number + 1):
            return False
        return self.words[number + 1].is_capitalised

    def is_chair(self, number: int) -> bool:
        """Returns whether a person begins behind a body: `presidente dell'Assemblea Nazionale Aya Sarr`."""
        if number < 4 or not (self.after(number + 1) and self.words[number + 1].is_capitalised):
            return False
        body = self.is_listed(number - 1, "organisation", "adjectives") and self.is_listed(
            number - 2, "organisation", "heads"
        )
        held = self.follows(number - 2, "names", "connectors") and self.follows(
            number - 3, "person", "titles"
        )
        return body and held and not (self.is_common(number) or self.is_common(number + 1))

    def _is_minister(self, number: int) -> bool:
        """Returns whether a name begins behind somebody's field: `ministro delle Riforme Vannino Chiti`."""
        if number < 3 or not (self.follows(number - 1, "names", "connectors") and self.after(number + 1)):
            return False
        office = self.follows(number - 2, "person", "portfolio_titles") and self.is_common(number - 1)
        return office and self.words[number + 1].is_capitalised and not self.is_common(number)

    def _begins_anew(self, number: int) -> bool:
        """Returns whether a capitalised article behind a name opens a sentence: `Insider Il 4 ottobre`."""
        if not self.is_listed(number, "names", "openers"):
            return False
        return not (self.after(number + 1) and self.words[number + 1].is_capitalised)

    def only_opens(self, number: int) -> bool:
        """Returns whether a word is an article or the like at the start of a sentence."""
        return self.opens(number) and self.is_function(number)

    @once
    def runs(self) -> tuple[tuple[int, int], ...]:
        """The stretches of capitalised words with nothing but spaces and apostrophes between."""
        return tuple(self._find_runs())

    @once
    def run_end(self) -> dict[int, int]:
        """Where the run of each word in one ends."""
        return {number: end for start, end in self.runs for number in range(start, end)}

    @once
    def run_start(self) -> dict[int, int]:
        """Where the run of each word in one begins."""
        return {number: start for start, end in self.runs for number in range(start, end)}

    @once
    def person_runs(self) -> tuple[tuple[int, int], ...]:
        """The same stretches, joined where a particle of surnames stands between two."""
        return tuple(person_runs(self))

    def cuts(self, start: int, end: int) -> int:
        """Returns how many ends of a stretch lie inside a run: names seldom touch one another."""
        return (start in self._inside_runs) + (end in self._inside_runs)

    @once
    def _inside_runs(self) -> frozenset[int]:
        starts = ((first + self._opens_plainly(first, last), last) for first, last in self.runs)
        return frozenset(number for first, last in starts for number in range(first + 1, last))

    def _opens_plainly(self, number: int, end: int) -> bool:
        """Returns whether a word is capitalised for its place alone, and a person's name begins behind it."""
        if end - number < 3 or not self.opens(number) or not self.is_common(number):
            return False
        return self._folded[number] not in first_names() and not self.is_common(number + 1)

    def _find_runs(self) -> Iterator[tuple[int, int]]:
        start = None
        for number, word in enumerate(self.words):
            may_name = word.is_capitalised and self.may_name(number)
            if start is not None and not (may_name and self._joins(number)):
                yield start, number
                start = None
            if start is None and may_name and not self._begins_anew(number):
                start = number
        if start is not None:
            yield start, len(self.words)

    def _joins(self, number: int) -> bool:
        if (
            self._is_holder(number)
            or self.is_chair(number)
            or self._is_minister(number)
            or self._begins_anew(number)
            or self.is_listed(number, "organisation", "breaking_heads")
        ):
            return False
        if self.gap(number) == " & " and self._is_full_name(number):
            return False
        initial = len(self.words[number - 1].text) == 1 and self.gap(number) in (". ", ".")
        return initial or self.gap(number) in _INSIDE_NAME
