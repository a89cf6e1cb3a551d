"""What a number among tokens is."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 16  # tokens: the longest number in words that anybody writes


class NumberForm(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    MIXED = "mixed"
    COLLECTIVE = "collective"
    FRACTION = "fraction"
    HALF = "half"
    ARTICLE = "article"
    AGE = "age"


@dataclass(slots=True)
class Number:
    """One number among tokens.

    Attributes:
        first: its first token.
        last: the token after its last one.
        value: its value, multiplied out.
        form: how it is written.
        about: it is an estimate by its own form (`una trentina`, `migliaia di`).
        scale: the last scale word in it as a factor, 1 where there is none.
    """

    first: int
    last: int
    value: float
    form: NumberForm
    about: bool = False
    scale: float = 1.0
