"""One number among tokens: digits, number words and scales, put together addend by addend.

Every token is looked at a bounded number of times.
"""

import unicodedata

from nightwire.numbers.digits import is_digits, read_digits
from nightwire.numbers.number import LONGEST, Number, NumberForm
from nightwire.numbers.parts import PartReader
from nightwire.numbers.tables import FRACTION_SIGNS, Atom

LARGEST_MIXED = 1000  # a whole number before a fraction that stands apart
SLASHED = frozenset(["2", "3", "4", "5", "8", "16", "32"])  # what is written after a slash in print


class NumberReader(PartReader):
    """Reads one number that starts at a given token."""

    def read(self) -> Number | None:
        """The number, or None where no number starts here."""
        atom = self._atom(self.position)
        if atom is not None and "c" in atom.roles:
            return self._collective(1.0)
        if (atom is not None and "h" in atom.roles) or self.tokens.words[self.first] in FRACTION_SIGNS:
            return self._half()
        while self._addend():
            pass
        if self.position == self.first:
            return None
        if self._spoken_decimals():
            self._addend()  # `uno virgola due milioni`
        if self.position + 2 < len(self.tokens.words):
            self._hyphened_half()
            self._mixed_fraction()
        return self._fraction() or self._collective(self.total + self.current) or self._plain()

    def _addend(self) -> bool:
        """Take one more part of the number; False where it ends."""
        position = self._past_joiner(self.position)
        if position >= len(self.tokens.words) or position - self.first > LONGEST:
            return False
        word = self.tokens.words[position]
        if word[0].isdecimal() or is_digits(word):
            return self._digits(word, position)
        atom = self._atom(position)
        if atom is None:
            return self._half_sign(word, position)
        return self._word(atom, position)

    def _past_joiner(self, position: int) -> int:
        """The token after `e`, `and` or a hyphen between two number words."""
        words = self.tokens.words
        if position < len(words) and words[position] == "-" and self._hyphened_scale(position):
            return position + 1
        if position == self.first or position >= len(words) or (self.has_digits and self.scale == 1):
            return position if not self._half_follows(position) else position + 1
        if words[position] in self.table.joiners or (
            words[position] == "-" and self.tokens.glued(position) and self.tokens.glued(position + 1)
            if position + 1 < len(words)
            else False
        ):
            return position + 1
        return position

    def _hyphened_scale(self, position: int) -> bool:
        """`a $2-billion plan`."""
        if position == self.first or self.tokens.words[position : position + 1] != ["-"]:
            return False
        atom = self._atom(position + 1)
        return (
            atom is not None
            and "s" in atom.roles
            and len(self.tokens.words[position + 1]) > 2
            and self.tokens.glued(position)
            and self.tokens.glued(position + 1)
        )

    def _half_follows(self, position: int) -> bool:
        words = self.tokens.words
        if position == self.first or position + 1 >= len(words) or words[position] not in self.table.joiners:
            return False
        atom = self._atom(position + 1)
        return atom is not None and ("h" in atom.roles or "a" in atom.roles)

    def _digits(self, word: str, position: int) -> bool:
        value = read_digits(word, self.language)
        if value is None or (self.position > self.first and not self._scaled_part(value, position)):
            return False
        self.current, self.room, self.has_digits = self.current + value, 0.0, True
        self.position = position + 1
        return True

    def _scaled_part(self, value: float, position: int) -> bool:
        """Whether digits after a scale word go on with the number: `24 milioni e 97mila`."""
        follower = self._atom(position + 1)
        if follower is None or "s" not in follower.roles:
            return self._hundreds_on(value, position)
        if not self.table.digits_join and (value % 1 or value >= 1000):  # `$1 trillion and 3.2 billion users`
            return False
        return self.scale > 1 and self.current == 0 and value * follower.value < self.scale

    def _hundreds_on(self, value: float, position: int) -> bool:
        """`11 mila e 500`: whole hundreds after thousands, with nothing but `e` between."""
        joined = position == self.position + 1 and self.table.digits_join
        return joined and self.scale == 1000 and self.current == 0 and value % 100 == 0 and value < 1000

    def _word(self, atom: Atom, position: int) -> bool:
        at_hand = position == self.position or self.tokens.words[self.position] == "-"
        if "s" in atom.roles and at_hand and self._scale(atom, position):
            return True
        if "h" in atom.roles or self._article_half(position):
            return self._plus_half(position)
        if "n" in atom.roles or ("a" in atom.roles and self._counts(position)):
            return self._number_word(atom, position)
        return False

    def _counts(self, position: int) -> bool:
        """An article opens a number or ends it (`a hundred and one`), not `a million a year`."""
        if self.tokens.words[position] == "one" and self.scale > 100:  # `two thousand one hundred`
            follower = self._atom(position + 1)
            return follower is not None and follower.value == 100
        return position == self.first or (
            position > self.position
            and self.table.article_ends
            and self.tokens.words[position] not in ("a", "an")
        )

    def _scale(self, atom: Atom, position: int) -> bool:
        if self.position == self.first or not self._may_scale(atom):
            return False
        if atom.value == 100:
            self.current *= 100
        elif self.total and self.current and atom.value < self.scale:  # `due milioni trecento mila`
            self.total, self.current = self.total + self.current * atom.value, 0.0
        else:  # `mille miliardi`
            self.total, self.current = (self.total + self.current) * atom.value, 0.0
        self.scale = atom.value if atom.value > 100 else self.scale
        self.room, self.has_words = atom.value, True
        self.position = position + 1
        return True

    def _may_scale(self, atom: Atom) -> bool:
        """Letters that scale (`k`, `m`, `bn`) only do so glued to digits or after a sign of money."""
        if len(self.tokens.words[self.position]) == 1 and not self.tokens.glued(self.position):
            return self._capital_scale()
        if self.tokens.words[self.position] == "t":  # `$1.2T`
            signed = self.first > 0 and self.tokens.words[self.first - 1] in "$£€"
            return signed and self.tokens.raw(self.position) == "T"
        if "n" in atom.roles:  # `mil`, `cent`: a scale only after a smaller number
            return 0 < self.current < atom.value
        return bool(self.current or self.total) and (atom.value != 100 or 0 < self.current < 100)

    def _capital_scale(self) -> bool:
        """`8 B people`: a capital that stands apart scales where a noun follows it."""
        words, position = self.tokens.words, self.position
        if (
            words[position] not in ("b", "m", "k")
            or not self.tokens.raw(position).isupper()
            or not self.has_digits
        ):
            return False
        return (
            position + 1 < len(words)
            and self.tokens.raw(position + 1).islower()
            and (words[position + 1].endswith("s") or words[position + 1] == "people")
        )

    def _number_word(self, atom: Atom, position: int) -> bool:
        if not self._fits(atom.value):
            return False
        self.article = "a" in atom.roles and self.position == self.first
        self.current += atom.value
        self.room = self.table.spans.get(self.current % 100, self._reach(atom.value))
        if atom.value >= 1000:  # closed as by a scale word: `mille deux cents`
            self.total, self.current, self.scale = self.total + self.current, 0.0, 1000.0
        self.has_words, self.position = True, position + 1
        return True

    def _fits(self, value: float) -> bool:
        if self.position == self.first:
            return True
        if self.current % 100 == 4 and value == 20 and 60 in self.table.spans:  # `quatre-vingts`
            self.current, self.room = self.current + 56, 21
        return not (self.has_digits and self.scale == 1) and 0 < value < self.room

    def _reach(self, value: float) -> float:
        place = 1.0
        while place < 1e6 and value and value % (place * 10) == 0:
            place *= 10
        reach: float = self.table.spans.get(value, place if place > 1 else 0.0)
        return reach

    def _article_half(self, position: int) -> bool:
        """`two and a half`."""
        atom = self._atom(position)
        follower = self._atom(position + 1)
        joined = position > self.position > self.first
        return joined and bool(atom and "a" in atom.roles and follower and "h" in follower.roles)

    def _plus_half(self, position: int) -> bool:
        if self.position in (self.first, position):
            return False
        scale = self._atom(position + 1 + self._article_half(position))
        if self.scale > 1 and scale is not None and "s" in scale.roles:  # `tra 400mila e mezzo milione`
            return False
        self.current, self.has_words = self.current + 0.5, True
        if self.scale > 1:  # `due milioni e mezzo`
            self.total, self.current = self.total + self.current * self.scale, 0.0
        self.position = position + 1 + self._article_half(position)
        return True

    def _hyphened_half(self) -> None:
        """`a two-and-a-half-hour wait`."""
        words, last = self.tokens.words, self.position + 6
        if words[self.position : last] == ["-", "and", "-", "a", "-", "half"] and self.has_words:
            self.current, self.position = self.current + 0.5, last

    def _mixed_fraction(self) -> None:
        """`7-1/2 cents`, `6 3/4 inches`."""
        position = self.position + (self.tokens.words[self.position : self.position + 1] == ["-"])
        parts = self.tokens.words[position : position + 3]
        if len(parts) < 3 or parts[1] != "/" or self.has_words or not self.has_digits:
            return
        if position == self.position and self.current > LARGEST_MIXED:  # `in 2019 1/3 of them`
            return
        if parts[2] not in SLASHED or not parts[0].isdecimal() or int(parts[0]) >= int(parts[2]):
            return
        if all(self.tokens.glued(index) for index in (position + 1, position + 2)):
            self.current, self.position = self.current + int(parts[0]) / int(parts[2]), position + 3

    def _half_sign(self, word: str, position: int) -> bool:
        if word not in FRACTION_SIGNS or position != self.position or self.scale > 1:
            return False
        self.current += unicodedata.numeric(word)
        self.position = position + 1
        return True

    def _spoken_decimals(self) -> bool:
        """`quattro virgola sette`, `zero virgola zero cinque`: words behind a point that is a word."""
        words, position, digits = self.tokens.words, self.position + 1, ""
        if self.has_digits or self.total or words[self.position : position] not in self.table.points:
            return False
        while (atom := self._atom(position)) is not None and "n" in atom.roles and len(digits) < 3:
            if "y" in atom.roles or atom.value >= 1000 or self.table.opens(words[position][:1]):
                break
            digits, position = digits + f"{atom.value:.0f}", position + 1
        if not digits:
            return False
        self.current, self.position, self.has_words = float(f"{self.current:.0f}.{digits}"), position, True
        return True

    def _left_scale(self) -> None:
        """`un milione e quattro`, `due milioni e trecento`: tenths, or thousands, of which none says so."""
        joined = self.tokens.words[self.position - 2] in self.table.joiners
        if not (joined and self.table.scale_left) or self.scale < 1e6 or self.has_digits:
            return
        if not 1 < self.current < 1000:
            return
        self.current *= self.scale / (10 if self.current < 10 else 1000)

    def _plain(self) -> Number | None:
        if self.current and self.total:
            self._left_scale()
        value = self.total + self.current
        if value == float("inf"):
            return None
        return Number(self.first, self.position, value, self._form(), scale=self.scale)

    def _form(self) -> NumberForm:
        atom = self._atom(self.first)
        if atom is not None and "y" in atom.roles:
            return NumberForm.AGE
        if self.article and self.position == self.first + 1:
            return NumberForm.ARTICLE
        if self.has_digits:
            return NumberForm.MIXED if self.has_words else NumberForm.DIGITS
        return NumberForm.WORDS
