"""The numbers of a text for whoever has only a text: the translation check, the page that shows it."""

from dataclasses import dataclass

from nightwire.numbers.digits import number_format, read_digits
from nightwire.numbers.scan import Number, NumberForm, scan
from nightwire.numbers.tables import number_table
from nightwire.numbers.tokens import Tokens


@dataclass(frozen=True, slots=True)
class NumberToken:
    """One number in a text: `text[start:end]` is its surface.

    Attributes:
        start: its first character.
        end: the character after its last.
        values: what it can mean, the language's own reading first (`10.000` in English: 10, 10000).
        form: how it is written (`digits`, `words`, `mixed`, `collective`, `fraction`, `half`).
    """

    start: int
    end: int
    values: tuple[float, ...]
    form: NumberForm

    @property
    def value(self) -> float:
        """The language's own reading."""
        return self.values[0]


def read_numbers(text: str, language: str) -> list[NumberToken]:
    """All numbers of a text, in order: dates, times and codes with digits apart are numbers too.

    Args:
        text: any text.
        language: ISO 639-1 code, with or without region; number words are read where there is a
            table for it, digits always.

    Returns:
        Not overlapping; digits inside a code (`F16`, `CO2`) and a lone article are left out.
    """
    tokens = Tokens(text)
    numbers = scan(tokens, number_table(language), language)
    return [_token(tokens, number, language) for number in numbers if number.form is not NumberForm.ARTICLE]


def _token(tokens: Tokens, number: Number, language: str) -> NumberToken:
    start, end = tokens.starts[number.first], tokens.ends[number.last - 1]
    sign = -1.0 if _negative(tokens, number.first) else 1.0
    start -= sign < 0
    values = [sign * number.value]
    if number.form is NumberForm.DIGITS:
        values += [
            sign * value for value in _other_readings(tokens.words[number.first], language, number.value)
        ]
    return NumberToken(start, end, tuple(values), number.form)


def _negative(tokens: Tokens, first: int) -> bool:
    """A minus is a sign where nothing stands right before it: `-8`, not `3-1`."""
    if first == 0 or tokens.words[first - 1] not in "-−" or not tokens.glued(first):
        return False
    return not tokens.glued(first - 1)


def _other_readings(token: str, language: str, value: float) -> list[float]:
    """What the figure means in the format that turns `.` and `,` round."""
    other = "en" if number_format(language)[0] == "," else "it"
    reading = read_digits(token, other)
    return [] if reading is None or reading == value else [reading]
