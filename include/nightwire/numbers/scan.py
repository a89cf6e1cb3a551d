"""All numbers among the tokens of a text, in one pass from left to right."""

from nightwire.numbers.digits import is_digits, read_digits
from nightwire.numbers.number import Number, NumberForm
from nightwire.numbers.reader import NumberReader
from nightwire.numbers.tables import NumberTable
from nightwire.numbers.tokens import Tokens

__all__ = ["Number", "NumberForm", "scan"]


def scan(tokens: Tokens, table: NumberTable, language: str) -> list[Number]:
    """All numbers of a text, in order, not overlapping."""
    found: list[Number] = []
    opens, after = table.opens, 0
    for position in [index for index, word in enumerate(tokens.words) if opens(word)]:
        if position >= after and not _ends_share(tokens, table, position, after):
            number = _plain_digits(tokens, table, language, position)
            if number is None:
                number = NumberReader(tokens, table, language, position).read()
            if number is not None:
                found.append(number)
                after = number.last
    return found


def _ends_share(tokens: Tokens, table: NumberTable, position: int, after: int) -> bool:
    """`al 13 per cento due anni fa`: the word belongs to the share before it, and to no 102."""
    shares = table.shares.get(tokens.words[position - 1])
    return shares is not None and 0 < after == position - 1 and tokens.words[position] in shares


def _plain_digits(tokens: Tokens, table: NumberTable, language: str, position: int) -> Number | None:
    """Digits with nothing after them that could go on with the number: the common case, read at once."""
    word, words = tokens.words[position], tokens.words
    if not (word[0].isdecimal() or is_digits(word)):
        return None
    follower = words[position + 1] if position + 1 < len(words) else "."
    if follower == "-" or follower in table.joiners:
        return None
    if table.opens(follower) and not (follower.isdecimal() and words[position + 2 : position + 3] != ["/"]):
        return None  # a number word, or `3 1/2`
    value = read_digits(word, language)
    return None if value is None else Number(position, position + 1, value, NumberForm.DIGITS)
