"""Halves, fractions and collectives: numbers that are parts or estimates (`mezzo milione`, `due terzi`)."""

import unicodedata

from nightwire.numbers.number import LONGEST, Number, NumberForm
from nightwire.numbers.tables import FRACTION_SIGNS, Atom, NumberTable
from nightwire.numbers.tokens import Tokens

PAIR = 2


class PartReader:
    """What a reader of one number knows so far, and how it reads parts and estimates."""

    def __init__(self, tokens: Tokens, table: NumberTable, language: str, first: int) -> None:
        self.tokens, self.table, self.language = tokens, table, language
        self.first = self.position = first
        self.total = self.current = 0.0  # closed by a scale word, and not yet
        self.room = 0.0  # an addend must be smaller than this
        self.scale = 1.0
        self.has_digits = self.has_words = self.article = False

    def _atom(self, position: int) -> Atom | None:
        words = self.tokens.words
        return self.table.atom(words[position]) if position < len(words) else None

    def _half(self) -> Number:
        """`mezzo milione`, `half a million`, `½`; with no scale word the half itself."""
        word = self.tokens.words[self.first]
        value = unicodedata.numeric(word) if word in FRACTION_SIGNS else 0.5
        follower = self.first + 1
        if self.tokens.words[follower : follower + 1] == ["-"]:  # `demi-million`
            follower += 1
        if (article := self._atom(follower)) is not None and "a" in article.roles:
            follower += 1
        atom = self._atom(follower)
        if atom is not None and "s" in atom.roles and len(self.tokens.words[follower]) > 2:
            return Number(self.first, follower + 1, value * atom.value, NumberForm.WORDS, scale=atom.value)
        if atom is not None and self.tokens.words[follower] == "dozen":
            return Number(self.first, follower + 1, value * atom.value, NumberForm.WORDS, about=True)
        last = follower if word not in FRACTION_SIGNS else self.first + 1  # `half an hour`
        return Number(self.first, last, value, NumberForm.HALF)

    def _collective(self, value: float) -> Number | None:
        """`decine di migliaia`, `una trentina`, `due dozzine`."""
        position, factor = self.position, value
        about = self.position == self.first or self.article or value == 1
        while (atom := self._atom(position)) is not None and ("c" in atom.roles or "s" in atom.roles):
            if position - self.first > LONGEST:
                break
            if len(self.tokens.words[position]) < 3:
                break
            factor, self.position = factor * atom.value, position + 1
            about = about or (self.position - self.first > 1 and "c" in atom.roles and atom.value > 12)
            position = self.position
            if position < len(self.tokens.words) and self.tokens.words[position] in self.table.links:
                position += 1
        if factor == value:
            return None
        about = about and (factor != PAIR or self.table.pairs_about)  # `a couple`: two
        scale = factor / value if self.has_digits else self._amounts()  # `11 billions`
        return Number(self.first, self.position, factor, NumberForm.COLLECTIVE, about=about, scale=scale)

    def _amounts(self) -> float:
        """`una novantina di milioni`: the millions behind another estimate scale it, as they do a figure."""
        last = self._atom(self.position - 1)
        many = last is not None and "s" in last.roles and last.value >= 1e6
        return last.value if last is not None and many and self.position - self.first > 1 else 1.0

    def _fraction(self) -> Number | None:
        """`due terzi`, `two-thirds`, `un quarto di`, `3/4`."""
        value = self.total + self.current
        position = self.position
        words = self.tokens.words
        if position + 1 < len(words) and words[position] == "-" and self.tokens.glued(position + 1):
            position += 1
        atom = self._atom(position)
        if atom is None or "d" not in atom.roles or self.scale > 1 or not 0 < value < atom.value:
            return None
        if self.tokens.words[position] not in self.table.invariant and (
            (value == 1) != (not self._plural_denominator(position))
        ):
            return None
        scale = self._of_scale(position + 1)
        if scale is not None:  # `three-quarters of a million`
            value *= scale.value
            return Number(self.first, position + 4, value / atom.value, NumberForm.WORDS, scale=scale.value)
        return Number(self.first, position + 1, value / atom.value, NumberForm.FRACTION)

    def _of_scale(self, position: int) -> Atom | None:
        words = self.tokens.words[position : position + 3]
        if len(words) < 3 or words[0] not in self.table.links or len(words[2]) < 3:
            return None
        article, scale = self._atom(position + 1), self._atom(position + 2)
        if article is None or "a" not in article.roles or scale is None or "s" not in scale.roles:
            return None
        return scale if scale.value >= 1e6 else None

    def _plural_denominator(self, position: int) -> bool:
        """Plural by its last letter; the words that are both are listed as invariant."""
        word = self.tokens.words[position]
        return word[-1] in "si"
