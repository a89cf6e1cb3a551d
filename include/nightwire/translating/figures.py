"""Long figures out of an engine's reach: each is a short one while the engine works, and comes back after it.

Mozilla's Portuguese-English model changes one figure in seven of five and six digits, and none of two or
three, or years. So a sentence whose figures were changed is asked for again with short ones.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from nightwire.numbers.digits import number_format, read_digits
from nightwire.translating.gate import Value, values

_FIGURE = re.compile(r"\d(?:[\d.,'’  \u2009\u202f]*\d)?")
SHORT = (27, 34, 46, 58, 63, 72, 85, 94, 137, 148, 164, 183, 236, 247, 259, 278, 341, 352, 367, 389)
YEARS = (1987, 1992, 1995, 1983, 1978, 1996, 1989, 1974)
FIRST_YEAR, LAST_YEAR = 1100, 2100
SAFE_DIGITS = 2


@dataclass(frozen=True, slots=True)
class StandIns:
    """A sentence with short figures in place of its long ones.

    Attributes:
        text: what the engine gets.
        figures: the short figure -> the long one as English writes it.
    """

    text: str
    figures: dict[str, str] = field(default_factory=dict)

    def restore(self, english: str) -> str | None:
        """The engine's answer with the long figures back; None where a short one is not there just once."""
        for short, figure in self.figures.items():
            english, count = re.subn(rf"(?<![\d.,]){short}(?!\d|[.,]\d)", figure, english)
            if count != 1:
                return None
        return english


def stand_ins(sentence: str, language: str) -> StandIns:
    """Put a short figure for each that an engine might change; dates and times of day stay."""
    figures: dict[str, str] = {}
    text, end = "", 0
    free = {kind: _free(sentence, kind) for kind in (SHORT, YEARS)}
    for value, match in _long_figures(sentence, language):
        short = next(free[YEARS if _is_year(match[0]) else SHORT], None)
        if short is None:
            break
        start = value.start + match.start()
        figures[short] = in_english(match[0], language)
        text, end = text + sentence[end:start] + short, start + len(match[0])
    return StandIns(text + sentence[end:], figures)


def in_english(figure: str, language: str) -> str:
    """`48.737,50` as `48,737.50`; years and other figures without separators stay as they are."""
    amount = read_digits(figure, language)
    if amount is None or figure.isdecimal():
        return figure
    decimal = number_format(language)[0]
    places = len(figure.rpartition(decimal)[2]) if decimal in figure else 0
    if amount != int(amount) and not places:  # `3.5` in a language that writes `3,5`
        places = len(figure.rpartition(".")[2])
    return f"{amount:,.{places}f}"


def _long_figures(sentence: str, language: str) -> Iterator[tuple[Value, re.Match[str]]]:
    for value in values(sentence, language):
        match = _FIGURE.search(value.surface)
        if value.kind == "number" and value.in_digits and match and _is_long(match[0]):
            amount = read_digits(match[0], language)
            if amount is not None and in_english(match[0], language).lstrip("0"):
                yield value, match


def _is_long(figure: str) -> bool:
    return (len(figure) > SAFE_DIGITS or not figure.isdecimal()) and not re.match(r"0\d", figure)


def _is_year(figure: str) -> bool:
    return figure.isdecimal() and FIRST_YEAR <= int(figure) <= LAST_YEAR


def _free(sentence: str, kind: tuple[int, ...]) -> Iterator[str]:
    """Short figures that the sentence does not have."""
    return (str(number) for number in kind if str(number) not in sentence)
