"""What the rules work on: a sentence's tokens with its numbers, and one reading a number."""

from dataclasses import dataclass, field
from typing import NamedTuple

from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Comparator, Kind, Trend
from nightwire.numbers.scan import Number, NumberForm
from nightwire.numbers.tokens import Tokens

PERCENT = "percent"  # the name of the unit


class Unit(NamedTuple):
    """A unit found in a sentence, as the tokens `first` to `last` (exclusive).

    `name` is its English singular, empty where no table has it.
    """

    name: str
    kind: Kind
    first: int
    last: int
    person: bool = False


class Finding(NamedTuple):
    """What one rule said of a number.

    Attributes:
        rule: its name, room first: `units.closed`, `nonfacts.month`.
        answer: the unit, bound, kind or trend that it found, the value that it changed, or as a text why the
            number is no fact.
        is_outweighed: whether a rule that weighs more had answered already.
    """

    rule: str
    answer: Unit | Comparator | Kind | Trend | float | str
    is_outweighed: bool = False


@dataclass(slots=True)
class Reading:
    """One number of a sentence on its way to a fact. Positions are tokens, ends exclusive.

    `first` to `last` is the number, `left` where its comparator starts, `start` to `end` the whole fact.
    """

    first: int
    last: int
    value: float
    form: NumberForm
    about: bool = False
    scale: float = 1.0
    high: float | None = None
    left: int = -1
    start: int = -1
    end: int = -1
    comparator: Comparator | None = None
    unit: Unit | None = None
    unit_text: str | None = None
    kind: Kind = Kind.COUNT
    trend: Trend | None = None
    sign: str = ""
    negative: bool = False
    inherited: bool = False
    dropped: str = ""
    findings: list[Finding] = field(default_factory=list)

    def note(self, rule: str, answer: Unit | Comparator | Kind | Trend | float | str) -> None:
        """Write down that a rule spoke."""
        self.findings.append(Finding(rule, answer))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that decided about it, each once, in the order in which they spoke."""
        return tuple(dict.fromkeys(one.rule for one in self.findings if not one.is_outweighed))

    @classmethod
    def of(cls, number: Number) -> "Reading":
        """The reading of one number, its span the number alone."""
        return cls(
            number.first,
            number.last,
            number.value,
            number.form,
            number.about,
            number.scale,
            left=number.first,
            start=number.first,
            end=number.last,
        )


@dataclass(slots=True)
class Sentence:
    """One sentence: its tokens, the same in their normal form, and its numbers in order."""

    tokens: Tokens
    grammar: Grammar
    words: list[str] = field(init=False)
    norms: list[str] = field(init=False)
    padded: list[str] = field(init=False)
    _padded_norms: list[str] = field(init=False)
    _in_capitals: bool = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.tokens.words
        normal = self.grammar.normal
        self.norms = [normal.get(word, word) for word in self.words]
        # the rules look a few tokens left and right of a number: empty ones stand outside of the
        # sentence, and Python's index -1 reaches the last of them
        self.padded = self.words + PADDING
        self._padded_norms = self.norms + PADDING
        self._in_capitals = self._is_in_capitals()

    def word(self, index: int) -> str:
        """The token in lower case, empty outside of the sentence."""
        return self.padded[index]

    def norm(self, index: int) -> str:
        """The token in its normal form, empty outside of the sentence."""
        return self._padded_norms[index]

    def capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter that says something."""
        if self._in_capitals or not 0 <= index < len(self.words):
            return False
        return self.tokens.text[self.tokens.starts[index]].isupper()

    def _is_in_capitals(self) -> bool:
        """`SISMA: NOVE MORTI`: an agency's headline, of which every word would be a name."""
        if self.grammar.rules.get("capital_nouns") or not self.tokens.text.isupper():
            return False
        return sum(word.isalpha() for word in self.words) >= HEADLINE

    def opens(self, index: int) -> bool:
        """Whether the token opens a sentence or what is like one: after a colon, a quotation mark."""
        return index <= 0 or self.words[index - 1] in OPENERS

    def before_articles(self, index: int) -> int:
        """The token after the last one left of `index` that is no article and no quotation mark."""
        skipped = self.grammar.skipped
        while index > 0 and self.words[index - 1] in skipped:
            index -= 1
        return index

    def text(self, first: int, last: int) -> str:
        """The words of the text from token `first` to `last`, exclusive."""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]


PADDING = [""] * 32
POINTS = "point"
HEADLINE = 3  # words; `BOEING 737` is a name, whoever wrote it
OPENERS = frozenset('.:;!?«“"‘-–—|(')


def is_standing(sentence: Sentence, reading: Reading, kept: list[Reading]) -> bool:
    """`guida con 120 punti, davanti al belga (110)`: in brackets, as many of what ranks them."""
    points = bool(kept) and kept[-1].unit is not None and kept[-1].unit.name == POINTS
    return points and sentence.word(reading.left - 1) == "(" and sentence.word(reading.last) == ")"
